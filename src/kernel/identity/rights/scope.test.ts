// Tests of the promise that a list shows exactly what can be opened one by one.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { type Actor, publicActor, roles } from "./actor.ts";
import { actions } from "./permissions.ts";
import { type Belonging, can, scope } from "./scope.ts";
import { scopeCondition } from "./scope-condition.ts";

const organisationId = fc.constantFrom(null, 1, 2, 3);
const regionCode = fc.constantFrom(null, "430400", "430422", "430481");
const personId = fc.constantFrom(null, 11, 12);
const actor: fc.Arbitrary<Actor> = fc.record({
  role: fc.constantFrom(...roles),
  subject: fc.constant("test"),
  postId: fc.constant(null),
  organisationId,
  regionCode,
  personId,
});
const objects = fc.array(fc.record({ organisationId, regionCode, personId }), { minLength: 1, maxLength: 30 });

const clerk: Actor = { ...publicActor, role: "hospital_clerk", organisationId: 1, regionCode: "430422" };
const countyOfficer: Actor = { ...publicActor, role: "law_officer", organisationId: 8, regionCode: "430422" };
const cityOfficer: Actor = { ...countyOfficer, regionCode: "430400" };
const resident: Actor = { ...publicActor, role: "insured_resident", personId: 11 };

describe("can", () => {
  it("lets a hospital settle its own stays and no other hospital's", () => {
    expect(can(clerk, "settlement.settle", { organisationId: 1, regionCode: "430481", personId: 11 })).toBe(true);
    expect(can(clerk, "settlement.settle", { organisationId: 2, regionCode: "430422", personId: 11 })).toBe(false);
  });

  it("lets a county officer see the own county and a city officer every county (article 4)", () => {
    expect(can(countyOfficer, "settlement.read", { regionCode: "430422" })).toBe(true);
    expect(can(countyOfficer, "settlement.read", { regionCode: "430481" })).toBe(false);
    expect(can(cityOfficer, "settlement.read", { regionCode: "430481" })).toBe(true);
    expect(can(countyOfficer, "ledger.read", {})).toBe(false);
    expect(can(cityOfficer, "ledger.read", {})).toBe(true);
  });

  it("lets a resident see their own and nobody else's", () => {
    expect(can(resident, "explanation.read", { organisationId: 1, regionCode: "430422", personId: 11 })).toBe(true);
    expect(can(resident, "explanation.read", { organisationId: 1, regionCode: "430422", personId: 12 })).toBe(false);
  });

  it("lets anyone read the law and nobody work without a role", () => {
    expect(can(publicActor, "law.read", {})).toBe(true);
    expect(can(publicActor, "settlement.quote", { organisationId: 1 })).toBe(false);
  });

  it("gives an actor without what bounds the role nothing, and nothing to an object without it", () => {
    expect(scope({ ...clerk, organisationId: null }, "settlement.list")).toEqual({ kind: "none" });
    expect(scope({ ...countyOfficer, regionCode: null }, "settlement.list")).toEqual({ kind: "none" });
    expect(scope({ ...resident, personId: null }, "settlement.list")).toEqual({ kind: "none" });
    expect(can(clerk, "settlement.read", { organisationId: null })).toBe(false);
  });
});

describe("scopeCondition", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(
      [
        {
          id: "2026-11-24-thing",
          sql: "CREATE TABLE thing (id int, organisation_id bigint, region_code text, person_id bigint)",
        },
      ],
      "scope",
    );
  });
  afterAll(() => database.stop());

  const list = async (owned: readonly Belonging[], by: Actor, action: (typeof actions)[number]) => {
    const condition = scopeCondition(
      scope(by, action),
      { organisation: "t.organisation_id", region: "t.region_code", person: "t.person_id" },
      2,
    );
    const { rows } = await database.pool.query<{ id: number }>(
      `SELECT t.id FROM ROWS FROM (json_to_recordset($1::json) AS (id int, "organisationId" bigint, "regionCode" text, "personId" bigint)) AS t (id, organisation_id, region_code, person_id)
       WHERE ${condition.sql} ORDER BY t.id`,
      [JSON.stringify(owned.map((object, id) => ({ ...object, id }))), ...condition.values],
    );
    return rows.map(({ id }) => id);
  };

  it("lists exactly the objects that can allows, for random actors, actions and objects", async () => {
    const property = fc.asyncProperty(actor, fc.constantFrom(...actions), objects, async (by, action, owned) => {
      const allowed = owned.flatMap((object, id) => (can(by, action, object) ? [id] : []));
      expect(await list(owned, by, action)).toEqual(allowed);
    });
    await fc.assert(property, { numRuns: 400 });
  });

  it("throws when the table lacks the column that bounds the role, instead of showing everything", () => {
    expect(() => scopeCondition({ kind: "person", personId: 1 }, { region: "region_code" }, 1)).toThrow("no column");
    expect(() => scopeCondition({ kind: "person", personId: 1 }, { person: "id; DROP TABLE thing" }, 1)).toThrow(
      "no column name",
    );
  });
});
