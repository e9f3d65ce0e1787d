// The chart of accounts of a fund, given as data by the regulation that orders the fund.
import type { Text } from "../refusal/index.ts";

/** The side on which an account grows: assets and expenses on the debit side, the rest on the credit side. */
export type NormalSide = "debit" | "credit";

/** One account of a fund: what it is called, on which side it grows, and the clauses that ask for it. */
export type Account<Code extends string = string> = {
  readonly code: Code;
  readonly title: Text;
  readonly normalSide: NormalSide;
  readonly clauses: readonly string[];
};

/** All accounts of one fund, in order of code. */
export type ChartOfAccounts<Code extends string = string> = {
  readonly fund: string;
  readonly accounts: readonly Account<Code>[];
};

/**
 * Makes a chart of accounts and checks it, so that a rule that names a missing account does not compile.
 * Codes have 4 to 12 digits. @throws RangeError when the fund, a code, a title or a clause id is malformed.
 */
export function defineAccounts<const Code extends string>(
  fund: string,
  accounts: readonly Account<Code>[],
): ChartOfAccounts<Code> {
  if (!/^[a-z][a-z0-9_-]{0,39}$/.test(fund)) throw new RangeError(`${fund} is no name of a fund`);
  for (const account of accounts) checkAccount(account);
  const sorted = accounts.toSorted((left, right) => (left.code < right.code ? -1 : 1));
  sorted.forEach(({ code }, place) => {
    if (sorted[place + 1]?.code === code) throw new RangeError(`account ${code} is defined twice`);
  });
  return { fund, accounts: sorted };
}

/** Checks that clause ids look like `medical.25.1`. @throws RangeError when one does not */
export function checkClauses(clauses: readonly string[], citedBy: string): void {
  const wrong = clauses.find((clause) => !/^[a-z]+(\.\d+)+$/.test(clause));
  if (wrong !== undefined) throw new RangeError(`${citedBy} cites ${wrong}, which is no clause id`);
}

function checkAccount({ code, title, clauses }: Account): void {
  if (!/^\d{4,12}$/.test(code)) throw new RangeError(`account code ${code} must have 4 to 12 digits`);
  if (title.zh === "" || title.en === "") throw new RangeError(`account ${code} needs a title in both languages`);
  checkClauses(clauses, `account ${code}`);
}
