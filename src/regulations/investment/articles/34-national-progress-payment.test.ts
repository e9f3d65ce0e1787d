// Tests of the national rule of 2022 beside investment.34.2: the minimum, and where it collides with the city's cap.

import { describe, expect, it } from "vitest";
import { decide } from "../testing/decide.ts";
import { nationalProgressPayment } from "./34-national-progress-payment.ts";

describe("the national rule on progress payments", () => {
  it.each([
    [8_750_000_000, 7_000_000_000, false],
    [8_750_000_001, 7_000_000_001, true],
    [8_749_999_999, 7_000_000_000, false],
    [0, 0, false],
  ])("asks for %d fen of completed work at least %d, and collides: %s", (completedWorkFen, minimumFen, collides) => {
    const decided = decide(nationalProgressPayment, "2022-08-01", { completedWorkFen, capFen: 7_000_000_000 });
    expect(decided).toEqual({ minimumFen, collides, cites: ["investment.34.2"], gaps: ["I08"] });
  });

  it("begins on 2022-08-01", () => {
    expect(nationalProgressPayment.from).toBe("2022-08-01");
  });
});
