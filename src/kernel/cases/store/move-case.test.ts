// Moving cases in a real database: all of a move or nothing, once for each key, one winner of two.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrations as auditMigrations } from "../../audit/index.ts";
import { type Database, hashBody, inTransaction, openTestDatabase } from "../../db/index.ts";
import { gatherProcedures } from "../definition/procedures.ts";
import type { MoveInput } from "../moving/move-input.ts";
import { accepted, inputOf, proposalOf } from "../testing/example-moves.ts";
import { exampleProcedure } from "../testing/example-procedure.ts";
import { migrations } from "./migrations/index.ts";
import { beginCase, moveCase } from "./move-case.ts";
import { readCase } from "./read-case.ts";

const procedures = gatherProcedures([exampleProcedure]);
const at = new Date("2017-03-06T02:00:00Z");
let database: Database;
let keys = 0;

beforeAll(async () => {
  database = await openTestDatabase([...auditMigrations, ...migrations], "cases");
});
afterAll(() => database.stop());

function keyOf(key: string, body = "{}") {
  return { caller: "account:1", key, bodyHash: hashBody(body) };
}

async function begun(): Promise<number> {
  keys += 1;
  const title = { zh: "新校舍", en: "A new school" };
  const moved = await beginCase(
    { queryable: database.pool, procedures },
    {
      procedure: "example.project",
      action: "propose",
      input: { ...proposalOf(), title },
      key: keyOf(`begin ${keys}`),
      at,
    },
  );
  return accepted(moved).caseId;
}

function step(caseId: number, organisation: string, action: string, given: Partial<MoveInput> = {}, key?: string) {
  keys += 1;
  const request = {
    caseId,
    action,
    input: inputOf(organisation, given),
    key: keyOf(key ?? `key ${keys}`, JSON.stringify(given)),
    at,
  };
  return moveCase({ queryable: database.pool, procedures }, request);
}

async function count(table: string, caseId: number): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(`SELECT count(*) FROM ${table} WHERE case_id = $1`, [
    caseId,
  ]);
  return rows[0]?.count ?? 0;
}

describe("a move", () => {
  it("is read back as the pure function left it", async () => {
    const id = await begun();
    const moved = accepted(await step(id, "planner", "accept"));
    expect(await readCase(database.pool, id)).toEqual(moved.move?.after);
    const opined = accepted(
      await step(id, "finance", "opinion", { opinion: "agree_with_conditions", reason: "分期付款" }),
    );
    expect(await readCase(database.pool, id)).toEqual(opined.move?.after);
    expect(await count("case_event", id)).toBe(3);
  });

  it("sent again under its key is answered the same and done once; another body is refused", async () => {
    const id = await begun();
    const [first, second] = [
      await step(id, "planner", "accept", {}, `twice ${id}`),
      await step(id, "planner", "accept", {}, `twice ${id}`),
    ];
    expect(accepted(first)).toMatchObject({ revision: 2, isReplay: false });
    expect(accepted(second)).toEqual({ caseId: id, revision: 2, state: "review", isReplay: true });
    const other = await step(id, "planner", "suspend", { reason: "等候规划" }, `twice ${id}`);
    expect(other).toMatchObject({ ok: false, refusal: { code: "idempotency_key_reused" } });
    expect(await count("case_event", id)).toBe(2);
  });

  it("of two who move the same revision one wins and the other is told that the form is stale", async () => {
    const id = await begun();
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => step(id, "planner", "accept", { revision: 1 })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    for (const outcome of outcomes) if (!outcome.ok) expect(outcome.refusal.code).toBe("case.stale");
    expect(await count("case_event", id)).toBe(2);
    const { rows } = await database.pool.query("SELECT FROM db_idempotency_key WHERE key = ANY ($1)", [
      [`key ${keys}`],
    ]);
    expect(rows.length).toBeLessThanOrEqual(1);
  });

  it("is undone whole with the transaction it was part of", async () => {
    const id = await begun();
    const before = await readCase(database.pool, id);
    const broken = inTransaction(database.pool, async (client) => {
      accepted(
        await moveCase(
          { queryable: client, procedures },
          { caseId: id, action: "accept", input: inputOf("planner"), key: keyOf(`undone ${id}`), at },
        ),
      );
      throw new Error("the power went");
    });
    await expect(broken).rejects.toThrow("the power went");
    expect(await readCase(database.pool, id)).toEqual(before);
    expect(await count("case_event", id)).toBe(1);
  });

  it("in a case that nobody knows is refused with what to do", async () => {
    expect(await step(999_999, "planner", "accept")).toMatchObject({ ok: false, refusal: { code: "case.unknown" } });
  });
});
