// Moving cases in a real database: all of a move or nothing, once for each key, one winner of two.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inTransaction } from "../../db/index.ts";
import { replay } from "../moving/replay.ts";
import { type CaseCity, exampleInstant, exampleProcedures, openCaseCity } from "../testing/case-city.ts";
import { accepted, exampleCalendar, inputOf } from "../testing/example-moves.ts";
import { exampleProcedure } from "../testing/example-procedure.ts";
import { moveCase } from "./move-case.ts";
import { readCase } from "./read-case.ts";
import { readHistory } from "./read-history.ts";

let city: CaseCity;

beforeAll(async () => {
  city = await openCaseCity("cases");
});
afterAll(() => city.database.stop());

describe("a move", () => {
  it("is read back as the pure function left it", async () => {
    const id = await city.begin();
    const moved = accepted(await city.step(id, "planner", "accept"));
    expect(await readCase(city.database.pool, id)).toEqual(moved.move?.after);
    const conditions = { opinion: "agree_with_conditions", reason: "分期付款" } as const;
    const opined = accepted(await city.step(id, "finance", "opinion", conditions));
    expect(await readCase(city.database.pool, id)).toEqual(opined.move?.after);
    const held = accepted(await city.step(id, "planner", "suspend", { reason: "等候规划" }));
    expect(await readCase(city.database.pool, id)).toEqual(held.move?.after);
  });

  it("sent again under its key is answered the same and done once; another body is refused", async () => {
    const id = await city.begin();
    const twice = () => city.step(id, "planner", "accept", {}, `twice ${id}`);
    expect(accepted(await twice())).toMatchObject({ revision: 2, isReplay: false });
    expect(accepted(await twice())).toEqual({ caseId: id, revision: 2, state: "review", isReplay: true });
    const other = await city.step(id, "planner", "suspend", { reason: "等候规划" }, `twice ${id}`);
    expect(other).toMatchObject({ ok: false, refusal: { code: "idempotency_key_reused" } });
    expect(await city.count("case_event", id)).toBe(2);
  });

  it("sent eight times at once under one key is done once and answered eight times", async () => {
    const id = await city.begin();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () => city.step(id, "planner", "accept", {}, `eight ${id}`)),
    );
    expect(outcomes.map((outcome) => accepted(outcome).revision)).toEqual(Array(8).fill(2));
    expect(await city.count("case_event", id)).toBe(2);
  });

  it("of eight who move the same revision one wins and the others are told that the form is stale", async () => {
    const id = await city.begin();
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, place) =>
        city.step(id, "planner", "accept", { revision: 1 }, `race ${id} ${place}`),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe("case.stale");
    expect(await city.count("case_event", id)).toBe(2);
    // Who lost may try again under the same key.
    const { rows } = await city.database.pool.query("SELECT FROM db_idempotency_key WHERE key LIKE $1", [
      `race ${id} %`,
    ]);
    expect(rows).toHaveLength(1);
  });

  it("is undone whole with the transaction it was part of", async () => {
    const id = await city.begin();
    const before = await readCase(city.database.pool, id);
    const broken = inTransaction(city.database.pool, async (client) => {
      expect(await readCase(client, id, { lock: true })).toEqual(before);
      const request = {
        caseId: id,
        action: "accept",
        input: inputOf("planner"),
        key: city.keyOf(`undone ${id}`),
        at: exampleInstant,
      };
      accepted(await moveCase({ queryable: client, procedures: exampleProcedures }, request));
      throw new Error("the power went");
    });
    await expect(broken).rejects.toThrow("the power went");
    expect(await readCase(city.database.pool, id)).toEqual(before);
    expect(await city.count("case_event", id)).toBe(1);
    expect(await city.count("case_task", id)).toBe(1);
  });

  it("in a case that nobody knows is refused with what to do", async () => {
    expect(await city.step(999_999, "planner", "accept")).toMatchObject({
      ok: false,
      refusal: { code: "case.unknown" },
    });
  });
});

describe("a stored history", () => {
  it("has exactly one audit entry for each event, and replays to the case as it stands", async () => {
    const id = await city.begin();
    accepted(await city.step(id, "planner", "accept"));
    accepted(await city.step(id, "audit", "opinion", { opinion: "object", reason: "资金不落实" }));
    accepted(await city.step(id, "finance", "opinion", { opinion: "agree" }));
    accepted(await city.step(id, "planner", "turn_back", { reason: "更正投资额" }));
    accepted(await city.step(id, "school", "correct", { facts: { totalFen: 400_000_000 } }));
    const history = await readHistory(city.database.pool, id);
    expect(history.map(({ action, to }) => `${action} ${to}`)).toEqual([
      "propose proposed",
      "accept review",
      "opinion review",
      "opinion proposed",
      "turn_back returned",
      "correct proposed",
    ]);
    const current = await readCase(city.database.pool, id);
    if (current === undefined) throw new Error("the case is gone");
    expect(replay(exampleProcedure, history, { case: current, calendar: exampleCalendar })).toEqual(current);
    const { rows } = await city.database.pool.query<{ entries: number }>(
      "SELECT count(DISTINCT e.id) AS entries FROM audit_entry AS e JOIN case_event AS c ON c.audit_entry_id = e.id WHERE c.case_id = $1",
      [id],
    );
    expect(rows[0]?.entries).toBe(history.length);
  });
});

describe("the application's role", () => {
  it("cannot change, remove or write any row of a case but through the door", async () => {
    const tables = ["case_record", "case_event", "case_task", "case_deadline", "case_opinion", "case_notice"];
    for (const table of tables) {
      for (const sql of [
        `DELETE FROM ${table}`,
        `TRUNCATE ${table}`,
        `INSERT INTO ${table} DEFAULT VALUES`,
        `SELECT FROM ${table} FOR UPDATE`,
      ])
        await expect(city.database.pool.query(sql), sql).rejects.toMatchObject({ code: "42501" });
    }
    await expect(city.database.pool.query("UPDATE case_record SET state = 'closed'")).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("nor can the owner change what has happened", async () => {
    await city.begin();
    for (const table of ["case_event", "case_opinion", "case_notice"])
      await expect(city.database.owner.query(`DELETE FROM ${table}`), table).rejects.toMatchObject({ code: "HZ301" });
  });
});
