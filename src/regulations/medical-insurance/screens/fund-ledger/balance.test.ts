// On which side an account stands, and that the totals are of the columns shown.
import { describe, expect, it } from "vitest";
import { toFen } from "../../../../kernel/money/index.ts";
import { placeholdersOf } from "../../../../ui/index.ts";
import { sidesOf, totalsOf } from "./balance.ts";
import { wordOfKind } from "./entry-kind.ts";
import * as catalogues from "./messages.ts";

const account = (normalSide: "debit" | "credit", closing: number) => ({
  code: "1001",
  title: { zh: "存款", en: "Deposits" },
  normalSide,
  clauses: ["medical.19.2"],
  closingFen: toFen(closing),
});

describe("the side of an account", () => {
  it("is its normal side while it is not overdrawn", () => {
    expect(sidesOf(account("debit", 534_000))).toEqual({ debitFen: 534_000, creditFen: null });
    expect(sidesOf(account("credit", 534_000))).toEqual({ debitFen: null, creditFen: 534_000 });
  });
  it("is the other one when it is overdrawn by one fen", () => {
    expect(sidesOf(account("debit", -1))).toEqual({ debitFen: null, creditFen: 1 });
  });
  it("is none when nothing stands on it", () => {
    expect(sidesOf(account("credit", 0))).toEqual({ debitFen: null, creditFen: null });
  });
});

it("books that do not balance show by how much", () => {
  expect(totalsOf([account("debit", 500), account("credit", 500)]).differenceFen).toBe(0);
  expect(totalsOf([account("debit", 500), account("credit", 501)]).differenceFen).toBe(-1);
});

it("a voucher of an unknown kind still has a word", () => {
  expect(wordOfKind("settle").zh).toBe("结算");
  expect(wordOfKind("moved_by_hand").zh).toBe("其他凭证");
});

it.each(Object.values(catalogues).flatMap((catalogue) => Object.entries(catalogue)))(
  "message %s has the same places in both languages",
  (_name, message) => {
    expect(placeholdersOf(message.zh)).toEqual(placeholdersOf(message.en));
  },
);
