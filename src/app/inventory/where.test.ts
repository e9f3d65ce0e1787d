// Asked for a clause or an article, the answer names its files, tests, routes, screens and tables.

import { describe, expect, it } from "vitest";
import { regulations } from "./regulations.ts";
import { where } from "./where.ts";

const folder = "src/regulations/medical-insurance";
const tree = [
  {
    path: `${folder}/actions/settle.ts`,
    text: `// Settles.\ninsert("medical_settlement", { clause: "medical.40.1" });`,
  },
  { path: `${folder}/articles/25-inpatient-deductible.test.ts`, text: `it("medical.25.1: …", f);` },
  { path: `${folder}/articles/25-inpatient-deductible.ts`, text: `rule("medical.25.1", text, body);` },
  { path: `${folder}/articles/26-fund-share.ts`, text: `cites("medical.25.2");` },
  {
    path: `${folder}/routes.ts`,
    text: [
      `route({ method: "get", path: "/api/medical/settlements/:id", clauses: ["medical.25.1"] });`,
      `route({ method: "post", path: "/api/medical/settlements", clauses: ["medical.40.1"] });`,
    ].join("\n"),
  },
  { path: `${folder}/screens/why-page/why-page.tsx`, text: `<Chip clause="medical.25.2" />` },
  {
    path: `${folder}/store/migrations.ts`,
    text: "const sql = `\n  create table medical_settlement (id bigint);\n  CREATE TABLE IF NOT EXISTS medical_stay (id bigint);`;",
  },
];

describe("where an article lives", () => {
  it("gathers the places of all its clauses", () => {
    expect(where(tree, regulations, "medical.25")).toEqual({
      of: "medical.25",
      title: "起付线 Deductible",
      files: [
        `${folder}/articles/25-inpatient-deductible.ts:1`,
        `${folder}/articles/26-fund-share.ts:1`,
        `${folder}/routes.ts:1`,
      ],
      tests: [`${folder}/articles/25-inpatient-deductible.test.ts:1`],
      routes: [
        {
          method: "GET",
          address: "/api/medical/settlements/:id",
          path: `${folder}/routes.ts`,
          line: 1,
          clauses: ["medical.25.1"],
        },
      ],
      screens: [`${folder}/screens/why-page/why-page.tsx:1`],
      tables: [],
    });
  });

  it("keeps to one clause when asked for one", () => {
    expect(where(tree, regulations, "medical.25.2")?.screens).toHaveLength(1);
    expect(where(tree, regulations, "medical.25.1")?.screens).toEqual([]);
  });

  it("names the tables that its code uses, and where they are created", () => {
    expect(where(tree, regulations, "medical.40.1")?.tables).toEqual([
      { name: "medical_settlement", path: `${folder}/store/migrations.ts`, line: 2 },
    ]);
  });

  it("names the file of an article that cites nothing yet, without a line", () => {
    const bare = [{ path: `${folder}/articles/33-serious-illness.ts`, text: "// Article 33." }];
    expect(where(bare, regulations, "medical.33")?.files).toEqual([`${folder}/articles/33-serious-illness.ts`]);
  });

  it.each(["medical.55", "medical.25.9", "green.25", "25", ""])("is nowhere for %j", (of) => {
    expect(where(tree, regulations, of)).toBeNull();
  });
});
