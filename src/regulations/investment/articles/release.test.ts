// The laws are fit for release: nothing is wrong with them, and their examples hold and touch every rule and boundary.

import { describe, expect, it } from "vitest";
import { findLawFaults } from "../../../kernel/law/checks/index.ts";
import type { Law } from "../../../kernel/law/index.ts";
import { changeOrders, estimates, payments, tracks, type WorkedCase } from "../examples/index.ts";
import { regulation } from "../regulation.ts";
import { estimate } from "./14-estimate-ceiling.ts";
import { changeOrder } from "./28-changes.ts";
import { payment } from "./34-payment-ladder.ts";
import { laws } from "./laws.ts";
import { track } from "./track.ts";

const released: readonly (readonly [Law, readonly WorkedCase[]])[] = [
  [payment, payments],
  [track, tracks],
  [estimate, estimates],
  [changeOrder, changeOrders],
];

describe.each(released.map(([law, examples]) => ({ id: law.id, law, examples })))("$id", ({ law, examples }) => {
  it("has no fault before release: figures, citations, readings, and every boundary touched by an example", () => {
    const clauses = regulation.clauses.map((clause) => clause.id);
    expect(findLawFaults(law, { clauses, gaps: regulation.readings, examples })).toEqual([]);
  });
});

describe("every law of the regulation", () => {
  const clauses = regulation.clauses.map((clause) => clause.id);

  it("cites what is in the register, leans on its readings, and has a value for every figure on every day", () => {
    expect(laws.flatMap((law) => findLawFaults(law, { clauses, gaps: regulation.readings }))).toEqual([]);
  });

  it("has an id of its own that begins with that of the regulation", () => {
    const ids = laws.map((law) => law.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith("investment."))).toEqual([]);
  });
});
