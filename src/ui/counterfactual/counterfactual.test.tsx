// A counterfactual gives the difference first, and is shown only when the person would have paid less.
import { describe, expect, it } from "vitest";
import { type Fen, toFen } from "../../kernel/money/index.ts";
import { readPart } from "../testing/render.tsx";
import { Counterfactual } from "./counterfactual.tsx";

function withReferral(otherwiseFen: Fen) {
  return (
    <Counterfactual
      condition="要是办了转诊"
      actual={{ label: "这次", patientFen: toFen(1_169_000) }}
      otherwise={{ label: "办了转诊", patientFen: otherwiseFen }}
      why="没有办转诊,报销比例降了。"
      nextTime="先开转诊单。"
    />
  );
}

describe("a counterfactual", () => {
  it("opens with the difference, computed from the two amounts", () => {
    expect(readPart(withReferral(toFen(887_000)))).toMatch(/^要是办了转诊,您会少付 2,820.00 元/);
  });
  it("shows both amounts and the difference with its sign", () => {
    expect(readPart(withReferral(toFen(887_000)))).toContain("这次 11,690.00 办了转诊 −2,820.00 8,870.00");
  });
  it("says what to do next time, and leaves out what was not given", () => {
    expect(readPart(withReferral(toFen(887_000)))).toContain("下次: 先开转诊单。");
    expect(readPart(withReferral(toFen(887_000)))).not.toContain("现在可以做");
  });
  it("is never shown when nothing would have been saved", () => {
    expect(() => readPart(withReferral(toFen(1_169_000)))).toThrow(RangeError);
  });
});
