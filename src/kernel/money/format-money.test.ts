// Tests of how amounts and shares are written and read.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Fen, LARGEST_FEN, toFen } from "./fen.ts";
import { formatLargeMoney, formatMoneyIn, formatPercent, formatSignedYuan, formatYuan } from "./format-money.ts";
import { LONGEST_AMOUNT_TEXT, parseYuan } from "./parse-yuan.ts";
import { toBasisPoints } from "./share.ts";

describe("an amount in yuan", () => {
  it("always shows two decimals, commas and a real minus sign", () => {
    const written = [0, 5, 100, 846_000, 1_234_567_890, -150, -5].map((amount) => formatYuan(toFen(amount)));
    expect(written).toEqual(["0.00", "0.05", "1.00", "8,460.00", "12,345,678.90", "\u22121.50", "\u22120.05"]);
    expect(formatYuan(toFen(LARGEST_FEN))).toBe("90,071,992,547,409.91");
  });

  it("shows its sign where differences are shown, but zero has none", () => {
    expect([282_000, -1, 0].map((amount) => formatSignedYuan(toFen(amount)))).toEqual([
      "+2,820.00",
      "\u22120.01",
      "0.00",
    ]);
  });

  it("reads back as the amount it was written from", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(parseYuan(formatYuan(toFen(amount)))).toEqual({ ok: true, value: amount });
      }),
      { numRuns: 5_000 },
    );
  });
});

describe("a large amount", () => {
  it("is shown in 万元 or 亿元, and in millions or billions of yuan in English", () => {
    expect(formatLargeMoney(toFen(6_812_000_000), "wan")).toEqual({ zh: "6,812 万元", en: "¥68.12 million" });
    expect(formatLargeMoney(toFen(46_800_00_00), "wan", 2)).toEqual({ zh: "468.00 万元", en: "¥4.68 million" });
    expect(formatLargeMoney(toFen(3_600_000_000), "yi")).toEqual({ zh: "0.36 亿元", en: "¥0.036 billion" });
    expect(formatLargeMoney(toFen(-3_600_000_000), "yi")).toEqual({
      zh: "\u22120.36 亿元",
      en: "\u2212¥0.036 billion",
    });
  });

  it("is rounded half up to the decimals asked for, and a rounded zero has no sign", () => {
    expect(formatMoneyIn(toFen(1_500_000), "wan")).toBe("2");
    expect(formatMoneyIn(toFen(1_499_999), "wan")).toBe("1");
    expect(formatMoneyIn(toFen(-499_999), "wan")).toBe("0");
    expect(formatMoneyIn(toFen(9_000_000_000_000), "yi", 1)).toBe("900.0");
    expect(() => formatMoneyIn(toFen(1), "yuan", 9)).toThrow(RangeError);
    expect(() => formatMoneyIn(toFen(1), "yuan", 0.5)).toThrow(RangeError);
  });
});

describe("a share", () => {
  it("is shown in percent without needless zeros", () => {
    expect(formatPercent(toBasisPoints(6_000))).toEqual({ zh: "60%", en: "60 %" });
    expect(formatPercent(toBasisPoints(7_250))).toEqual({ zh: "72.5%", en: "72.5 %" });
    expect(formatPercent(toBasisPoints(1))).toEqual({ zh: "0.01%", en: "0.01 %" });
  });
});

describe("a typed amount", () => {
  it("may carry commas, a decimal point, a minus of either kind, or full-width characters", () => {
    const typed = ["8,460.00", "8460", " 8460.5 ", "-1.5", "\u22121.50", "８，４６０．００", "0", "-0", "0012.3"];
    expect(typed.map(fenOf)).toEqual([846_000, 846_000, 846_050, -150, -150, 846_000, 0, 0, 1_230]);
  });

  it("is refused with more than two decimals, rather than rounded", () => {
    expect(parseYuan("8460.001", "classAFen")).toEqual({
      ok: false,
      refusal: {
        code: "money.more_than_two_decimals",
        field: "classAFen",
        message: { zh: "金额最多写到分,即两位小数", en: "An amount has at most two decimals, down to the fen" },
        next: { zh: "按元填写,如 8,460.00 或 8460", en: "Write it in yuan, such as 8,460.00 or 8460" },
      },
    });
    expect(codeOf("1.000")).toBe("money.more_than_two_decimals");
  });

  it("is refused when it is no amount, or commas stand in the wrong place", () => {
    const wrong = [
      "",
      "-",
      ".5",
      "5.",
      "8,46.00",
      "84,60",
      "1e3",
      "0x10",
      "1 000",
      "一百",
      "NaN",
      "1,000,00",
      "--1",
      "+1",
    ];
    for (const text of wrong) expect([text, codeOf(text)]).toEqual([text, "money.not_an_amount"]);
    expect(codeOf("1".repeat(LONGEST_AMOUNT_TEXT + 1))).toBe("money.not_an_amount");
  });

  it("is refused when too large to be exact, and held up to there", () => {
    expect(fenOf("90071992547409.91")).toBe(LARGEST_FEN);
    expect(codeOf("90071992547409.92")).toBe("money.too_large");
  });
});

function fenOf(text: string): Fen | null {
  const read = parseYuan(text);
  return read.ok ? read.value : null;
}

function codeOf(text: string): string | null {
  const read = parseYuan(text);
  return read.ok ? null : read.refusal.code;
}
