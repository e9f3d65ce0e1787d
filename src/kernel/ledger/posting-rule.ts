// Posting rules: which accounts move on which event, as data, and the transfers an event gives.
import type { Fen } from "../money/index.ts";
import { type ChartOfAccounts, checkClauses } from "./account.ts";
import type { Transfer } from "./entry.ts";

/** One line of a rule: the named amount of the event moves from `credit` to `debit`; `party` names whose part it is. */
export type PostingLine<Code extends string = string> = {
  readonly debit: Code;
  readonly credit: Code;
  readonly amount: string;
  readonly party?: string;
  readonly clauses: readonly string[];
};

/** Event kind → lines. */
export type PostingRules = Readonly<Record<string, readonly PostingLine[]>>;

/** Checked rules together with the fund they post to. */
export type Postings<Rules extends PostingRules> = { readonly fund: string; readonly rules: Rules };

type LineOf<Rules extends PostingRules, Kind extends keyof Rules> = Rules[Kind][number];

/** The names of the amounts that an event of this kind must bring. */
export type AmountOf<Rules extends PostingRules, Kind extends keyof Rules> = LineOf<Rules, Kind>["amount"];

/** The names of the parties that an event of this kind must bring. */
export type PartyOf<Rules extends PostingRules, Kind extends keyof Rules> =
  LineOf<Rules, Kind> extends infer Line
    ? Line extends { readonly party: infer Party extends string }
      ? Party
      : never
    : never;

/** Something that happened, with its amounts in fen and the ids of its parties, each by the name the rules use. */
export type LedgerEvent<Rules extends PostingRules, Kind extends keyof Rules & string> = {
  readonly kind: Kind;
  readonly amounts: Readonly<Record<AmountOf<Rules, Kind>, Fen>>;
  readonly parties: Readonly<Record<PartyOf<Rules, Kind>, number>>;
};

/** Makes posting rules for a fund and checks them. @throws RangeError when a line moves nothing or cites no clause id */
export function definePostings<
  Code extends string,
  const Rules extends Readonly<Record<string, readonly PostingLine<Code>[]>>,
>(chart: ChartOfAccounts<Code>, rules: Rules): Postings<Rules> {
  const codes = new Set<string>(chart.accounts.map(({ code }) => code));
  for (const [kind, lines] of Object.entries(rules)) {
    if (!/^[a-z][a-z0-9_.]{0,59}$/.test(kind)) throw new RangeError(`${kind} is no name of an event`);
    if (lines.length === 0) throw new RangeError(`posting ${kind} has no lines`);
    for (const line of lines) checkLine(kind, line, codes);
  }
  return { fund: chart.fund, rules };
}

/**
 * The transfers an event gives, in the order of its rule; an amount of zero gives none.
 * @throws RangeError for an unknown kind, a missing party, or an amount that is negative or no fen
 */
export function transfersOf<Rules extends PostingRules, Kind extends keyof Rules & string>(
  postings: Postings<Rules>,
  event: LedgerEvent<Rules, Kind>,
): readonly Transfer[] {
  const amounts: Readonly<Record<string, Fen>> = event.amounts;
  const parties: Readonly<Record<string, number>> = event.parties;
  return linesOf(postings, event.kind).flatMap((line) => {
    const amountFen = amounts[line.amount];
    if (amountFen === undefined || !Number.isSafeInteger(amountFen) || amountFen < 0) {
      throw new RangeError(
        `${event.kind}: ${line.amount} must be an amount of at least 0 fen, not ${String(amountFen)}`,
      );
    }
    const partyId = line.party === undefined ? 0 : parties[line.party];
    if (partyId === undefined) throw new RangeError(`${event.kind}: party ${String(line.party)} is missing`);
    return amountFen === 0 ? [] : [{ debit: line.debit, credit: line.credit, partyId, amountFen }];
  });
}

/** The clauses behind a transfer of an event of this kind; empty when the rule has no such line. */
export function clausesOf(
  postings: Postings<PostingRules>,
  kind: string,
  transfer: Pick<Transfer, "debit" | "credit">,
): readonly string[] {
  const lines = postings.rules[kind] ?? [];
  return lines
    .filter(({ debit, credit }) => debit === transfer.debit && credit === transfer.credit)
    .flatMap(({ clauses }) => clauses);
}

function linesOf(postings: Postings<PostingRules>, kind: string): readonly PostingLine[] {
  const lines = postings.rules[kind];
  if (lines === undefined) throw new RangeError(`fund ${postings.fund} has no posting rule for ${kind}`);
  return lines;
}

function checkLine(kind: string, { debit, credit, clauses }: PostingLine, codes: ReadonlySet<string>): void {
  if (debit === credit) throw new RangeError(`posting ${kind} debits and credits ${debit}`);
  const missing = [debit, credit].find((code) => !codes.has(code));
  if (missing !== undefined)
    throw new RangeError(`posting ${kind} names account ${missing}, which the chart does not have`);
  if (clauses.length === 0) throw new RangeError(`posting ${kind} cites no clause`);
  checkClauses(clauses, `posting ${kind}`);
}
