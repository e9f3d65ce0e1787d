// The books of the test city: a trial balance that balances, the statement of what hospitals are owed, and an entry. Invented sums.
import { sampleSession } from "../../../../ui/testing/sample-replies.ts";
import type { Replies } from "../../../../ui/testing/screens.ts";
import { accounts } from "../../postings.ts";
import { today } from "./desk-city.ts";
import { settlementReplies } from "./settlement-replies.ts";

/** Closing balances in fen on each account's normal side; the debit and the credit sides are equal. */
const closing: Readonly<Record<string, number>> = {
  "1001": 225_276_055_516,
  "1002": 8_642_051_830,
  "1201": 4_000_000_000,
  "2001": 14_890_623_310,
  "2101": 52_670_000_000,
  "3001": 94_261_530_744,
  "4001": 93_000_000_000,
  "4002": 218_736_000_000,
  "4003": 1_120_431_877,
  "4004": 631_845_000,
  "5001": 170_231_846_025,
  "5002": 31_820_477_560,
  "5003": 17_670_000_000,
  "5004": 17_670_000_000,
};

type Movement = readonly [
  day: string,
  source: string,
  kind: string,
  debitFen: number,
  creditFen: number,
  entryId: number,
];

const movements: readonly Movement[] = [
  ["2017-10-08", "YB-2017-1008-002911", "settle", 0, 300_000, 88_101],
  ["2017-10-10", "YB-2017-1010-002745", "settle", 0, 407_025, 88_170],
  ["2017-10-10", "YB-2017-1010-003317", "settle", 0, 846_000, 88_213],
  ["2017-10-10", "YB-2017-1010-003318", "settle", 0, 534_000, 88_214],
  ["2017-10-10", "YB-2017-1010-003402", "reverse", 846_000, 0, 88_301],
  ["2017-10-10", "YB-2017-1010-003403", "settle", 0, 846_000, 88_302],
];
const openingFen = 418_260_500;

/** The answers of the books. `shiftFen` puts one account out of balance by so much. */
export function ledgerReplies({ shiftFen = 0 }: { readonly shiftFen?: number } = {}): Replies {
  const lines = accounts.accounts.map(({ code, title, normalSide, clauses }) => {
    const closingFen = (closing[code] ?? 0) + (code === "1002" ? shiftFen : 0);
    const side =
      normalSide === "debit" ? { debitFen: closingFen, creditFen: 0 } : { debitFen: 0, creditFen: closingFen };
    return { code, title, normalSide, clauses, openingFen: 0, ...side, closingFen };
  });
  let balanceFen = openingFen;
  const statement = movements.map(([accountingDate, source, kind, debitFen, creditFen, entryId]) => {
    balanceFen += creditFen - debitFen;
    const rest = { personId: 1003, line: 1, reverses: null, otherCode: "5001", partyId: 8 };
    return { ...rest, entryId, kind, source, accountingDate, debitFen, creditFen, balanceFen };
  });
  const entry = (movement: Movement): Replies => {
    const [accountingDate, source, kind, debitFen, creditFen, id] = movement;
    const transfer =
      debitFen === 0
        ? { debit: "5001", credit: "2001", partyId: 8, amountFen: creditFen }
        : { debit: "2001", credit: "5001", partyId: 8, amountFen: debitFen };
    const facts = { id, kind, source, accountingDate, reverses: kind === "reverse" ? 88_213 : null, reversedBy: null };
    const address = `/api/ledger/resident_medical/entries/1003/${id}`;
    return { [address]: { body: { ...facts, at: "2017-10-10T01:41:07Z", transfers: [transfer] } } };
  };
  return {
    "/api/session": { body: { ...sampleSession, permissions: ["ledger.read", "settlement.list"] } },
    "/api/in-tray": { body: { today, nextArrival: null, items: [] } },
    ...settlementReplies(),
    "/api/ledger/resident_medical/trial-balance": {
      body: { fund: "resident_medical", closedThrough: "2017-08", lines },
    },
    "/api/ledger/resident_medical/accounts/2001": { body: { openingFen, lines: statement, next: null } },
    "/api/ledger/resident_medical/accounts/5002": { body: { openingFen: 0, lines: [], next: null } },
    ...Object.assign({}, ...movements.map(entry)),
  };
}
