// Amounts arrive exactly as they were sent, or not at all.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { yuanText } from "../../../../kernel/money/index.ts";
import { basisPointsOfPercent, fenOfYuan, scaledDecimal, wholeNumber } from "./decimal.ts";
import { isText, numberTextOf, readExactJson } from "./exact-json.ts";

const read = (text: string) => {
  const outcome = readExactJson(text);
  return outcome.ok ? outcome.value : outcome.refusal.code;
};

describe("exact JSON", () => {
  it("keeps a number as the text that was sent", () => {
    const value = z
      .object({ a: z.string(), b: z.array(z.string()), c: z.string(), 'd"1': z.boolean() })
      .parse(read('{"a":516.6500000000000001,"b":[1e2,-0.10],"c":"12","d\\"1":true}'));
    expect([value.a, ...value.b, value.c].map(numberTextOf)).toEqual(["516.6500000000000001", "1e2", "-0.10", null]);
    expect([value.c, value['d"1']]).toEqual(["12", true]);
  });

  it("tells a text that looks like a number from a number", () => {
    const [text, number] = z.array(z.unknown()).parse(read('["516.65",516.65]'));
    expect([isText(text), numberTextOf(text)]).toEqual([true, null]);
    expect([isText(number), numberTextOf(number)]).toEqual([false, "516.65"]);
  });

  it("refuses what is not JSON, a character U+0000 and half a surrogate pair", () => {
    for (const text of ["", "{1:2}", "[01]", "[1.]", "NaN", '{"a":1}x', "[1,]"])
      expect(read(text)).toBe("wire.not_json");
    expect(read('"a\\u0000b"')).toBe("wire.holds_nul");
    expect(read('"\\ud800"')).toBe("wire.not_well_formed");
    expect(read('{"\\ud800":1}')).toBe("wire.not_well_formed");
    expect(read('"\\ud83d\\ude00"')).toBe("😀");
  });

  it("reads every JSON as JavaScript does, numbers apart", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const back = JSON.parse(JSON.stringify(read(JSON.stringify(value))), (_, one) => {
          const number = numberTextOf(one);
          return number === null ? one : Number(number);
        });
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("decimals", () => {
  it("become whole fen without rounding", () => {
    expect(["516.65", "4200", "4200.00", "0.1", "12.340", "1.5e2", "400000e-2"].map(fenOfYuan)).toEqual([
      51_665, 420_000, 420_000, 10, 1234, 15_000, 400_000,
    ]);
    expect(["516.655", "1e-3", "", "1,000.00", "0x10", "Infinity", "1e999", "9".repeat(41)].map(fenOfYuan)).toEqual(
      Array(8).fill(null),
    );
  });

  it("are written with exactly two places, and read back the same", () => {
    expect([0, 5, -5, 100, 846_000].map(yuanText)).toEqual(["0.00", "0.05", "-0.05", "1.00", "8460.00"]);
    fc.assert(fc.property(fc.maxSafeInteger(), (fen) => fenOfYuan(yuanText(fen)) === fen));
  });

  it("keep as many places as are asked for", () => {
    expect(scaledDecimal("2.5", 4)).toBe(25_000n);
    expect(scaledDecimal("0.1234567", 6)).toBeNull();
    expect(["3", "3.0", "3.5", "-2"].map(wholeNumber)).toEqual([3, 3, null, -2]);
    expect(["30", "12.5", "33.33", "100", "100.01", "33.333", "-1"].map(basisPointsOfPercent)).toEqual([
      3000,
      1250,
      3333,
      10_000,
      null,
      null,
      null,
    ]);
  });
});
