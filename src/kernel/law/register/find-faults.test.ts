// Every fault of a register is found and said in a sentence.

import { describe, expect, it } from "vitest";
import { findFaults } from "./find-faults.ts";
import type { Regulation } from "./regulation.ts";

const text = { zh: "条文", en: "clause" };
const clause = {
  id: "medical.1.1",
  article: 1,
  kind: "duty",
  actors: ["insured"],
  summary: text,
  figures: [],
  software: text,
  verification: text,
  gap: null,
} as const;

const sound: Regulation = {
  key: "medical-insurance",
  prefix: "medical",
  title: text,
  issuer: text,
  parents: [],
  from: "2017-01-01",
  until: null,
  uses: [],
  actors: [{ key: "insured", title: { zh: "参保人", en: "insured" } }],
  articles: [{ number: 1, title: { zh: "目的", en: "Purpose" } }],
  clauses: [clause, { ...clause, id: "medical.1.2" }],
  terms: [{ zh: "参保", en: "enrolment", clause: "medical.1.1" }],
  readings: [],
  sources: [],
};

describe("the faults of a register", () => {
  it("are none in a sound one", () => {
    expect(findFaults(sound)).toEqual([]);
  });

  it.each<[string, Partial<Regulation>]>([
    ["medical.1.1 stands twice", { clauses: [clause, clause] }],
    ["the clauses are out of order", { clauses: sound.clauses.toReversed() }],
    ["green.1.1 is not a clause id of medical", { clauses: [{ ...clause, id: "green.1.1" }] }],
    ["medical.1.1 stands under article 2", { clauses: [{ ...clause, article: 2 }] }],
    ["article 2 has no clause", { articles: [...sound.articles, { number: 2, title: text }] }],
    ["the articles are not numbered 1, 2, 3 …", { articles: [{ number: 3, title: text }] }],
    ["the actor police has no title", { clauses: [{ ...clause, actors: ["insured", "police"] }] }],
    ["the actor police is named by no clause", { actors: [...sound.actors, { key: "police", title: text }] }],
    ["参保 is given twice", { terms: [...sound.terms, { zh: "参保", en: "cover", clause: "medical.1.1" }] }],
    ["参保 cites medical.9.9, which does not exist", { terms: [{ zh: "参保", en: "cover", clause: "medical.9.9" }] }],
    ['no English in "条文"', { articles: [{ number: 1, title: { zh: "条文", en: "条文" } }] }],
    ['no Chinese in "Purpose"', { articles: [{ number: 1, title: { zh: "Purpose", en: "Purpose" } }] }],
  ])("include: %s", (fault, change) => {
    expect(findFaults({ ...sound, ...change })).toContain(fault);
  });
});
