// What the server says of the fund's books: trial balance, statement, entry. Checked here.
import * as z from "zod/mini";
import { dateReader, fenReader, textReader } from "../../../../ui/index.ts";

const fund = "/api/ledger/resident_medical";

/** Where the books are read. A page of a statement holds `pageLines` lines at most. */
export const ledgerAddresses = {
  trialBalance: (asOf: string) => `${fund}/trial-balance?asOf=${asOf}`,
  statement: (code: string, { from, through, party, after }: StatementQuery) => {
    const query = new URLSearchParams({ from, through, limit: String(pageLines) });
    if (party !== null) query.set("party", String(party));
    if (after !== null) query.set("after", after);
    return `${fund}/accounts/${code}?${query.toString()}`;
  },
  entry: (person: number, entry: number) => `${fund}/entries/${person}/${entry}`,
} as const;

/** Which days of an account, of which party (null: all), and after which place. */
export type StatementQuery = {
  readonly from: string;
  readonly through: string;
  readonly party: number | null;
  readonly after: string | null;
};

const pageLines = 12;

const account = z.object({
  code: z.string(),
  title: textReader,
  normalSide: z.enum(["debit", "credit"]),
  clauses: z.array(z.string()),
  closingFen: fenReader,
});

/** One account with what stands on it; `closingFen` is positive on the account's normal side. */
export type Account = z.infer<typeof account>;

/** `GET /api/ledger/{fund}/trial-balance`. */
export const trialBalanceReader = z.object({ closedThrough: z.nullable(z.string()), lines: z.array(account) });
export type TrialBalance = z.infer<typeof trialBalanceReader>;

const statementLine = z.object({
  personId: z.number(),
  entryId: z.number(),
  line: z.number(),
  kind: z.string(),
  source: z.string(),
  accountingDate: dateReader,
  otherCode: z.string(),
  debitFen: fenReader,
  creditFen: fenReader,
  balanceFen: fenReader,
});
export type StatementLine = z.infer<typeof statementLine>;

/** `GET /api/ledger/{fund}/accounts/{code}`. */
export const statementReader = z.object({
  openingFen: fenReader,
  lines: z.array(statementLine),
  next: z.nullable(z.string()),
});

/** `GET /api/ledger/{fund}/entries/{person}/{entry}`. */
export const entryReader = z.object({
  id: z.number(),
  kind: z.string(),
  source: z.string(),
  reverses: z.nullable(z.number()),
  reversedBy: z.nullable(z.number()),
  at: z.string(),
  transfers: z.array(z.object({ debit: z.string(), credit: z.string(), amountFen: fenReader })),
});
export type Entry = z.infer<typeof entryReader>;
