// Tests that a number and the id behind it are one.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromEpochDay, toIsoDate } from "../../../kernel/calendar/index.ts";
import { idOf, idOfNumber, numberOf } from "./number.ts";

describe("the number of a document", () => {
  it("shows the day and the serial of that day", () => {
    expect(numberOf("YB", idOf(toIsoDate("2017-10-10"), 3_318))).toBe("YB-2017-1010-003318");
    expect(numberOf("YB", idOf(toIsoDate("2017-10-10"), 1_003_318))).toBe("YB-2017-1010-1003318");
  });

  it("leads back to its id", () => {
    const ids = fc.record({
      epoch: fc.integer({ min: 0, max: 80_000 }),
      serial: fc.integer({ min: 1, max: 9_999_999 }),
    });
    fc.assert(
      fc.property(ids, ({ epoch, serial }) => {
        const id = idOf(fromEpochDay(epoch), serial);
        expect(idOfNumber("ZC", numberOf("ZC", id))).toBe(id);
      }),
    );
  });

  it.each([
    "",
    "YB-2017-1010-3318",
    "YB-2017-1310-003318",
    "ZY-2017-1010-003318",
    "YB-2017-1010-0003318",
    "yb-2017-1010-003318",
  ])("is none of this series: %j", (text) => {
    expect(idOfNumber("YB", text)).toBeNull();
  });
});
