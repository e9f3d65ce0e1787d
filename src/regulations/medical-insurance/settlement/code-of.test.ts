// Tests that a stored case, read again, is the case that was decided.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCase } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { codeOf, writeCase } from "./code-of.ts";

const cases = fc
  .record(
    Object.fromEntries(
      inpatient.inputs.map(({ name, low, high, initially = low }) => [
        name,
        fc.oneof(fc.constant(initially), fc.integer({ min: low, max: high })),
      ]),
    ),
  )
  .map((of) => (of["thirdParty.mode"] === 0 ? { ...of, "thirdParty.shareBp": 0 } : of));

describe("a written case", () => {
  it("is a line of evaluate that reads back as the same case", () => {
    fc.assert(
      fc.property(cases, (of) => {
        expect(readCase(inpatient.inputs, JSON.parse(writeCase(of)))).toMatchObject({ ok: true, case: of });
      }),
      { numRuns: 2_000 },
    );
  });

  it("leaves out what has its initial value", () => {
    const of = Object.fromEntries(inpatient.inputs.map(({ name, initially = 2 }) => [name, initially]));
    expect(writeCase({ ...of, classAFen: 5 })).toBe('{"hospitalLevel":"level2","classAFen":5}');
  });

  it("knows no other words than the law", () => {
    expect(codeOf("area", "out_of_province")).toBe(2);
    expect(() => codeOf("area", "moon")).toThrow(RangeError);
  });
});
