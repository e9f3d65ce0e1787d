// Every address that a regulation or the public site answers is found, with the clauses that it cites.

import { describe, expect, it } from "vitest";
import { regulation as medical } from "../../regulations/medical-insurance/regulation.ts";
import { projectRoot } from "../project-root.ts";
import { routeFacts } from "../routes/index.ts";
import { regulations } from "./regulations.ts";
import { findRoutes } from "./routes.ts";
import { readSourceTree } from "./source-tree.ts";

const folder = "src/regulations/medical-insurance";
const routeOf = (word: string, address: string, clauses: string) =>
  `export const one = ${word}({ method: "GET", path: "${address}", clauses: ${clauses} });`;

describe("the routes of a regulation", () => {
  it("stand in its routes, its pages, its wire, and on the public site where that cites it", () => {
    const tree = [
      { path: `${folder}/pages/why.ts`, text: routeOf("pageRoute", "/why", "[...shownClauses]") },
      { path: `${folder}/routes/people.ts`, text: routeOf("route", "/people", '["medical.25.1"]') },
      { path: `${folder}/screens/clauses.ts`, text: 'export const shownClauses = [\n  "medical.26.1",\n] as const;' },
      { path: `${folder}/wire/batch.ts`, text: routeOf("route", "/batch", "[]") },
      {
        path: `${folder}/wire/named.ts`,
        text: 'export const named = "/named";\nroute({ method: "POST", path: named, clauses: [] })',
      },
      { path: "src/site/law-pages.ts", text: routeOf("siteRoute", "/public/law", '["medical.50.2"]') },
      { path: "src/site/other-pages.ts", text: routeOf("siteRoute", "/public/other", '["investment.1.1"]') },
    ];
    expect(findRoutes(tree, medical).map(({ address, clauses }) => [address, clauses])).toEqual([
      ["/why", ["medical.26.1"]],
      ["/people", ["medical.25.1"]],
      ["/batch", []],
      ["/named", []],
      ["/public/law", ["medical.50.2"]],
    ]);
  });

  it("are those that this city serves, each with all clauses that it cites", () => {
    const tree = readSourceTree(projectRoot);
    const isOfThem = (clause: string) => regulations.some(({ prefix }) => clause.startsWith(`${prefix}.`));
    const served = routeFacts
      .filter(({ path, clauses }) => clauses.some(isOfThem) && !/^\/api\/(?!medical|investment|projects)/.test(path))
      .map(({ method, path, clauses }) => `${method} ${path} ${clauses.filter(isOfThem).toSorted().join(" ")}`);
    const found = new Map<string, string[]>();
    for (const regulation of regulations)
      for (const { method, address, clauses } of findRoutes(tree, regulation)) {
        const name = `${method} ${address}`;
        found.set(name, [...(found.get(name) ?? []), ...clauses]);
      }
    const listed = new Set([...found].map(([name, clauses]) => `${name} ${clauses.toSorted().join(" ")}`));
    expect(served.filter((one) => !listed.has(one))).toEqual([]);
    expect(served.length).toBeGreaterThan(30);
  });
});
