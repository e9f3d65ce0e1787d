// Tests of the promise that no account holds two of system, security and audit administrator (三员分立).
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../../calendar/index.ts";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { createAccount } from "../accounts/accounts.ts";
import { acceptedValue, exampleDay, examplePassword } from "../example-city.ts";
import { migrations } from "../migrations/index.ts";
import type { Role } from "../rights/actor.ts";
import { addOrganisation, addPost, assignPost, listOrganisations } from "./organisation.ts";

const administrators = [
  ["system", "system_administrator"],
  ["security", "security_administrator"],
  ["audit", "audit_administrator"],
] as const;

describe("administrators", () => {
  let database: Database;
  let organisationId: number;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "administrators");
    const name = { zh: "示例市信息中心", en: "Example information centre" };
    organisationId = await addOrganisation(database.pool, {
      key: "centre",
      parentId: null,
      kind: "department",
      name,
      regionCode: "430400",
    });
  });
  afterAll(() => database.stop());

  const post = (role: Role) => addPost(database.pool, { organisationId, role, title: { zh: "岗", en: "Post" } });
  const account = async (loginName: string, administratorKind: "none" | "system" | "security" | "audit") =>
    acceptedValue(
      await createAccount(database.pool, {
        loginName,
        displayName: loginName,
        administratorKind,
        password: examplePassword,
      }),
    );
  const assign = (postId: number, accountId: number) =>
    assignPost(database.pool, { postId, accountId, from: exampleDay, assignedBy: "account:1" });

  it("hold the one post of their kind and no other, neither another administrator's nor daily work", async () => {
    for (const [kind, own] of administrators) {
      const accountId = await account(`admin-${kind}`, kind);
      await assign(await post(own), accountId);
      const others: Role[] = [
        ...administrators.map(([, role]) => role).filter((role) => role !== own),
        "agency_reviewer",
      ];
      for (const role of others)
        await expect(assign(await post(role), accountId), `${kind} as ${role}`).rejects.toThrow(
          "separate_administrators",
        );
    }
  });

  it("are not made out of ordinary accounts", async () => {
    const accountId = await account("clerk", "none");
    for (const [, role] of administrators)
      await expect(assign(await post(role), accountId)).rejects.toThrow("separate_administrators");
  });

  it("do not come about by a change of the post's role, of the account's kind, or of the holder's row", async () => {
    const postId = await post("analyst");
    const accountId = await account("analyst", "none");
    await assign(postId, accountId);
    await expect(
      database.pool.query("UPDATE identity_post SET role = 'audit_administrator' WHERE id = $1", [postId]),
    ).rejects.toThrow("identity_post_holder_post");
    await expect(
      database.owner.query("UPDATE identity_account SET administrator_kind = 'audit' WHERE id = $1", [accountId]),
    ).rejects.toThrow("separate_administrators");
    await expect(
      database.pool.query("UPDATE identity_account SET administrator_kind = 'audit' WHERE id = $1", [accountId]),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      database.pool.query("UPDATE identity_post_holder SET administrator_kind = 'audit'"),
    ).rejects.toMatchObject({ code: "42501" });
  });

  it("make no account under a name that is taken, with a weak password, or as a demo with a password", async () => {
    expect(
      await createAccount(database.pool, { loginName: "clerk", displayName: "x", password: examplePassword }),
    ).toMatchObject({ refusal: { code: "account.name_taken" } });
    expect(
      await createAccount(database.pool, { loginName: "clerk-2", displayName: "x", password: "secret" }),
    ).toMatchObject({ refusal: { code: "password.length" } });
    await expect(
      database.owner.query("UPDATE identity_account SET is_demo = true WHERE login_name = 'clerk'"),
    ).rejects.toThrow("check constraint");
  });
});

describe("organisations", () => {
  it("form a tree without a circle, parents first", async () => {
    const database = await openTestDatabase(migrations, "organisations");
    const name = { zh: "示例", en: "Example" };
    const city = await addOrganisation(database.pool, {
      key: "city_agency",
      parentId: null,
      kind: "insurance_agency",
      name,
      regionCode: "430400",
    });
    const county = await addOrganisation(database.pool, {
      key: "county_agency",
      parentId: city,
      kind: "insurance_agency",
      name,
      regionCode: "430422",
    });
    await expect(
      database.owner.query("UPDATE identity_organisation SET parent_id = $1 WHERE id = $2", [county, city]),
    ).rejects.toThrow("check constraint");
    await database.pool.query("UPDATE identity_organisation SET ended_on = $2 WHERE id = $1", [
      county,
      toIsoDate("2017-12-31"),
    ]);
    expect(await listOrganisations(database.pool)).toEqual([
      {
        id: city,
        key: "city_agency",
        parentId: null,
        kind: "insurance_agency",
        name,
        regionCode: "430400",
        endedOn: null,
      },
      {
        id: county,
        key: "county_agency",
        parentId: city,
        kind: "insurance_agency",
        name,
        regionCode: "430422",
        endedOn: "2017-12-31",
      },
    ]);
    await expect(database.pool.query("DELETE FROM identity_organisation")).rejects.toMatchObject({ code: "42501" });
    await database.stop();
  });
});
