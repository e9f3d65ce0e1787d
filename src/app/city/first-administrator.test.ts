// The first administrator of an organisation: made once, in production alone, with a password that holds, all of it or nothing.
import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../kernel/db/index.ts";
import {
  loadSecrets,
  type Mode,
  resolveSession,
  type Secrets,
  secretVariables,
  signIn,
} from "../../kernel/identity/index.ts";
import { migrations } from "../migrations.ts";
import { addFirstAdministrator, type FirstAdministrator } from "./first-administrator.ts";

const at = new Date("2026-11-24T02:00:00Z");
const password = "Nine brown foxes, 4 hats";
const office: FirstAdministrator["organisation"] = {
  key: "information_centre",
  kind: "department",
  regionCode: "430400",
  name: { zh: "市信息中心", en: "Information centre" },
};
const first: FirstAdministrator = {
  loginName: "first",
  displayName: "首任",
  password,
  kind: "system",
  organisation: office,
};

describe("the first administrator", () => {
  let database: Database;
  let secrets: Secrets;
  beforeAll(async () => {
    const keys = Object.values(secretVariables).map((name) => [name, randomBytes(32).toString("base64")]);
    const loaded = await loadSecrets({ mode: "production", stateFolder: "", environment: Object.fromEntries(keys) });
    if (!loaded.ok) throw new Error(loaded.refusal.code);
    secrets = loaded.value;
    database = await openTestDatabase(migrations, "first_administrator");
  });
  afterAll(() => database.stop());

  const add = (changes: Partial<FirstAdministrator> = {}, mode: Mode = "production") =>
    addFirstAdministrator({ database, secrets: { ...secrets, mode } }, { ...first, ...changes }, at);
  const countOrganisations = async () => (await database.pool.query("SELECT FROM identity_organisation")).rowCount;

  it("is refused in a demo, and with a weak password, and then nothing is left behind", async () => {
    expect(await add({}, "demo")).toMatchObject({ refusal: { code: "account.demo" } });
    expect(await add({ password: "secret" })).toMatchObject({ refusal: { code: "password.length" } });
    expect(await add({ organisation: { ...office, name: null } })).toMatchObject({
      refusal: { code: "account.organisation_unknown" },
    });
    expect(await countOrganisations()).toBe(0);
  });

  it("signs in with the password and acts as administrator of the organisation", async () => {
    const made = await add();
    const token = await signIn(database.pool, secrets, { loginName: "first", password, at });
    if (!made.ok || !token.ok) throw new Error("refused");
    const session = await resolveSession(database.pool, secrets, { token: token.value, at });
    expect(session?.actor).toMatchObject({
      role: "system_administrator",
      organisationId: made.value.organisationId,
      postId: made.value.postId,
    });
  });

  it("is made once for each of the three kinds, in the same organisation", async () => {
    expect(await add({ loginName: "again" })).toMatchObject({ refusal: { code: "account.has_administrator" } });
    expect(await add({ loginName: "first", kind: "security" })).toMatchObject({
      refusal: { code: "account.name_taken" },
    });
    expect(await add({ loginName: "second", kind: "security", organisation: { ...office, name: null } })).toMatchObject(
      {
        ok: true,
      },
    );
    expect(await countOrganisations()).toBe(1);
  });
});
