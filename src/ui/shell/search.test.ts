// The search box understands how people name an article.
import { describe, expect, it } from "vitest";
import { findHere, readClause, type SearchGround } from "./search.ts";

const ground: SearchGround = {
  permissions: [],
  regulation: "medical",
  screens: [
    {
      path: "/",
      title: { zh: "待办", en: "In-tray" },
      menuGroup: null,
      icon: "tray",
      permission: null,
      screen: () => Promise.reject(new Error("not loaded in this test")),
    },
  ],
};

describe("an article number", () => {
  it.each([
    ["25", "medical.25"],
    ["25.1", "medical.25.1"],
    ["第25条", "medical.25"],
    ["第25条·1", "medical.25.1"],
    ["Art. 25", "medical.25"],
    ["investment.34.2", "investment.34.2"],
  ])("%s is clause %s", (typed, clause) => {
    expect(readClause(typed, "medical")).toBe(clause);
  });
  it.each(["", "贺小满", "2017-10-10", "YB-2017-1010-003318"])("%s is none", (typed) => {
    expect(readClause(typed, "medical")).toBeNull();
  });
});

describe("the search", () => {
  it("finds screens by their title in either language", () => {
    expect(findHere("in-tr", ground).map(({ address }) => address)).toEqual(["/"]);
    expect(findHere("待", ground)).toHaveLength(1);
  });
  it("puts the article first", () => {
    expect(findHere("25", ground)[0]).toEqual({
      title: { zh: "看第25条", en: "Read Art. 25" },
      address: "/law/medical.25",
    });
  });
  it("finds nothing where nothing is", () => {
    expect(findHere("蒸水", ground)).toEqual([]);
  });
});
