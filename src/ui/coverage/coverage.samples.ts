// A small regulation for tests of the coverage page: articles whole, half, missing, lost and recovered. Invented.
import type { Clause } from "../../kernel/law/register/index.ts";
import { type ClausePlaces, type Place, type RegulationCoverage, regulationCoverage } from "./coverage.ts";

const places = (count: number): Place[] =>
  Array.from({ length: count }, (_, at) => ({ path: `src/regulations/example/articles/${at + 1}.ts`, line: at + 7 }));

const clause = (article: number, number: number): Clause => ({
  id: `example.${article}.${number}`,
  article,
  kind: "duty",
  actors: [],
  summary: { zh: `第${article}条第${number}款的内容`, en: `What clause ${number} of article ${article} says` },
  figures: [],
  software: { zh: "", en: "" },
  verification: { zh: "", en: "" },
  gap: null,
});

const carried = (of: Clause, [code, test, screen]: readonly [number, number, number]): ClausePlaces => ({
  clause: of,
  code: places(code),
  test: places(test),
  screen: places(screen),
});

/** Five clauses: one whole, one carried by code alone, one by nothing, one lost, one recovered and whole. */
export const sampleCoverage: RegulationCoverage = regulationCoverage(
  {
    key: "example",
    prefix: "example",
    title: { zh: "示例办法", en: "Example regulation" },
    issuer: { zh: "示例市", en: "Example city" },
    parents: [],
    from: "2017-01-01",
    until: null,
    uses: [],
    actors: [],
    articles: [
      { number: 1, title: { zh: "目的", en: "Purpose" } },
      { number: 2, title: { zh: "原文缺失", en: "Lost" }, lost: true },
      { number: 3, title: { zh: "补回的", en: "Recovered" }, recovered: true },
      { number: 4, title: { zh: "没有条款的", en: "Without clauses" } },
    ],
    clauses: [],
    terms: [],
    readings: [],
    sources: [],
  },
  [
    carried(clause(1, 1), [6, 1, 2]),
    carried(clause(1, 2), [1, 0, 0]),
    carried(clause(1, 3), [0, 0, 0]),
    carried(clause(2, 1), [0, 0, 0]),
    carried(clause(3, 1), [1, 1, 1]),
  ],
);
