// Clause ids: taken apart, and ordered as the regulation orders them.

import { describe, expect, it } from "vitest";
import { compareClauseIds, parseClauseId } from "./clause.ts";

describe("a clause id", () => {
  it("has a prefix, an article and a number", () => {
    expect(parseClauseId("medical.25.1")).toEqual({ prefix: "medical", article: 25, number: 1 });
  });

  it.each(["medical.25", "25.1", "medical.025.1", "medical.25.0", "medical.25.1.2", "Medical.25.1", ""])(
    "is not %j",
    (text) => {
      expect(parseClauseId(text)).toBeNull();
    },
  );

  it("stands in the order of the regulation, not of the alphabet", () => {
    expect(["medical.10.1", "medical.9.2", "medical.9.10"].toSorted(compareClauseIds)).toEqual([
      "medical.9.2",
      "medical.9.10",
      "medical.10.1",
    ]);
  });

  it("stops whoever orders something that is no clause id", () => {
    expect(() => compareClauseIds("medical.9.1", "medical.9")).toThrow(RangeError);
  });
});
