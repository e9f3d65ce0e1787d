// The steps of an explanation lead from one to the next by the fen, and each stands where it belongs on the axis.
import { describe, expect, it } from "vitest";
import { toFen } from "../../kernel/money/index.ts";
import { readPart, renderPart } from "../testing/render.tsx";
import { type ExplanationStep, placeSteps } from "./explanation-step.ts";
import { Waterfall } from "./waterfall.tsx";

const steps: readonly ExplanationStep[] = [
  { key: "gross", kind: "total", title: "总费用", amountFen: toFen(1000) },
  { key: "out", kind: "less", title: "减 范围外", amountFen: toFen(250), payer: "outOfScope" },
  { key: "scope", kind: "total", title: "政策范围内", amountFen: toFen(750) },
  { key: "copay", kind: "less", title: "减 共付", amountFen: toFen(250), payer: "copayment" },
  { key: "fund", kind: "result", title: "基金付", amountFen: toFen(500), clause: "medical.30.1" },
];

describe("the waterfall", () => {
  it("places a deduction between what was left before it and after it", () => {
    const placed = placeSteps(steps).map(({ startPercent, widthPercent }) => [startPercent, widthPercent]);
    expect(placed).toEqual([
      [0, 100],
      [75, 25],
      [0, 75],
      [50, 25],
      [0, 50],
    ]);
  });
  it("reads as a list of amounts, deductions with a minus sign", () => {
    expect(readPart(<Waterfall steps={steps} />)).toBe(
      "总费用 10.00 减 范围外 −2.50 政策范围内 7.50 减 共付 −2.50 基金付 第30条 ·1 5.00",
    );
  });
  it("draws no bar for nothing", () => {
    const nothing: ExplanationStep = { key: "fund", kind: "result", title: "基金付", amountFen: toFen(0) };
    expect(renderPart(<Waterfall steps={[nothing]} />)).not.toContain("width");
  });
  it("stops when a total does not follow from the steps before it", () => {
    const wrong: ExplanationStep = { key: "fund", kind: "result", title: "基金付", amountFen: toFen(501) };
    expect(() => placeSteps([...steps.slice(0, -1), wrong])).toThrow("501 fen where 500 are left");
  });
  it("stops when more is taken away than is left", () => {
    const tooMuch: ExplanationStep = { key: "out", kind: "less", title: "减", amountFen: toFen(1001) };
    expect(() => placeSteps([...steps.slice(0, 1), tooMuch])).toThrow("more than is left");
  });
});
