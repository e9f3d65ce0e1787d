// The platform's result adds up for every stay: the identities of its columns, to the fen.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fenOfYuan } from "../exact/decimal.ts";
import { numberTextOf, readExactJson } from "../exact/exact-json.ts";
import type { ReportedStay } from "../reported-stay.ts";
import { anyFacts, anyStay, settledAtRandom } from "../testing/random-stays.ts";
import { writeDecimalJson } from "./decimal-json.ts";
import { fundColumns, identities, noOtherPayments, type OtherPayments, paymentsOf } from "./payments.ts";
import { platformResult } from "./result.ts";

/** A settled stay with what others pay of the patient's part. */
const paid: fc.Arbitrary<{ readonly settled: ReportedStay; readonly others: OtherPayments }> = fc
  .tuple(
    anyStay,
    anyFacts,
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
  )
  .map(([stay, facts, illness, aid, hasAccount]) => {
    const settled = settledAtRandom(stay, facts);
    if (settled === null) return null;
    const seriousIllnessFen = Math.floor(settled.answer.patientFen * illness);
    const medicalAssistanceFen = Math.floor((settled.answer.patientFen - seriousIllnessFen) * aid);
    const left = settled.answer.patientFen - seriousIllnessFen - medicalAssistanceFen;
    return { settled, others: { seriousIllnessFen, medicalAssistanceFen, accountFen: hasAccount ? left : 0 } };
  })
  .filter((one) => one !== null);

const fields = z.record(z.string(), z.unknown());
const sentSchema = z.object({ setlinfo: fields, setldetail: z.array(fields) });

const resultOf = ({ settled, others }: { readonly settled: ReportedStay; readonly others: OtherPayments }) =>
  platformResult({
    settled,
    others,
    visit: "ZY-1",
    message: "H43040800012202710101203040001",
    certificateType: "02",
    medicalType: "21",
    clearingAgency: "430400",
  });

describe("the columns of a result", () => {
  it.each(identities.map(([name, holds]) => ({ name, holds })))("$name", ({ holds }) => {
    fc.assert(
      fc.property(paid, ({ settled, others }) => holds(paymentsOf(settled, others))),
      { numRuns: 500 },
    );
  });

  it("fund_pay_sumamt = the sum of setldetail, read back from the text that is sent", () => {
    fc.assert(
      fc.property(paid, (one) => {
        const sent = writeDecimalJson(resultOf(one));
        const json = readExactJson(sent);
        if (!json.ok) throw new Error(sent);
        const fen = (value: unknown): number => fenOfYuan(numberTextOf(value) ?? "") ?? Number.NaN;
        const { setlinfo, setldetail } = sentSchema.parse(json.value);
        const details = setldetail.reduce((sum, detail) => sum + fen(detail["fund_payamt"]), 0);
        expect(details).toBe(fen(setlinfo["fund_pay_sumamt"]));
        expect(fundColumns.reduce((sum, column) => sum + fen(setlinfo[column]), 0)).toBe(details);
      }),
      { numRuns: 300 },
    );
  });

  it("amounts are numbers with exactly two places, the share has four, texts keep their lengths", () => {
    fc.assert(
      fc.property(paid, (one) => {
        const sent = writeDecimalJson(resultOf(one));
        const amounts = [...sent.matchAll(/"(\w+)":(-?[\d.]+)/g)];
        expect(amounts.length).toBeGreaterThanOrEqual(24);
        for (const [, name = "", value = ""] of amounts)
          expect(value).toMatch(name === "pool_prop_selfpay" ? /^[01]\.\d{4}$/ : /^\d{1,14}\.\d{2}$/);
        const { setlinfo, setldetail } = resultOf(one);
        expect(String(setlinfo["setl_id"]).length).toBeLessThanOrEqual(30);
        expect(setlinfo["medins_setl_id"]).toHaveLength(30);
        for (const { fund_pay_type: type } of setldetail) expect(type).toMatch(/^\d{6}$/);
      }),
      { numRuns: 100 },
    );
  });

  it("inscp_scp_amt is before a third party's share, which is other payment", () => {
    const [stay] = fc.sample(anyStay, { numRuns: 1, seed: 7 });
    const [facts] = fc.sample(anyFacts, { numRuns: 1, seed: 7 });
    if (stay === undefined || facts === undefined) throw new Error("no sample");
    const covered = { ...facts, designated: true, coverEndsOn: stay.dischargedOn };
    const bill = [{ code: "A1", amountFen: 1_000_000, servedOn: stay.admittedOn }];
    const common = { ...stay, exclusion: null, bill };
    const alone = settledAtRandom({ ...common, thirdParty: null }, covered);
    const shared = settledAtRandom({ ...common, thirdParty: { mode: "pays", shareBp: 3000 } }, covered);
    if (alone === null || shared === null) throw new Error("refused");
    const payments = paymentsOf(shared, noOtherPayments);
    expect(payments.inscp_scp_amt).toBe(paymentsOf(alone, noOtherPayments).inscp_scp_amt);
    expect(payments.oth_pay).toBe(300_000);
    expect(shared.answer.policyScopeFen).toBe(700_000);
  });

  it("are refused to a caller who lets others pay more than the patient's part", () => {
    const [one] = fc.sample(paid, 1);
    if (one === undefined) throw new Error("no sample");
    const others = { ...noOtherPayments, medicalAssistanceFen: one.settled.answer.patientFen + 1 };
    expect(() => paymentsOf(one.settled, others)).toThrow(RangeError);
  });
});
