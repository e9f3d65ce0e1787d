// The register is whole: every clause of every article, in both languages, in order, citing only what exists.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFaults, readList, readRecord, readString } from "../../../kernel/law/register/index.ts";
import { regulation } from "../regulation.ts";

const shared = "../shared/clauses/medical.json";

describe("the register of medical insurance", () => {
  it("holds 136 clauses under articles 1 to 54, each article with a title", () => {
    expect(regulation.clauses).toHaveLength(136);
    expect(regulation.articles.map((article) => article.number)).toEqual(Array.from({ length: 54 }, (_, n) => n + 1));
  });

  it("has no fault: ids once and in order, both languages, citations of clauses that exist", () => {
    expect(findFaults(regulation)).toEqual([]);
  });

  it("marks the lost articles, and says of each of their clauses what is missing", () => {
    const lost = regulation.articles.filter((article) => article.lost).map((article) => article.number);
    expect(lost).toEqual([2, 3, 13, 18]);
    const silent = regulation.clauses.filter((clause) => lost.includes(clause.article) && clause.gap === null);
    expect(silent).toEqual([]);
  });

  it("names the two documents above it and the first day in force", () => {
    expect(regulation.parents.map((parent) => parent.number)).toEqual(["湘政发〔2016〕29号", "衡政发〔2016〕8号"]);
    expect(regulation.from).toBe("2017-01-01");
  });

  it("gives 36 readings, A01 to A36, none of them confirmed", () => {
    const ids = Array.from({ length: 36 }, (_, n) => `A${String(n + 1).padStart(2, "0")}`);
    expect(regulation.readings.map((reading) => reading.id)).toEqual(ids);
    expect(regulation.readings.filter((reading) => reading.confirmedBy !== null)).toEqual([]);
  });

  it("keeps money as whole fen: the deductible of level 3 is 1,200 yuan", () => {
    const figures = regulation.clauses.find((clause) => clause.id === "medical.25.1")?.figures ?? [];
    const level3 = figures.find((figure) => figure.name === "deductibleLevel3");
    expect(level3).toEqual({ name: "deductibleLevel3", value: 120_000, unit: "fen", source: "seed" });
  });
});

describe.skipIf(!existsSync(shared))(`the register beside ${shared} (skipped where that file is absent)`, () => {
  it("holds the same clauses, kinds, actors and summaries", () => {
    const theirs = readList(JSON.parse(readFileSync(shared, "utf8")), "medical", (item, path) => {
      const { id, kind, actors, summary, summaryZh } = readRecord(item, path);
      return { id, kind, actors, zh: readString(summaryZh, path), en: readString(summary, path) };
    });
    const ours = regulation.clauses.map(({ id, kind, actors, summary }) => ({ id, kind, actors, ...summary }));
    expect(ours).toEqual(theirs);
  });
});
