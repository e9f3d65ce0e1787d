// Deadlines fire once: with two servers at once, after a restart, and never when something breaks in between.

import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { replay } from "../moving/replay.ts";
import { type CaseCity, exampleProcedures, openCaseCity } from "../testing/case-city.ts";
import { accepted, exampleCalendar } from "../testing/example-moves.ts";
import { exampleProcedure } from "../testing/example-procedure.ts";
import { type FiringOptions, fireDeadlines } from "./fire-deadlines.ts";
import { readCase } from "./read-case.ts";
import { readHistory } from "./read-history.ts";

let city: CaseCity;

beforeAll(async () => {
  city = await openCaseCity("deadlines");
});
afterAll(() => city.database.stop());

function optionsOn(day: string, pool: pg.Pool = city.database.pool): FiringOptions {
  return {
    pool,
    procedures: exampleProcedures,
    calendar: exampleCalendar,
    clock: () => new Date(`${day}T02:00:00Z`),
    superiorsOf: () => [{ organisation: "office", role: "office_leader" }],
  };
}

describe("deadlines", () => {
  it("fire on the day after their last, each once, though two servers look at the same time", async () => {
    const ids = await Promise.all(Array.from({ length: 120 }, () => city.begin()));
    expect(await fireDeadlines(optionsOn("2017-03-13"))).toEqual([]);
    const second = new pg.Pool({ ...city.database.connectionOptions.application, max: 2 });
    const fired = (
      await Promise.all([fireDeadlines(optionsOn("2017-03-14")), fireDeadlines(optionsOn("2017-03-14", second))])
    ).flat();
    await second.end();
    // What one server had in hand the other passed over; a later look finds nothing left.
    fired.push(...(await fireDeadlines(optionsOn("2017-03-14"))));
    expect(fired.map(({ caseId }) => caseId).sort((one, other) => one - other)).toEqual(
      ids.sort((one, other) => one - other),
    );
    expect(await fireDeadlines(optionsOn("2017-03-20"))).toEqual([]);
    for (const id of ids.slice(0, 5)) {
      expect(await city.count("case_event", id)).toBe(2);
      const current = await readCase(city.database.pool, id);
      expect(current?.tasks.map(({ kind, organisation }) => `${kind} ${organisation}`)).toEqual([
        "step planner",
        "escalation office",
      ]);
    }
  });

  it("are written with their event and task in one transaction, or stay as they were", async () => {
    const id = await city.begin();
    const broken = {
      ...optionsOn("2017-03-14"),
      superiorsOf: () => {
        throw new Error("the power went");
      },
    };
    await expect(fireDeadlines(broken)).rejects.toThrow("the power went");
    expect(await city.count("case_event", id)).toBe(1);
    expect((await readCase(city.database.pool, id))?.deadlines[0]?.firedOn).toBeNull();
    expect(await fireDeadlines(optionsOn("2017-03-14"))).toMatchObject([
      { caseId: id, name: "accept_in_time", revision: 2 },
    ]);
    const current = await readCase(city.database.pool, id);
    if (current === undefined) throw new Error("the case is gone");
    expect(
      replay(exampleProcedure, await readHistory(city.database.pool, id), { case: current, calendar: exampleCalendar }),
    ).toEqual(current);
  });

  it("of a case that was moved in time do not fire, and those of a held case wait", async () => {
    const moved = await city.begin();
    const held = await city.begin();
    accepted(await city.step(moved, "planner", "refuse", { reason: "不符合规划" }));
    accepted(await city.step(held, "planner", "turn_back", { reason: "缺少附图" }));
    expect(await fireDeadlines(optionsOn("2017-04-14"))).toEqual([]);
  });
});
