// The worked examples are whole, agree with themselves, and equal the published set where it lies beside the project.

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readList, readRecord } from "../../../kernel/law/register/index.ts";
import { regulation } from "../regulation.ts";
import { type StayOutcome, type Timeline, type WorkedEvent, workedSequences, workedStays } from "./index.ts";

const sharedStays = "../shared/examples/medical-inpatient.ndjson";
const sharedModel = "../shared/clauses/medical-benefit-model.md";
const timelines = workedSequences.flatMap((sequence) =>
  sequence.timelines.map((timeline) => ({ name: `${sequence.id} ${timeline.title.en}`, timeline })),
);

describe("the worked examples", () => {
  it("are 44: 32 of one stay and 12 of a course of events", () => {
    const ids = [...workedStays, ...workedSequences].map((example) => example.id);
    expect(ids.toSorted()).toEqual(Array.from({ length: 44 }, (_, n) => `M${String(n + 1).padStart(2, "0")}`));
    expect(workedSequences).toHaveLength(12);
  });

  it("lean only on clauses and readings of the register, and name both languages", () => {
    const clauses = regulation.clauses.map((clause) => clause.id);
    const readings = regulation.readings.map((reading) => reading.id);
    for (const example of [...workedStays, ...workedSequences]) {
      expect(clauses).toEqual(expect.arrayContaining([...example.clauses]));
      expect(readings).toEqual(expect.arrayContaining([...example.readings]));
      expect(example.clauses.length, example.id).toBeGreaterThan(0);
      expect(example.title.zh, example.id).toMatch(/\p{Script=Han}/u);
    }
  });

  it.each(workedStays)("$id: who pays adds up to the bill, $title.en", ({ expected }) => {
    expect(billOf(expected)).toBe(expected.grossFen);
  });
});

describe.each(timelines)("the course of events $name", ({ timeline }) => {
  it("runs forward in time", () => {
    const days = timeline.events.map((event) => event.on);
    expect(days).toEqual(days.toSorted());
  });

  it("adds up: each bill to its payers, each total to the events before it", () => {
    const totals = new Map<number, [borneFen: number, paidFen: number]>();
    const settled = new Map<string, { year: number; outcome: StayOutcome }>();
    for (const event of timeline.events) {
      if (!("after" in event)) continue;
      const year = event.do === "settle" ? Number(event.discharge.slice(0, 4)) : event.after.year;
      const [borneFen, paidFen] = totals.get(year) ?? [0, 0];
      const [moreBorneFen, morePaidFen] = movementOf(event, settled);
      totals.set(year, [borneFen + moreBorneFen, paidFen + morePaidFen]);
      const [deductibleBorneFen, fundPaidFen] = [borneFen + moreBorneFen, paidFen + morePaidFen];
      expect(event.after).toEqual({ year, deductibleBorneFen, fundPaidFen });
      if (event.do === "settle" || event.do === "settle_again") {
        expect(billOf(event.expected)).toBe(event.expected.grossFen);
        settled.set(event.stay, { year, outcome: event.expected });
      }
    }
  });
});

describe.skipIf(!existsSync(sharedStays))(`beside ${sharedStays} (skipped where that file is absent)`, () => {
  it("the examples of one stay are the same 32, input and expected amounts", () => {
    const lines = readFileSync(sharedStays, "utf8").trim().split("\n");
    const theirs = readList(
      lines.map((line) => JSON.parse(line)),
      sharedStays,
      readRecord,
    );
    expect(workedStays.map(({ id, input, expected }) => ({ id, input, expected }))).toEqual(
      theirs.map(({ id, input, expected }) => ({ id, input, expected })),
    );
    const titles = theirs.map(({ title }) => String(title).replace(/ +\([^)]*\)$/, ""));
    expect(workedStays.map((stay) => stay.title.en)).toEqual(titles);
  });
});

describe.skipIf(!existsSync(sharedModel))(`beside ${sharedModel} (skipped where that file is absent)`, () => {
  const table = existsSync(sharedModel) ? readFileSync(sharedModel, "utf8") : "";
  const together = ["M11", "M40", "M41"];

  it.each(workedSequences)("$id comes to the same bill, fund and patient part", ({ id, timelines: [first] }) => {
    const row = new RegExp(`^\\| ${id} \\|.*\\| (-?\\d+) \\| (-?\\d+) \\| (-?\\d+) \\|$`, "m").exec(table);
    const [, gross, fund, patient] = row ?? [];
    expect(amountsOf(first, together.includes(id))).toEqual([gross, fund, patient].map(Number));
  });
});

/** Gross, fund and patient part: of all events together, or of the last one that moves money. Serious illness relieves the patient. */
function amountsOf(timeline: Timeline | undefined, together: boolean): number[] {
  const moved = (timeline?.events ?? []).flatMap((event) => {
    if (event.do === "settle" || event.do === "settle_again") {
      return [[event.expected.grossFen, event.expected.fundFen, event.expected.patientFen]];
    }
    if (event.do === "deliver") return [[event.costFen, event.expected.fundFen, event.expected.patientFen]];
    if (event.do === "recover") return [[0, -event.expected.fundIncomeFen, 0]];
    return event.do === "settle_serious_illness" ? [[0, 0, -event.expected.paidNowFen]] : [];
  });
  return (together ? moved : moved.slice(-1)).reduce(
    ([gross = 0, fund = 0, patient = 0], [g = 0, f = 0, p = 0]) => [gross + g, fund + f, patient + p],
    [0, 0, 0],
  );
}

function billOf({ fundFen, patientFen, otherPayerFen }: StayOutcome): number {
  return fundFen + patientFen + otherPayerFen;
}

/** By how much an event moves the deductible borne and the fund paid this year. */
function movementOf(
  event: Extract<WorkedEvent, { after: unknown }>,
  settled: ReadonlyMap<string, { outcome: StayOutcome }>,
): [number, number] {
  if (event.do === "deliver") return [0, event.expected.fundFen];
  if (event.do === "recover") return [0, -event.amountFen];
  if (event.do !== "reverse") return [event.expected.deductibleFen, event.expected.fundFen];
  const { deductibleFen = Number.NaN, fundFen = Number.NaN } = settled.get(event.stay)?.outcome ?? {};
  return [-deductibleFen, -fundFen];
}
