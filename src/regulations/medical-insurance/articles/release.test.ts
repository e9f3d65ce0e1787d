// The benefit of a stay is fit for release: nothing is wrong with it, and its examples touch every rule and boundary.

import { describe, expect, it } from "vitest";
import { findLawFaults, type LawExample } from "../../../kernel/law/checks/index.ts";
import { boundaryStays, workedStays } from "../examples/index.ts";
import { regulation } from "../regulation.ts";
import { inpatient } from "./inpatient.ts";

const on = "2017-10-10";
const examples: readonly LawExample[] = [
  ...workedStays.map(({ id, input, expected }) => ({ id, on, input, expected })),
  ...boundaryStays.map((stay) => ({ on, ...stay })),
];

describe("the benefit of a stay", () => {
  it("has no fault before release: figures, citations, readings, and every boundary touched by an example", () => {
    const clauses = regulation.clauses.map((clause) => clause.id);
    expect(findLawFaults(inpatient, { clauses, gaps: regulation.readings, examples })).toEqual([]);
  });
});
