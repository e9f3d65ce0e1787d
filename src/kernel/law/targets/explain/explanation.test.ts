// The explanation of a case, and its JSON format, which does not change without a new name.

import { describe, expect, it } from "vitest";
import { workCalendar, workdayTable } from "../../../calendar/index.ts";
import { readCase } from "../../border.ts";
import { workdaysOf } from "../../calendar-value.ts";
import { inForce } from "../../in-force.ts";
import { lunch } from "../../testing/lunch.ts";
import { versionOf } from "../../version.ts";
import { compileExplain } from "./compile-explain.ts";
import { EXPLANATION_FORMAT, explanationOf, outputsOf } from "./explanation.ts";

const workdays = workdaysOf(workdayTable(workCalendar(), 2010, 2030));
const explainer = compileExplain(lunch, workdays);
const figures = inForce(lunch.figures, { on: "2017-10-10" });

function explain(json: Record<string, unknown>, on = figures) {
  const read = readCase(lunch.inputs, { guest: "adult", servedOn: "2017-09-25", ...json });
  if (!read.ok) throw new RangeError(`${read.error.field}: ${read.error.message.en}`);
  const explained = explainer.explain(read.case, on, read.lines);
  return { explained, written: explanationOf(lunch, read.case, { explained, inForce: on, lines: read.lines }) };
}

const dishes = [{ priceFen: 4000 }, { priceFen: 500, isDrink: true, portions: 2 }, { priceFen: 6001 }];

describe("an explained case", () => {
  it("has its outputs as words of JSON: numbers, truths, dates", () => {
    const { explained } = explain({ usedFen: 19_000, visits: 5, dishes });
    expect(outputsOf(lunch, explained)).toEqual({
      priceFen: 10_001,
      paidFen: 1000,
      guestFen: 4001,
      isRegular: true,
      dishCount: 4,
      claimUntil: "2017-10-09",
      isUnconfirmed: false,
      beforeReform: true,
    });
  });

  it("counts rules of a list line by line, and names the line", () => {
    const { steps } = explain({ dishes }).explained;
    const found = steps.filter(({ step }) => step.id === "dish" || step.id === "drink");
    expect(found.map(({ step, value, line }) => [step.id, value, line?.place])).toEqual([
      ["dish", 4000, 0],
      ["drink", 0, 1],
      ["dish", 0, 1],
      ["dish", 6001, 2],
    ]);
  });

  it("cites what decided: the month only when it was short, the drink only when there was one", () => {
    expect(explain({ dishes: [{ priceFen: 100 }] }).explained.clauses).toEqual([
      "lunch.1.1",
      "lunch.2.2",
      "lunch.5.1",
      "lunch.6.1",
    ]);
    expect(explain({ usedFen: 19_000, dishes }).explained.clauses).toContain("lunch.3.1");
    expect(explain({ dishes }).explained.clauses).toContain("lunch.1.2");
    expect(explain({ late: true, dishes }).explained.clauses).toContain("lunch.4.1");
  });

  it("needs the lines of the lists that it sums over", () => {
    expect(() => explainer.explain({}, figures)).toThrow(/give it those lines/);
  });

  it("needs every figure of the law", () => {
    expect(() => explainer.explain({}, inForce([], { on: "2017-10-10" }), { dishes: [] })).toThrow(
      /the figures in force do not hold/,
    );
  });
});

describe("the JSON of an explanation", () => {
  it("keeps its format", async () => {
    const { written } = explain({ payment: "card", visits: 5, usedFen: 19_000, dishes: dishes.slice(0, 2) });
    expect(EXPLANATION_FORMAT).toBe("hengzheng-explanation/v1");
    await expect(`${JSON.stringify(written, null, 2)}\n`).toMatchFileSnapshot("testing/lunch-explanation.json");
  });

  it("gives the same receipt for the same case under the same law, another for any other", () => {
    const receipt = (json: Record<string, unknown>, on = figures) => explain(json, on).written.receipt;
    const again = inForce(lunch.figures, { on: "2017-11-11" });
    expect(receipt({ dishes })).toBe(receipt({ dishes }, again));
    expect(receipt({ dishes })).not.toBe(receipt({ dishes: dishes.slice(1) }));
    expect(receipt({ dishes })).not.toBe(receipt({ dishes, usedFen: 1 }));
    expect(receipt({ dishes })).not.toBe(receipt({ dishes }, inForce(lunch.figures, { on: "2018-01-01" })));
  });
});

describe("the version of a law", () => {
  it("is the same on days with the same figures, and changes with a figure, also with its confirmation", () => {
    const version = (on: string, known?: string) =>
      versionOf(lunch, inForce(lunch.figures, { on, ...(known === undefined ? {} : { known }) }));
    expect(version("2017-10-10")).toMatch(/^[0-9a-f]{64}$/);
    expect(version("2017-10-10")).toBe(version("2017-12-31"));
    expect(version("2017-10-10")).not.toBe(version("2018-01-01"));
    expect(version("2017-10-10", "2018-05-31")).not.toBe(version("2017-10-10", "2018-06-01"));
  });
});
