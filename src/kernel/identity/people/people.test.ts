// Tests of the promise that a citizen number is kept once, sealed, found by its hash, and shown whole only on the record.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../../calendar/index.ts";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { acceptedValue, exampleDay, exampleMorning, examplePerson, exampleSecrets } from "../example-city.ts";
import { identityLimits } from "../limits.ts";
import { migrations } from "../migrations/index.ts";
import { type Actor, publicActor } from "../rights/actor.ts";
import { findPeople, readPeople, readPerson } from "./find-people.ts";
import { revealCitizenNumber } from "./reveal.ts";
import { recordDeath, storePeople, storePerson } from "./store-people.ts";

const secrets = exampleSecrets();
const he = examplePerson("贺小满", { sequence: 222, card: "A12345678" });
const zeng = examplePerson("曾祥瑞", { region: "430481", sequence: 223, card: "B12345678" });
const clerk: Actor = {
  ...publicActor,
  role: "hospital_clerk",
  subject: "account:3",
  organisationId: 1,
  regionCode: "430422",
};
const countyReviewer: Actor = {
  ...publicActor,
  role: "agency_reviewer",
  subject: "account:4",
  organisationId: 5,
  regionCode: "430422",
};
const cityReviewer: Actor = { ...countyReviewer, regionCode: "430400" };

describe("people", () => {
  let database: Database;
  let ids: readonly number[];

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "people");
    ids = await storePeople(database.pool, secrets, [he, zeng]);
  });
  afterAll(() => database.stop());

  const find = (text: string, actor: Actor = clerk) =>
    findPeople(database.pool, secrets, { actor, text, asOf: exampleDay });
  const names = async (text: string, actor?: Actor) => {
    const found = await find(text, actor);
    return found.ok ? found.value.people.map(({ name }) => name) : found.refusal.code;
  };

  it("are stored without the number in any readable form, and sealed anew each time", async () => {
    const { rows } = await database.owner.query("SELECT * FROM identity_person");
    const digits = String(he.citizenNumber);
    const stored = JSON.stringify(rows, (_, value: unknown) =>
      isBuffer(value) ? Buffer.from(value.data).toString("latin1") : value,
    );
    expect(stored).toContain("贺小满");
    expect(stored).not.toContain(digits);
    expect(stored).not.toContain("A12345678");
  });

  it("are found by citizen number in any county, as typed, and shown with the number masked", async () => {
    const typed = `${String(zeng.citizenNumber).slice(0, 6)} ${String(zeng.citizenNumber).slice(6)}`.toLowerCase();
    const { people } = acceptedValue(await find(typed));
    const { citizenNumber: _, cardNumber: __, ...rest } = zeng;
    expect(people).toEqual([
      { ...rest, id: ids[1], deceasedOn: null, citizenNumberMasked: expect.stringMatching(/^4304\*{10}\d{3}[\dX]$/) },
    ]);
  });

  it("are found by card number and by the beginning of the name or its initials, surnames read as surnames", async () => {
    expect(await names("a12345678")).toEqual(["贺小满"]);
    expect(await names("贺小")).toEqual(["贺小满"]);
    expect(await names("HXM")).toEqual(["贺小满"]);
    expect(await names("zx", cityReviewer)).toEqual(["曾祥瑞"]);
    expect(await names("%小")).toEqual([]);
    expect(await names("_小满")).toEqual([]);
  });

  it("are found by name within the caller's county only, and by number where the role is bounded only there", async () => {
    expect(await names("曾祥")).toEqual([]);
    expect(await names("曾祥", cityReviewer)).toEqual(["曾祥瑞"]);
    expect(await names(String(zeng.citizenNumber), countyReviewer)).toBe("person.not_found");
    expect(await names(String(zeng.citizenNumber), cityReviewer)).toEqual(["曾祥瑞"]);
    expect(await names(String(he.citizenNumber), publicActor)).toBe("person.not_found");
  });

  it("show a resident themselves and look absent to everyone else out of reach", async () => {
    const resident: Actor = { ...publicActor, role: "insured_resident", personId: ids[0] ?? null };
    expect(await names(String(he.citizenNumber), resident)).toEqual(["贺小满"]);
    const nobody = examplePerson("无名", { sequence: 999 });
    expect(await find(String(zeng.citizenNumber), resident)).toEqual(
      await find(String(nobody.citizenNumber), resident),
    );
  });

  it("are refused by a wrong check digit, by a single character, and by nothing typed", async () => {
    const wrong = `${String(he.citizenNumber).slice(0, 17)}${he.citizenNumber?.endsWith("1") ? "2" : "1"}`;
    expect(await names(wrong)).toMatch(/^citizen_number\./);
    expect(await names("贺")).toBe("person.search_too_short");
    expect(await names("")).toBe("person.search_too_short");
  });

  it("are listed up to the limit, and it is said that there are more", async () => {
    const many = Array.from({ length: identityLimits.peopleFound + 1 }, (_, place) =>
      examplePerson("黄一鸣", { sequence: 300 + place, card: "" }),
    );
    await storePeople(database.pool, secrets, many);
    const found = acceptedValue(await find("hym"));
    expect(found).toMatchObject({ more: true });
    expect(found.people).toHaveLength(identityLimits.peopleFound);
  });

  it("are stored once under one number, and not against what the number says", async () => {
    expect(await storePerson(database.pool, secrets, { ...he, cardNumber: null })).toMatchObject({
      ok: false,
      refusal: { code: "person.already_registered" },
    });
    const elder = { ...examplePerson("李明", { sequence: 500, card: "" }), birthDate: toIsoDate("1980-01-01") };
    expect(await storePerson(database.pool, secrets, elder)).toMatchObject({
      ok: false,
      refusal: { code: "person.contradicts_number" },
    });
  });

  it("may be newborns without a number, and the day of death is recorded once", async () => {
    const newborn = { ...examplePerson("贺安", { card: "" }), citizenNumber: null };
    const personId = acceptedValue(await storePerson(database.pool, secrets, newborn));
    expect(acceptedValue(await find("贺安")).people).toMatchObject([{ citizenNumberMasked: null }]);
    const early = recordDeath(database.pool, { personId, on: toIsoDate("1983-04-04") });
    await expect(early).rejects.toThrow("check constraint");
    expect(await recordDeath(database.pool, { personId, on: exampleDay })).toBe(true);
    expect(await recordDeath(database.pool, { personId, on: toIsoDate("2017-10-11") })).toBe(false);
    expect((await readPerson(database.pool, personId))?.deceasedOn).toBe(exampleDay);
  });

  it("are read by id in any number up to the limit", async () => {
    expect([...(await readPeople(database.pool, ids)).keys()].toSorted()).toEqual([...ids].toSorted());
    expect(await readPerson(database.pool, 1)).toBeUndefined();
    await expect(readPeople(database.pool, Array(identityLimits.peopleReadAtOnce + 1).fill(1))).rejects.toThrow(
      RangeError,
    );
  });

  describe("revealCitizenNumber", () => {
    const reveal = (change: object = {}) =>
      revealCitizenNumber(database.pool, secrets, {
        actor: clerk,
        personId: ids[0] ?? 0,
        reason: "与医院病历核对",
        caseReference: "YB-2017-1010-003318",
        caseOf: { organisationId: 1, regionCode: "430422" },
        at: exampleMorning,
        ...change,
      });
    const records = async () => (await database.owner.query("SELECT * FROM identity_reveal ORDER BY id")).rows;

    it("shows the number and records who, when, whose, why, and for which case", async () => {
      expect(await reveal()).toEqual({ ok: true, value: he.citizenNumber });
      expect(await records()).toMatchObject([
        {
          at: exampleMorning,
          person_id: ids[0],
          field: "citizen_number",
          revealed_to: "account:3",
          role: "hospital_clerk",
          organisation_id: 1,
          reason: "与医院病历核对",
          case_reference: "YB-2017-1010-003318",
        },
      ]);
    });

    it("shows nothing and records nothing without a right, a reason or a case", async () => {
      const before = await records();
      expect(await reveal({ caseOf: { organisationId: 2, regionCode: "430422" } })).toMatchObject({
        refusal: { code: "person.not_found" },
      });
      expect(await reveal({ personId: 1 })).toMatchObject({ refusal: { code: "person.not_found" } });
      expect(await reveal({ reason: " 看看 " })).toMatchObject({ refusal: { code: "reveal.needs_reason" } });
      expect(await reveal({ reason: "长".repeat(501) })).toMatchObject({ refusal: { code: "reveal.needs_reason" } });
      expect(await reveal({ caseReference: " " })).toMatchObject({ refusal: { code: "reveal.needs_reason" } });
      expect(await records()).toEqual(before);
    });

    it("leaves records that nobody changes, not even their owner", async () => {
      for (const change of [
        "UPDATE identity_reveal SET reason = 'none'",
        "DELETE FROM identity_reveal",
        "TRUNCATE identity_reveal",
      ]) {
        await expect(database.owner.query(change)).rejects.toMatchObject({ code: "HZ201" });
        await expect(database.pool.query(change)).rejects.toMatchObject({ code: "42501" });
      }
    });
  });
});

function isBuffer(value: unknown): value is { readonly data: readonly number[] } {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "Buffer" &&
    "data" in value &&
    Array.isArray(value.data)
  );
}
