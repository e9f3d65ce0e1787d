// Numbers, dates and clauses are written one way everywhere.
import { describe, expect, it } from "vitest";
import { toFen } from "../../kernel/money/index.ts";
import {
  dayNumber,
  formatClause,
  formatDate,
  formatInstant,
  formatListDate,
  formatMoney,
  formatPeriod,
  formatPoints,
  formatTime,
  readTypedDate,
  splitClause,
  splitDate,
} from "./index.ts";

describe("money in a sentence", () => {
  it("carries its unit after the amount in Chinese and before it in English", () => {
    expect(formatMoney(toFen(846_000))).toEqual({ zh: "8,460.00 元", en: "¥8,460.00" });
  });
  it("has a real minus sign, before the yuan sign in English", () => {
    expect(formatMoney(toFen(-15_000))).toEqual({ zh: "−150.00 元", en: "−¥150.00" });
  });
  it("shows zero with two decimals", () => {
    expect(formatMoney(toFen(0)).zh).toBe("0.00 元");
  });
});

describe("percentage points", () => {
  it("are counted from basis points", () => {
    expect(formatPoints(1500)).toEqual({ zh: "15 个百分点", en: "15 points" });
    expect(formatPoints(100).en).toBe("1 point");
    expect(formatPoints(250).zh).toBe("2.5 个百分点");
  });
});

describe("a date", () => {
  it("is written in full in an English sentence", () => {
    expect(formatDate("2017-10-10")).toEqual({ zh: "2017-10-10", en: "10 October 2017" });
  });
  it("loses its year in a list", () => {
    expect(formatListDate("2017-10-10")).toBe("10-10");
  });
  it("writes the year of a period once when both ends share it", () => {
    expect(formatPeriod("2017-01-01", "2017-12-31").zh).toBe("2017-01-01 至 12-31");
    expect(formatPeriod("2017-01-01", "2018-06-30").en).toBe("2017-01-01 to 2018-06-30");
  });
  it.each(["2017-02-29", "2017-13-01", "2017-1-1", "20171010", ""])("%s is refused", (text) => {
    expect(() => splitDate(text)).toThrow(RangeError);
  });
  it("has a place on the axis", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect(dayNumber("2017-10-10") - dayNumber("2017-10-09")).toBe(1);
  });
});

describe("a time", () => {
  it("is the clock of Shanghai whatever the machine's zone", () => {
    expect(formatTime("2017-09-14T08:20:08Z")).toBe("16:20:08");
    expect(formatInstant("2017-09-13T16:00:00Z")).toBe("2017-09-14 00:00:00");
  });
  it("that is no time is refused", () => {
    expect(() => formatTime("soon")).toThrow(RangeError);
  });
});

describe("a clause", () => {
  it("shows the article and our number of the clause", () => {
    expect(formatClause("medical.25.1")).toEqual({ zh: "第25条·1", en: "Art. 25·1" });
    expect(formatClause("medical.14")).toEqual({ zh: "第14条", en: "Art. 14" });
  });
  it.each(["25.1", "medical", "medical.25.1.2", "Medical.25"])("id %s is refused", (id) => {
    expect(() => splitClause(id)).toThrow(RangeError);
  });
});

describe("a typed date", () => {
  it.each(["20171010", "2017-10-10", " 2017.10.10", "2017/10/10", "2017年10月10日", "２０１７１０１０"])(
    "%s is understood",
    (typed) => {
      expect(readTypedDate(typed)).toBe("2017-10-10");
    },
  );
  it("may leave out a leading zero when it is separated", () => {
    expect(readTypedDate("2017-1-5")).toBe("2017-01-05");
  });
  it("that is none is given back, to be refused", () => {
    expect(readTypedDate(" 昨天 ")).toBe("昨天");
  });
});
