// A draft becomes a request exactly as typed; the same draft is the same text, so that a retry is the same act.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { toFen } from "../../../../kernel/money/index.ts";
import {
  amountOf,
  type Draft,
  type DraftLine,
  emptyDraft,
  grossOf,
  isEmptyDraft,
  missingOf,
  nightsOf,
  putLine,
  requestOf,
} from "./draft.ts";
import { readQuantity, writeQuantity } from "./typed-quantity.ts";
import { attemptOf } from "./use-settling.ts";

const line = (key: string, quantityHundredths: number, priceFen: number): DraftLine => ({
  key,
  code: key,
  quantityHundredths,
  priceFen: toFen(priceFen),
  servedOn: null,
  isRescue: false,
});
const draft: Draft = {
  ...emptyDraft("d1"),
  person: { id: 1001, name: "贺小满", numberMasked: "4304**********2216", facts: null },
  stay: {
    ...emptyDraft("").stay,
    hospitalId: 7,
    admittedOn: toIsoDate("2017-10-01"),
    dischargedOn: toIsoDate("2017-10-10"),
    invoiceNo: " P-1 ",
  },
  lines: [line("1109", 900, 2500), line("C187", 50, 333)],
};

describe("a draft", () => {
  it("says what is missing in the order in which it is entered", () => {
    expect(missingOf(emptyDraft("x"))).toEqual(["person", "dates", "hospital", "lines"]);
    expect(missingOf(draft)).toEqual([]);
    expect(isEmptyDraft(emptyDraft("x"))).toBe(true);
    expect(isEmptyDraft(draft)).toBe(false);
  });

  it("becomes a request with whole quantities sent and halves worked into the amount", () => {
    expect(requestOf(draft)).toMatchObject({
      personId: 1001,
      hospitalId: 7,
      invoiceNo: "P-1",
      bill: [
        { code: "1109", amountFen: 22_500, quantity: 9 },
        { code: "C187", amountFen: 167 },
      ],
    });
    const rescue = { ...line("3301", 100, 84_000), isRescue: true };
    expect(requestOf({ ...draft, lines: [rescue] })?.bill).toEqual([
      { code: "3301", amountFen: 84_000, quantity: 1, isRescue: true },
    ]);
    expect(requestOf({ ...draft, lines: [] })).toBeNull();
    expect(requestOf({ ...draft, stay: { ...draft.stay, invoiceNo: "" } })).not.toHaveProperty("invoiceNo");
  });

  it("counts nights between the days, at least one (medical.27.1, reading A06)", () => {
    const of = (from: string, to: string) =>
      nightsOf({ ...draft.stay, admittedOn: toIsoDate(from), dischargedOn: toIsoDate(to) });
    expect([of("2017-10-01", "2017-10-10"), of("2017-10-01", "2017-10-01")]).toEqual([9, 1]);
    expect(of("2017-10-02", "2017-10-01")).toBeNull();
  });

  it("keeps a line in its place when it is put again, and adds a new one at the end", () => {
    expect(putLine(draft.lines, line("1109", 100, 1)).map(({ priceFen }) => priceFen)).toEqual([1, 333]);
    expect(putLine(draft.lines, line("new", 100, 5))).toHaveLength(3);
  });

  it("keeps the key of an unchanged body and takes a new one for another body", () => {
    const first = attemptOf({ attempt: null }, "body");
    expect(attemptOf({ attempt: first }, "body")).toBe(first);
    expect(attemptOf({ attempt: first }, "other").key).not.toBe(first.key);
  });

  it("adds up to the whole bill whatever the lines are", () => {
    const lines = fc.array(
      fc.record({ quantity: fc.integer({ min: 1, max: 100_000 }), price: fc.integer({ min: 0, max: 10_000_000 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(lines, (rows) => {
        const made = rows.map(({ quantity, price }, place) => line(String(place), quantity, price));
        expect(grossOf(made)).toBe(made.reduce((sum, one) => sum + amountOf(one), 0));
      }),
      { seed: 42 },
    );
  });
});

describe("a typed quantity", () => {
  it.each([
    ["9", 900],
    ["0.5", 50],
    ["27.25", 2725],
    ["9", 900],
    ["1000", 100_000],
    ["1,000", 100_000],
  ])("%s is read", (typed, hundredths) => expect(readQuantity(typed)).toBe(hundredths));

  it.each(["0", "-1", "1000.01", "1.005", "", "九", "1e3"])("%j is none", (typed) => {
    expect(readQuantity(typed)).toBeNull();
  });

  it("is written as it was typed", () => expect([900, 50, 2725].map(writeQuantity)).toEqual(["9", "0.5", "27.25"]));
});
