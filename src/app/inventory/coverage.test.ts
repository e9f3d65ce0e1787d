// Coverage counts clauses, not citations, and finds citations of clauses that do not exist.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { coverageOf, findUnknownCitations, summarise } from "./coverage.ts";
import { regulations } from "./regulations.ts";
import { readSourceTree } from "./source-tree.ts";

const [medical] = regulations;
if (medical === undefined) throw new Error("no regulation is registered");
const folder = "src/regulations/medical-insurance";

const tree = [
  { path: `${folder}/articles/25-inpatient-deductible.ts`, text: `"medical.25.1"; "medical.25.1"; "medical.25.2";` },
  { path: `${folder}/articles/25-inpatient-deductible.test.ts`, text: `it("medical.25.1 and medical.99.1", f);` },
  { path: `${folder}/screens/why-page/why-page.tsx`, text: `<Chip clause="medical.25.1" />` },
];

describe("coverage", () => {
  it("counts each clause once for code, test and screen", () => {
    expect(summarise(tree, medical)).toEqual({
      regulation: "medical-insurance",
      clauses: 136,
      code: 2,
      test: 1,
      screen: 1,
    });
  });

  it("says for each clause in order where it is carried", () => {
    const coverage = coverageOf(tree, medical);
    expect(coverage.map((one) => one.clause.id)).toEqual(medical.clauses.map((clause) => clause.id));
    const deductible = coverage.find((one) => one.clause.id === "medical.25.1");
    expect(deductible?.code).toHaveLength(2);
    expect(deductible?.screen).toEqual([
      { clause: "medical.25.1", kind: "screen", path: `${folder}/screens/why-page/why-page.tsx`, line: 1 },
    ]);
  });

  it("is empty where nothing runs", () => {
    expect(summarise([], medical)).toMatchObject({ clauses: 136, code: 0, test: 0, screen: 0 });
  });

  it("complains of a citation of nothing, except in a test", () => {
    const wrong = [...tree, { path: `${folder}/actions/settle.ts`, text: `\n"medical.25.9"` }];
    expect(findUnknownCitations(wrong, medical)).toEqual([
      `${folder}/actions/settle.ts:2 cites medical.25.9, which does not exist`,
    ]);
  });
});

describe("coverage of this project", () => {
  const root = join(import.meta.dirname, "../../..");

  it("cites only clauses that exist", () => {
    expect(findUnknownCitations(readSourceTree(root), medical)).toEqual([]);
  });

  it("is computed in less than a second", () => {
    const seconds = [1, 2, 3].map(() => {
      const start = performance.now();
      summarise(readSourceTree(root), medical);
      return (performance.now() - start) / 1000;
    });
    expect(Math.min(...seconds)).toBeLessThan(1);
  });
});
