// Tests that a bill of many lines comes to the same fen through the law as line by line by hand.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../../kernel/calendar/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { type BillSums, readBill } from "./bill.ts";
import type { Catalogue, CatalogueItem, ItemClass } from "./catalogue.ts";
import { decide, lawOfStay } from "./decide.ts";
import type { BillLine, StayBill } from "./request.ts";

const capFen = 2_300;
const always = { name: "item", unit: "", priceFen: null, startsOn: toIsoDate("2016-01-01"), endsOn: null };
const item = (code: string, itemClass: ItemClass, ownShareBp = 0): [string, CatalogueItem[]] => [
  code,
  [{ ...always, code, itemClass, ownShareBp }],
];
const catalogue: Catalogue = {
  revision: 1,
  items: new Map([
    item("A", "a"),
    item("B10", "b", 1_000),
    item("B15", "b", 1_500),
    item("C", "c"),
    item("BED", "bed"),
  ]),
};

const stayWith = (bill: readonly BillLine[]): StayBill => ({
  ...{ personId: 1, hospitalId: 1, invoiceNo: "1", critical: false, exclusion: null, thirdParty: null, bill },
  ...{ admittedOn: toIsoDate("2017-05-01"), dischargedOn: toIsoDate("2017-06-30") },
});

function sums(bill: readonly BillLine[], coverEndsOn = toIsoDate("2017-12-31")): BillSums {
  const read = readBill(stayWith(bill), { catalogue, coverEndsOn, bedCapFen: capFen });
  if (!read.ok) throw new Error(read.refusal.message.en);
  return read.value;
}

/** Whole bill and policy scope of a level-2 stay, as the law computes them from the sums. */
function throughLaw(bill: BillSums): { gross: number; scope: number } {
  const of = Object.fromEntries(inpatient.inputs.map(({ name, initially = 0 }) => [name, initially]));
  const law = lawOfStay("2017-06-30", "2017-06-30");
  const { outputs } = decide({ ...of, hospitalLevel: 2, ...bill }, law).explained;
  return { gross: outputs.grossFen, scope: outputs.policyScopeFen };
}

/** The same by hand, in BigInt, line by line: half up on each line of class B, each bed cut at the limit. */
function byHand(bill: readonly BillLine[]): { gross: number; scope: number } {
  const shares: Readonly<Record<string, bigint>> = { A: 0n, B10: 1_000n, B15: 1_500n, C: 10_000n, X: 10_000n };
  let [gross, scope] = [0n, 0n];
  for (const { code, amountFen, quantity = 1 } of bill) {
    const amount = BigInt(amountFen);
    gross += amount;
    const cut = BigInt(Math.min(amountFen / quantity, capFen) * quantity);
    scope += code === "BED" ? cut : amount - (amount * (shares[code] ?? 0n) * 2n + 10_000n) / 20_000n;
  }
  return { gross: Number(gross), scope: Number(scope) };
}

describe("a bill", () => {
  const priced = fc.record({ code: fc.constantFrom("A", "B10", "B15", "C", "X"), amountFen: fc.nat(400_000) });
  const rescue = priced.map((line) => ({ ...line, isRescue: true }));
  const bed = fc
    .tuple(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 0, max: 5_000 }))
    .map(([quantity, fee]) => ({ code: "BED", quantity, amountFen: quantity * fee }));
  const bills = fc
    .tuple(fc.array(priced, { maxLength: 12 }), fc.array(rescue, { maxLength: 3 }), fc.array(bed, { maxLength: 5 }))
    .map((parts): BillLine[] => parts.flat())
    .filter((bill) => bill.length > 0);

  it("of any lines has the whole and the scope that its lines have (reading A32)", () => {
    fc.assert(
      fc.property(bills, (bill) => {
        expect(throughLaw(sums(bill))).toEqual(byHand(bill));
      }),
      { numRuns: 2_000 },
    );
  });

  it("with one own share stays as it is where that is exact", () => {
    const lines = [
      { code: "B10", amountFen: 10_000 },
      { code: "B10", amountFen: 25_000 },
    ];
    expect(sums(lines)).toMatchObject({ classBFen: 35_000, classBOwnShareBp: 1_000, outOfCatalogueFen: 0 });
  });

  it("with two own shares hands them on as outside the catalogue", () => {
    const lines = [
      { code: "B10", amountFen: 10_000 },
      { code: "B15", amountFen: 10_000 },
    ];
    expect(sums(lines)).toMatchObject({ classBFen: 17_500, classBOwnShareBp: 0, outOfCatalogueFen: 2_500 });
  });

  it("counts nothing after the last day of cover toward the scope (reading A09)", () => {
    const on = (servedOn: string): BillLine => ({ code: "A", amountFen: 100, servedOn: toIsoDate(servedOn) });
    const cut = sums([on("2017-05-31"), on("2017-06-01")], toIsoDate("2017-05-31"));
    expect(cut).toMatchObject({ classAFen: 100, outOfCatalogueFen: 100 });
  });

  it("needs the day of each line when cover ends during the stay", () => {
    const context = { catalogue, coverEndsOn: toIsoDate("2017-05-31"), bedCapFen: capFen };
    const read = readBill(stayWith([{ code: "A", amountFen: 1 }]), context);
    expect(read).toMatchObject({ ok: false, refusal: { code: "medical.line_needs_date", field: "bill.0.servedOn" } });
  });

  it.each([
    ["2017-04-28", true, true],
    ["2017-04-27", true, false],
    ["2017-04-30", false, false],
    ["2017-05-01", false, true],
  ])("with a line of %s (rescue: %s) is read: %s (reading A27)", (servedOn, isRescue, ok) => {
    const line = { code: "A", amountFen: 1, servedOn: toIsoDate(servedOn), isRescue };
    expect(readBill(stayWith([line]), { catalogue, coverEndsOn: null, bedCapFen: capFen }).ok).toBe(ok);
  });
});
