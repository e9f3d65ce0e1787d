// The laws are fit for release: nothing is wrong with them, and their examples hold and touch every rule and boundary.

import { describe, expect, it } from "vitest";
import { findLawFaults } from "../../../kernel/law/checks/index.ts";
import type { Law } from "../../../kernel/law/index.ts";
import { changeOrders, estimates, payments, tracks, type WorkedCase } from "../examples/index.ts";
import { regulation } from "../regulation.ts";
import { estimate } from "./14-estimate-ceiling.ts";
import { changeOrder } from "./28-changes.ts";
import { payment } from "./34-payment-ladder.ts";
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
