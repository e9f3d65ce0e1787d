// Tests of the unified social credit code (GB 32100-2015).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditCode, creditCodeFacts, isCreditCode, parseCreditCode, toCreditCode } from "./credit-code.ts";

const EXAMPLE = "91350100M000100Y43";
const signs = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
const anyCode = fc
  .tuple(
    fc.array(fc.constantFrom(...signs), { minLength: 2, maxLength: 2 }),
    fc.integer({ min: 100_000, max: 999_999 }),
    fc.array(fc.constantFrom(...signs), { minLength: 9, maxLength: 9 }),
  )
  .map(([head, region, organisation]) => creditCode(`${head.join("")}${region}${organisation.join("")}`));

describe("a unified social credit code", () => {
  it("is accepted when its check sign fits, also typed small or full-width", () => {
    for (const typed of [EXAMPLE, EXAMPLE.toLowerCase(), ` ${EXAMPLE} `, "９１３５０１００Ｍ０００１００Ｙ４３"]) {
      expect(parseCreditCode(typed)).toEqual({ ok: true, value: EXAMPLE });
    }
    expect(creditCode(EXAMPLE.slice(0, 17))).toBe(EXAMPLE);
  });

  it("says authority, category, region and organisation", () => {
    expect(creditCodeFacts(toCreditCode(EXAMPLE))).toEqual({
      authority: "9",
      category: "1",
      region: "350100",
      organisation: "M000100Y4",
    });
  });

  it("has exactly one check sign that fits", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(signs.filter((sign) => isCreditCode(code.slice(0, 17) + sign))).toEqual([code[17]]);
      }),
    );
  });

  it("with any one sign wrong is refused", () => {
    fc.assert(
      fc.property(anyCode, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...signs), (code, place, sign) => {
        const changed = code.slice(0, place) + sign + code.slice(place + 1);
        expect(isCreditCode(changed)).toBe(changed === code);
      }),
      { numRuns: 1_000 },
    );
  });

  it("is refused by its shape or by its check sign, naming the field", () => {
    expect(parseCreditCode("91350100M000100Y44", "hospital.creditCode")).toMatchObject({
      ok: false,
      refusal: { code: "credit_code.check_sign", field: "hospital.creditCode" },
    });
    for (const text of [
      "",
      "91350100M000100Y4",
      "91350100I000100Y43",
      "9135A100M000100Y43",
      `${EXAMPLE}0`,
      "9".repeat(99),
    ]) {
      expect(parseCreditCode(text)).toMatchObject({ ok: false, refusal: { code: "credit_code.shape" } });
    }
    expect(() => toCreditCode("91350100M000100Y44")).toThrow(RangeError);
    expect(() => creditCode("91350100S000100Y4")).toThrow(RangeError);
    expect(() => creditCode("9135")).toThrow(RangeError);
  });
});
