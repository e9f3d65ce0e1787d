// A clause is carried only where something runs, is tested, or is shown: never by a comment, a register or an example.

import { describe, expect, it } from "vitest";
import { carrierKindOf, findCarriers } from "./carriers.ts";
import { regulations } from "./regulations.ts";

const [medical] = regulations;
if (medical === undefined) throw new Error("no regulation is registered");
const folder = "src/regulations/medical-insurance";

const carriersIn = (path: string, text: string) =>
  findCarriers([{ path, text }], medical).map(({ clause, kind, line }) => `${kind} ${clause} ${line}`);

describe("what can carry a clause", () => {
  it.each([
    [`${folder}/articles/25-inpatient-deductible.ts`, "code"],
    [`${folder}/actions/settle.ts`, "code"],
    [`${folder}/postings.ts`, "code"],
    [`${folder}/articles/25-inpatient-deductible.test.ts`, "test"],
    [`${folder}/screens/why-page/why-page.test.tsx`, "test"],
    ["test/promises/settlement.test.ts", "test"],
    [`${folder}/screens/why-page/why-page.tsx`, "screen"],
    [`${folder}/register/readings.ts`, null],
    [`${folder}/register/register.test.ts`, null],
    [`${folder}/examples/examples.test.ts`, null],
    [`${folder}/regulation.ts`, null],
    [`${folder}/terms.ts`, null],
    ["src/regulations/investment/articles/25-ceiling.ts", null],
    ["src/kernel/ledger/account.test.ts", null],
    ["src/ui/gallery/gallery.tsx", null],
  ])("%s: %s", (path, kind) => {
    expect(carrierKindOf(medical, path)).toBe(kind);
  });
});

describe("a citation", () => {
  const article = `${folder}/articles/25-inpatient-deductible.ts`;
  const test = `${folder}/articles/25-inpatient-deductible.test.ts`;

  it("is a clause id that is a string of its own", () => {
    expect(carriersIn(article, `rule(\n  ["medical.25.1", 'medical.25.2'],`)).toEqual([
      "code medical.25.1 2",
      "code medical.25.2 2",
    ]);
  });

  it("is not a comment, nor a mention inside a sentence", () => {
    expect(carriersIn(article, `// "medical.25.1"\nconst text = "see medical.25.1";\n/* 'medical.25.2' */`)).toEqual(
      [],
    );
  });

  it("may stand in the title of a test", () => {
    expect(carriersIn(test, `it("medical.25.1: level 3 bears 1,200 yuan (also medical.25.2)", () => {});`)).toEqual([
      "test medical.25.1 1",
      "test medical.25.2 1",
    ]);
  });

  it("of medical.25.10 is none of medical.25.1", () => {
    expect(carriersIn(test, `it("medical.25.10 holds", () => {});`)).toEqual(["test medical.25.10 1"]);
  });

  it("does not stand in the comment of a test", () => {
    expect(carriersIn(test, `// medical.25.1\nit("the deductible falls once", () => {});`)).toEqual([]);
  });
});
