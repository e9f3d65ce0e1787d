// A register's data file is read whole or not at all, and the complaint names the clause and the field.

import { describe, expect, it } from "vitest";
import { readClauses } from "./read-clauses.ts";

const text = { zh: "起付线", en: "deductible" };
const clause = {
  id: "medical.25.1",
  article: 25,
  kind: "threshold",
  actors: ["insured"],
  summary: text,
  figures: [{ name: "deductibleLevel3", value: 120_000, unit: "fen", source: "seed" }],
  software: text,
  verification: text,
  gap: null,
};

describe("reading clauses", () => {
  it("gives them back as they stand in the file", () => {
    expect(readClauses([clause])).toEqual([clause]);
  });

  it("keeps a figure that the text leaves open as null", () => {
    const open = { ...clause, figures: [{ name: "rate", value: null, unit: "basisPoints", source: "seed" }] };
    expect(readClauses([open])[0]?.figures[0]?.value).toBeNull();
  });

  it.each([
    [{ ...clause, kind: "rule" }, "medical.25.1.kind"],
    [{ ...clause, summary: { zh: "起付线" } }, "medical.25.1.summary.en"],
    [{ ...clause, gap: { zh: " ", en: "silent" } }, "medical.25.1.gap.zh"],
    [{ ...clause, gap: undefined }, "medical.25.1.gap"],
    [{ ...clause, figures: [{ name: "rate", value: 0.6, unit: "basisPoints", source: "seed" }] }, "figures[0].value"],
    [{ ...clause, actors: "insured" }, "medical.25.1.actors"],
    [null, "clauses[0]"],
  ])("refuses what is wrong and names the place (%#)", (wrong, place) => {
    expect(() => readClauses([wrong])).toThrow(place);
  });
});
