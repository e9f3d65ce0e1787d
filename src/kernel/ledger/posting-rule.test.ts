// Tests of the promise that a regulation says as data which accounts move, and on whose word.
import { describe, expect, it } from "vitest";
import { toFen } from "../money/index.ts";
import { defineAccounts } from "./account.ts";
import { exampleAccounts, examplePostings } from "./example-fund.ts";
import { clausesOf, definePostings, transfersOf } from "./posting-rule.ts";

const pay = (paidFen: number, keptFen: number) =>
  transfersOf(examplePostings, {
    kind: "pay",
    amounts: { paidFen: toFen(paidFen), keptFen: toFen(keptFen) },
    parties: { hospital: 7 },
  });

describe("transfersOf", () => {
  it("gives one transfer for each line of the rule, in its order", () => {
    expect(pay(90, 10)).toEqual([
      { debit: "2001", credit: "1001", partyId: 7, amountFen: 90 },
      { debit: "2001", credit: "5001", partyId: 7, amountFen: 10 },
    ]);
  });

  it("gives no transfer for an amount of zero", () => {
    expect(pay(90, 0)).toHaveLength(1);
    expect(pay(0, 0)).toEqual([]);
  });

  it("leaves the party at 0 where the rule names none", () => {
    const event = { kind: "contribute", amounts: { paidFen: toFen(15_000) }, parties: {} } as const;
    expect(transfersOf(examplePostings, event)).toEqual([
      { debit: "1001", credit: "4001", partyId: 0, amountFen: 15_000 },
    ]);
  });

  it("throws for a negative amount: money goes back by a counter-entry, not by a sign", () => {
    expect(() => pay(-1, 0)).toThrow(RangeError);
  });

  it("does not compile for an unknown kind, a missing amount or a missing party, and throws when run", () => {
    // @ts-expect-error the fund has no rule for gifts
    expect(() => transfersOf(examplePostings, { kind: "gift", amounts: {}, parties: {} })).toThrow("gift");
    const amounts = { paidFen: toFen(1), fundFen: toFen(1) };
    const parties = { hospital: 7 };
    // @ts-expect-error keptFen is missing
    expect(() => transfersOf(examplePostings, { kind: "pay", amounts, parties })).toThrow("keptFen");
    // @ts-expect-error the hospital is missing
    expect(() => transfersOf(examplePostings, { kind: "settle", amounts, parties: {} })).toThrow("hospital");
  });
});

describe("clausesOf", () => {
  it("names the clauses behind a transfer", () => {
    expect(clausesOf(examplePostings, "pay", { debit: "2001", credit: "5001" })).toEqual(["example.2.3"]);
    expect(clausesOf(examplePostings, "pay", { debit: "5001", credit: "2001" })).toEqual([]);
    expect(clausesOf(examplePostings, "gift", { debit: "2001", credit: "5001" })).toEqual([]);
  });
});

describe("definePostings", () => {
  it("refuses a line that debits and credits the same account, and one that cites nothing", () => {
    expect(() =>
      definePostings(exampleAccounts, {
        move: [{ debit: "1001", credit: "1001", amount: "fen", clauses: ["example.1.1"] }],
      }),
    ).toThrow("1001");
    expect(() =>
      definePostings(exampleAccounts, { move: [{ debit: "1001", credit: "2001", amount: "fen", clauses: [] }] }),
    ).toThrow("cites no clause");
    expect(() =>
      definePostings(exampleAccounts, {
        move: [{ debit: "1001", credit: "2001", amount: "fen", clauses: ["Article 1"] }],
      }),
    ).toThrow("Article 1");
    expect(() => definePostings(exampleAccounts, { move: [] })).toThrow("no lines");
  });

  it("does not compile for an account the chart does not have, and throws when run", () => {
    const line = { debit: "9999", credit: "1001", amount: "fen", clauses: ["example.1.1"] } as const;
    // @ts-expect-error the chart has no account 9999
    expect(() => definePostings(exampleAccounts, { move: [line] })).toThrow("9999");
  });
});

describe("defineAccounts", () => {
  const account = { title: { zh: "存款", en: "Deposit" }, normalSide: "debit", clauses: [] } as const;

  it("sorts by code and refuses a code given twice, a malformed one and a missing title", () => {
    const chart = defineAccounts("example", [
      { ...account, code: "2001" },
      { ...account, code: "1001" },
    ]);
    expect(chart.accounts.map(({ code }) => code)).toEqual(["1001", "2001"]);
    expect(() =>
      defineAccounts("example", [
        { ...account, code: "1001" },
        { ...account, code: "1001" },
      ]),
    ).toThrow("twice");
    expect(() => defineAccounts("example", [{ ...account, code: "1" }])).toThrow("digits");
    expect(() => defineAccounts("example", [{ ...account, code: "1001", title: { zh: "", en: "x" } }])).toThrow(
      "title",
    );
    expect(() => defineAccounts("Example", [])).toThrow("fund");
  });
});
