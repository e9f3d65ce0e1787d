// Tests of the promise that every balance shown equals the plain sum of the transfers, however it is reached.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type IsoDate, toIsoDate } from "../calendar/index.ts";
import { type Database, openTestDatabase } from "../db/index.ts";
import { toFen } from "../money/index.ts";
import { readStatement, type StatementLine, type StatementPosition } from "./account-statement.ts";
import { checkLedger } from "./check.ts";
import type { NewEntry, Transfer } from "./entry.ts";
import { exampleAccounts } from "./example-fund.ts";
import { migrations } from "./migrations/index.ts";
import { daysOfPeriod } from "./period.ts";
import { postEntries } from "./post-entries.ts";
import { proveLedger } from "./proof.ts";
import { rollUpBalances } from "./roll-up.ts";
import { storeAccounts } from "./store-accounts.ts";
import { readTrialBalance } from "./trial-balance.ts";

const codes = exampleAccounts.accounts.map(({ code }) => code);
const firstDay = toIsoDate("2016-12-28");
const date = fc.integer({ min: 0, max: 100 }).map((days) => addDays(firstDay, days));
const period = fc.constantFrom("2016-12", "2017-01", "2017-02", "2017-03", "2017-04");
const transfer: fc.Arbitrary<Transfer> = fc
  .record({
    sides: fc.shuffledSubarray(codes, { minLength: 2, maxLength: 2 }),
    partyId: fc.integer({ min: 0, max: 2 }),
    fen: fc.integer({ min: 1, max: 1e9 }),
  })
  .map(({ sides: [debit = "", credit = ""], partyId, fen }) => ({ debit, credit, partyId, amountFen: toFen(fen) }));
const entry: fc.Arbitrary<NewEntry> = fc.record({
  personId: fc.integer({ min: 0, max: 3 }),
  kind: fc.constant("random"),
  accountingDate: date,
  source: fc.constant("R"),
  transfers: fc.array(transfer, { minLength: 1, maxLength: 4 }),
});
const round = fc.record({
  entries: fc.array(entry, { maxLength: 12 }),
  rollUp: fc.boolean(),
  period,
  asOf: date,
  from: date,
  code: fc.constantFrom(...codes),
  partyId: fc.option(fc.integer({ min: 0, max: 2 })),
  limit: fc.integer({ min: 1, max: 7 }),
});

type Dated = Transfer & { readonly accountingDate: IsoDate };

describe("balances of random entries", () => {
  let database: Database;
  const posted: Dated[] = [];

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "balances");
    await storeAccounts(database.owner, exampleAccounts);
  });
  afterAll(() => database.stop());

  const sum = (code: string, side: "debit" | "credit", holds: (transfer: Dated) => boolean) =>
    posted
      .filter((transfer) => transfer[side] === code && holds(transfer))
      .reduce((total, { amountFen }) => total + amountFen, 0);
  const balance = (code: string, holds: (transfer: Dated) => boolean) => {
    const sign = code === "1001" || code === "5001" ? 1 : -1;
    return sign * (sum(code, "debit", holds) - sum(code, "credit", holds)) + 0;
  };

  it("equal the naive sum, before and after any roll-up, for any period, date and page", async () => {
    const property = fc.asyncProperty(round, async ({ entries, rollUp, period, asOf, ...statement }) => {
      await postEntries(database.pool, { fund: "example", at: new Date(), entries });
      posted.push(
        ...entries.flatMap(({ transfers, accountingDate }) => transfers.map((each) => ({ ...each, accountingDate }))),
      );
      if (rollUp) expect(await rollUpBalances(database.pool)).toMatchObject({ busy: false });
      await comparePeriod(period);
      await compareAsOf(asOf);
      await compareStatement({
        ...statement,
        partyId: statement.partyId ?? undefined,
        through: addDays(statement.from, 40),
      });
    });
    await fc.assert(property, { numRuns: 60, interruptAfterTimeLimit: 50_000, endOnFailure: true });
    expect(posted.length).toBeGreaterThan(60);
    expect(await checkLedger(database.pool)).toEqual([]);
    const total = posted.reduce((all, { amountFen }) => all + amountFen, 0);
    expect(await proveLedger(database.pool)).toMatchObject({
      transfers: posted.length,
      debitFen: total,
      creditFen: total,
    });
  });

  async function comparePeriod(period: string) {
    const { from, through } = daysOfPeriod(period);
    const inside = ({ accountingDate }: Dated) => accountingDate >= from && accountingDate <= through;
    const { lines, debitFen, creditFen } = await readTrialBalance(database.pool, { fund: "example", period });
    expect(debitFen).toBe(creditFen);
    expect(
      lines.map(({ code, openingFen, debitFen: debit, creditFen: credit, closingFen }) => ({
        code,
        openingFen,
        debit,
        credit,
        closingFen,
      })),
    ).toEqual(
      codes.map((code) => ({
        code,
        openingFen: balance(code, ({ accountingDate }) => accountingDate < from),
        debit: sum(code, "debit", inside),
        credit: sum(code, "credit", inside),
        closingFen: balance(code, ({ accountingDate }) => accountingDate <= through),
      })),
    );
  }

  async function compareAsOf(asOf: IsoDate) {
    const { lines } = await readTrialBalance(database.pool, { fund: "example", asOf });
    expect(lines.map(({ closingFen }) => closingFen)).toEqual(
      codes.map((code) => balance(code, ({ accountingDate }) => accountingDate <= asOf)),
    );
  }

  async function compareStatement(query: {
    code: string;
    partyId: number | undefined;
    from: IsoDate;
    through: IsoDate;
    limit: number;
  }) {
    const { code, partyId, from, through, limit } = query;
    const ofParty = (transfer: Dated) => partyId === undefined || transfer.partyId === partyId;
    const lines: StatementLine[] = [];
    let after: StatementPosition | null | undefined;
    while (after !== null) {
      const asked = {
        fund: "example",
        code,
        from,
        through,
        limit,
        ...(partyId === undefined ? {} : { partyId }),
        ...(after === undefined ? {} : { after }),
      };
      const page = await readStatement(database.pool, asked);
      const before = lines.at(-1)?.balanceFen ?? balance(code, (each) => ofParty(each) && each.accountingDate < from);
      expect(page.openingFen).toBe(before);
      expect(page.lines.length).toBeLessThanOrEqual(limit);
      lines.push(...page.lines);
      after = page.next;
    }
    const inside = (each: Dated) => ofParty(each) && each.accountingDate >= from && each.accountingDate <= through;
    expect(lines.reduce((total, { debitFen }) => total + debitFen, 0)).toBe(sum(code, "debit", inside));
    expect(lines.reduce((total, { creditFen }) => total + creditFen, 0)).toBe(sum(code, "credit", inside));
    const last = lines.at(-1);
    if (last !== undefined)
      expect(last.balanceFen).toBe(balance(code, (each) => ofParty(each) && each.accountingDate <= through));
    const places = lines.map(
      ({ accountingDate, entryId, line }) => `${accountingDate} ${String(entryId).padStart(9)} ${line}`,
    );
    expect(places).toEqual(places.toSorted());
  }
});
