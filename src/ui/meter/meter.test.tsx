// A meter draws what is used against the limit, and never beyond it.
import { describe, expect, it } from "vitest";
import { toFen } from "../../kernel/money/index.ts";
import { readPart, renderPart } from "../testing/render.tsx";
import { Meter } from "./meter.tsx";

const meter = (used: number, limit: number) => (
  <Meter label="起付线" usedFen={toFen(used)} limitFen={toFen(limit)} payer="deductible" />
);

describe("a meter", () => {
  it("says used and limit", () => {
    expect(readPart(meter(120_000, 230_000))).toBe("起付线 1,200.00 / 2,300.00");
  });
  it.each([
    [0, 230_000, "0.00%"],
    [115_000, 230_000, "50.00%"],
    [230_001, 230_000, "100.00%"],
    [0, 0, "100.00%"],
  ])("%s of %s fills %s", (used, limit, width) => {
    expect(renderPart(meter(used, limit))).toContain(`width:${width}`);
  });
});
