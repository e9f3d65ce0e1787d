// Tests of the legal day and time, which are those of Asia/Shanghai.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "./date-arithmetic.ts";
import { fromEpochDay, toIsoDate } from "./iso-date.ts";
import { legalDay, legalTime, startOfLegalDay } from "./legal-day.ts";

const SHANGHAI_MILLISECONDS = 8 * 3_600_000;
const DAY_MILLISECONDS = 86_400_000;

describe("the legal day", () => {
  it("changes at 16:00 UTC", () => {
    expect(legalDay(new Date("2017-01-31T15:59:59.999Z"))).toBe("2017-01-31");
    expect(legalDay(new Date("2017-01-31T16:00:00.000Z"))).toBe("2017-02-01");
    expect(legalTime(new Date("2017-01-31T15:59:59.999Z"))).toBe("23:59:59");
    expect(legalTime(new Date("2017-01-31T16:00:00.000Z"))).toBe("00:00:00");
  });

  it("is eight hours ahead of UTC at every instant since 1992", () => {
    const instants = fc.date({
      min: new Date("1992-01-01T00:00:00Z"),
      max: new Date("2199-12-30T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const shifted = new Date(instant.getTime() + SHANGHAI_MILLISECONDS).toISOString();
        expect(`${legalDay(instant)}T${legalTime(instant)}`).toBe(shifted.slice(0, 19));
      }),
      { numRuns: 2_000 },
    );
  });

  it("knows the summer time of 1986 to 1991", () => {
    expect(legalDay(new Date("1988-07-01T15:30:00Z"))).toBe("1988-07-02");
    expect(startOfLegalDay(toIsoDate("1988-07-02")).toISOString()).toBe("1988-07-01T15:00:00.000Z");
  });

  it("begins at the instant given and not a millisecond before, from 1950 on", () => {
    fc.assert(
      fc.property(fc.integer({ min: -7_305, max: 80_000 }).map(fromEpochDay), (date) => {
        const start = startOfLegalDay(date);
        expect(legalDay(start)).toBe(date);
        expect(legalDay(new Date(start.getTime() - 1))).toBe(addDays(date, -1));
      }),
      { numRuns: 2_000 },
    );
    expect(startOfLegalDay(toIsoDate("1970-01-02")).getTime()).toBe(DAY_MILLISECONDS - SHANGHAI_MILLISECONDS);
  });

  it("of no instant is an error", () => {
    expect(() => legalDay(new Date(Number.NaN))).toThrow(RangeError);
    expect(() => legalTime(new Date(Number.NaN))).toThrow(RangeError);
  });
});
