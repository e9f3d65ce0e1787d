// Figures in two times: the day whose law counts, and the day on which the system knew it. A gap is an error, never a default.

import { describe, expect, it } from "vitest";
import { type FigureRow, figure, NO_LIMIT } from "./figure.ts";
import { changes, inForce, type Moment } from "./in-force.ts";
import { monthCap, share } from "./testing/lunch.ts";

const title = { zh: "数", en: "figure" };

function only(rows: readonly FigureRow[], moment: Moment) {
  const of = figure({ id: "of", clauses: "x.1.1", title, unit: "fen", range: [0, 1000], rows });
  const found = inForce([of], moment).figures.get("of");
  return [found?.values[0], found?.unconfirmed[0] === 1];
}

const row = (
  from: string,
  known: string,
  value: number | typeof NO_LIMIT,
  more: Partial<FigureRow> = {},
): FigureRow => ({
  from,
  known,
  source: "seed",
  values: { all: value },
  ...more,
});

describe("a figure", () => {
  const rows = [row("2017-01-01", "2016-12-01", 100, { until: "2018-01-01" }), row("2018-01-01", "2017-12-01", 200)];

  it("counts from its first day until the day before the next", () => {
    expect(only(rows, { on: "2017-01-01" })).toEqual([100, false]);
    expect(only(rows, { on: "2017-12-31" })).toEqual([100, false]);
    expect(only(rows, { on: "2018-01-01" })).toEqual([200, false]);
  });

  it("has no value before its first day, nor in a gap, nor after its end", () => {
    expect(() => only(rows, { on: "2016-12-31" })).toThrow(/no value for all on 2016-12-31/);
    const broken = [
      row("2017-01-01", "2016-12-01", 100, { until: "2018-01-01" }),
      row("2018-01-02", "2017-12-01", 200),
    ];
    expect(() => only(broken, { on: "2018-01-01" })).toThrow(/no value/);
    const ended = [row("2017-01-01", "2016-12-01", 100, { until: "2018-01-01" })];
    expect(() => only(ended, { on: "2018-01-01" })).toThrow(/no value/);
  });

  it("has not two values on one day", () => {
    const twice = [row("2017-01-01", "2016-12-01", 100), row("2017-06-01", "2016-12-01", 200)];
    expect(only(twice, { on: "2017-05-31" })).toEqual([100, false]);
    expect(() => only(twice, { on: "2017-06-01" })).toThrow(/two values for all on 2017-06-01/);
  });

  it("without a limit takes the largest value that its rules were proved for", () => {
    expect(only([row("2017-01-01", "2016-12-01", NO_LIMIT)], { on: "2017-01-01" })).toEqual([1000, false]);
  });

  it("is refused with a value outside its range or under a word that it does not have", () => {
    expect(() => only([row("2017-01-01", "2017-01-01", 1001)], { on: "2017-01-01" })).toThrow(
      /1001 is outside 0..1000/,
    );
    expect(() => only([row("2017-01-01", "2017-01-01", 0.5)], { on: "2017-01-01" })).toThrow(RangeError);
    const other = { ...row("2017-01-01", "2017-01-01", 1), values: { level9: 1 } };
    expect(() => only([other], { on: "2017-01-01" })).toThrow(/level9 is none of its words/);
  });
});

describe("a provisional figure that was confirmed later", () => {
  const rows = [row("2017-01-01", "2016-12-01", 100, { provisional: true }), row("2017-01-01", "2018-06-01", 120)];

  it("decides an old case again as it was decided then", () => {
    expect(only(rows, { on: "2017-10-10", known: "2018-05-31" })).toEqual([100, true]);
  });

  it("decides it as it would be decided today", () => {
    expect(only(rows, { on: "2017-10-10", known: "2018-06-01" })).toEqual([120, false]);
    expect(only(rows, { on: "2017-10-10" })).toEqual([120, false]);
  });

  it("was not known before it was held", () => {
    expect(() => only(rows, { on: "2017-10-10", known: "2016-11-30" })).toThrow(/no value/);
  });
});

describe("figures by words", () => {
  it("take each word from its own row", () => {
    const { figures } = inForce([share], { on: "2018-01-01", known: "2018-01-01" });
    const found = figures.get("share");
    expect([...(found?.values ?? [])]).toEqual([9000, 6000, 1000]);
    expect([...(found?.unconfirmed ?? [])]).toEqual([0, 0, 1]);
    expect(found?.rows.map(({ from }) => from)).toEqual(["2018-01-01", "2018-01-01", "2017-01-01"]);
  });

  it("change on the days on which a row begins or ends", () => {
    expect(changes([share, monthCap])).toEqual(["2017-01-01", "2018-01-01"]);
  });
});

describe("a reform", () => {
  const reform = [{ figure: "share", key: "adult", from: "2017-07-01", value: 7000 }];
  const adult = (moment: Moment) => inForce([share], moment).figures.get("share")?.values[1];

  it("is data: other values from a day on, nothing is rebuilt", () => {
    expect(adult({ on: "2017-06-30", reform })).toBe(5000);
    expect(adult({ on: "2017-07-01", reform })).toBe(7000);
    expect(adult({ on: "2017-07-01" })).toBe(5000);
    expect(changes([share], reform)).toEqual(["2017-01-01", "2017-07-01", "2018-01-01"]);
  });

  it("gives way to a later row of the law", () => {
    expect(adult({ on: "2018-01-01", reform })).toBe(6000);
  });

  it("takes the latest of its own changes", () => {
    const twice = [...reform, { figure: "share", key: "adult", from: "2017-09-01", value: 8000 }];
    expect(adult({ on: "2017-09-01", reform: twice })).toBe(8000);
    expect(adult({ on: "2017-08-31", reform: twice })).toBe(7000);
  });

  it("is unconfirmed, and leaves the other words alone", () => {
    const found = inForce([share], { on: "2017-07-01", reform }).figures.get("share");
    expect([...(found?.unconfirmed ?? [])]).toEqual([0, 1, 0]);
    expect(found?.values[0]).toBe(9000);
  });

  it("outside the range that the rules were proved for is refused", () => {
    const wild = [{ figure: "share", key: "adult", from: "2017-01-01", value: 10_001 }];
    expect(() => inForce([share], { on: "2017-07-01", reform: wild })).toThrow(/10001 is outside 0..10000/);
  });

  it("of a figure or word that the law does not have is refused", () => {
    const unknown = [{ figure: "shares", key: "adult", from: "2017-01-01", value: 1 }];
    expect(() => inForce([share], { on: "2017-07-01", reform: unknown })).toThrow(/no figure shares/);
    const word = [{ figure: "share", key: "pupil", from: "2017-01-01", value: 1 }];
    expect(() => inForce([share], { on: "2017-07-01", reform: word })).toThrow(/pupil is none of its words/);
    const keyless = [{ figure: "share", from: "2017-01-01", value: 1 }];
    expect(() => inForce([share], { on: "2017-07-01", reform: keyless })).toThrow(/all is none of its words/);
  });
});
