// The register is whole: every clause of every article, in both languages, in order, and a reading for every gap.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findFaults, readList, readRecord, readString } from "../../../kernel/law/register/index.ts";
import { regulation } from "../regulation.ts";

const shared = "../shared/clauses/investment.json";

describe("the register of government investment", () => {
  it("holds 183 clauses under articles 1 to 47, each article with a title", () => {
    expect(regulation.clauses).toHaveLength(183);
    expect(regulation.articles.map((article) => article.number)).toEqual(Array.from({ length: 47 }, (_, n) => n + 1));
  });

  it("has no fault: ids once and in order, both languages, citations of clauses that exist", () => {
    expect(findFaults(regulation)).toEqual([]);
  });

  it("has a reading, confirmed by nobody yet, for every clause whose text lacks something", () => {
    const read = new Set(regulation.readings.flatMap((reading) => reading.clauses));
    const open = regulation.clauses.filter((clause) => clause.gap !== null && !read.has(clause.id));
    expect(open).toEqual([]);
    expect(regulation.readings.filter((reading) => reading.confirmedBy !== null)).toEqual([]);
  });

  it("numbers its readings I01, I02, … without a hole", () => {
    const ids = regulation.readings.map((reading) => reading.id);
    expect(ids).toEqual(ids.map((_, place) => `I${String(place + 1).padStart(2, "0")}`));
  });

  it("names the central document above it, and a first day in force that is only a reading", () => {
    expect(regulation.parents.map((parent) => parent.number)).toEqual(["中发〔2016〕18号"]);
    expect(regulation.from).toBe("2017-01-01");
    expect(regulation.readings[0]?.clauses).toContain("investment.1.1");
  });

  it("keeps money as whole fen and rates as basis points: 10 million yuan, 70 %", () => {
    const figuresOf = (id: string) => regulation.clauses.find((clause) => clause.id === id)?.figures ?? [];
    expect(figuresOf("investment.13.4")[0]).toMatchObject({ value: 1_000_000_000, unit: "fen", source: "seed" });
    expect(figuresOf("investment.34.2")[0]).toMatchObject({ value: 7000, unit: "basisPoints", source: "seed" });
  });
});

describe.skipIf(!existsSync(shared))(`the register beside ${shared} (skipped where that file is absent)`, () => {
  it("holds the same clauses, kinds, actors and summaries", () => {
    const theirs = readList(JSON.parse(readFileSync(shared, "utf8")), "investment", (item, path) => {
      const { id, kind, actors, summary, summaryZh } = readRecord(item, path);
      return { id, kind, actors, zh: readString(summaryZh, path), en: readString(summary, path) };
    });
    const ours = regulation.clauses.map(({ id, kind, actors, summary }) => ({ id, kind, actors, ...summary }));
    expect(ours).toEqual(theirs);
  });
});
