// A small fund for the tests of this room: invented accounts and rules of the usual shape.
import { type IsoDate, toIsoDate } from "../calendar/index.ts";
import { toFen } from "../money/index.ts";
import { defineAccounts } from "./account.ts";
import type { NewEntry } from "./entry.ts";
import { definePostings } from "./posting-rule.ts";

/** Its accounts: a bank account, what is owed to hospitals, contributions, benefits. */
export const exampleAccounts = defineAccounts("example", [
  { code: "1001", title: { zh: "存款", en: "Deposit" }, normalSide: "debit", clauses: ["example.1.1"] },
  { code: "2001", title: { zh: "应付医院", en: "Owed to hospitals" }, normalSide: "credit", clauses: ["example.2.1"] },
  { code: "4001", title: { zh: "缴费收入", en: "Contributions" }, normalSide: "credit", clauses: [] },
  { code: "5001", title: { zh: "待遇支出", en: "Benefits" }, normalSide: "debit", clauses: ["example.2.1"] },
]);

/** Its rules: a benefit is owed to the hospital, a contribution arrives, a hospital is paid and its fee kept back. */
export const examplePostings = definePostings(exampleAccounts, {
  settle: [{ debit: "5001", credit: "2001", amount: "fundFen", party: "hospital", clauses: ["example.2.1"] }],
  contribute: [{ debit: "1001", credit: "4001", amount: "paidFen", clauses: ["example.1.1"] }],
  pay: [
    { debit: "2001", credit: "1001", amount: "paidFen", party: "hospital", clauses: ["example.2.2"] },
    { debit: "2001", credit: "5001", amount: "keptFen", party: "hospital", clauses: ["example.2.3"] },
  ],
});

/** A benefit of a person owed to hospital 7, unless told otherwise. */
export function exampleEntry(
  entry: Partial<NewEntry> & { readonly fen?: number; readonly date?: string } = {},
): NewEntry {
  const { fen = 534_000, date = "2017-10-10", ...rest } = entry;
  const accountingDate: IsoDate = toIsoDate(date);
  return {
    personId: 4_503_599_627_370_497,
    kind: "settle",
    accountingDate,
    source: "S-1",
    transfers: [{ debit: "5001", credit: "2001", partyId: 7, amountFen: toFen(fen) }],
    ...rest,
  };
}
