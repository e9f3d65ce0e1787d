// Tests of the promise that a session ends in time, and at once when anything about its account changes.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { toIsoDate } from "../../calendar/index.ts";
import { type Database, openTestDatabase } from "../../db/index.ts";
import {
  acceptedValue,
  exampleAccount,
  exampleDay,
  exampleMorning,
  examplePassword,
  examplePost,
  exampleSecrets,
} from "../example-city.ts";
import { identityLimits } from "../limits.ts";
import { migrations } from "../migrations/index.ts";
import { assignPost, endPost } from "../organisations/organisation.ts";
import { changePassword, disableAccount } from "./accounts.ts";
import { createMachineToken, resolveMachineToken, revokeMachineToken } from "./machine-token.ts";
import { forgetSessions, resolveSession, signOut } from "./session.ts";
import { signIn } from "./sign-in.ts";

const secrets = exampleSecrets();
const later = (minutes: number) => new Date(exampleMorning.getTime() + minutes * 60_000);
const { idleMinutes, sessionHours } = identityLimits;

describe("a session", () => {
  let database: Database;
  let accountId: number;
  let postId: number;
  let loginName: string;
  let accounts = 0;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "session");
  });
  beforeEach(async () => {
    accounts += 1;
    loginName = `clerk-${accounts}`;
    ({ postId } = await examplePost(database.pool, { key: `hospital_${accounts}`, role: "hospital_clerk" }));
    accountId = await exampleAccount(database.pool, postId, {
      loginName,
      displayName: "窗口",
      password: examplePassword,
    });
  });
  afterAll(() => database.stop());

  const start = async (at = exampleMorning) =>
    acceptedValue(await signIn(database.pool, secrets, { loginName, password: examplePassword, at }));
  const isAlive = async (token: string, at = exampleMorning) =>
    (await resolveSession(database.pool, secrets, { token, at })) !== undefined;

  it("is alive until 15 minutes have passed unused", async () => {
    const token = await start();
    expect(await isAlive(token, later(idleMinutes - 1))).toBe(true);
    expect(await isAlive(token, later(2 * idleMinutes - 2))).toBe(true);
    expect(await isAlive(token, later(3 * idleMinutes - 2))).toBe(false);
  });

  it("ends after 12 hours however busy it is", async () => {
    const token = await start();
    for (let minute = 10; minute < sessionHours * 60; minute += 10)
      expect(await isAlive(token, later(minute))).toBe(true);
    expect(await isAlive(token, later(sessionHours * 60))).toBe(false);
  });

  it("is dead on the next request after signing out, and its token opens nothing again", async () => {
    const token = await start();
    await signOut(database.pool, secrets, { token, at: exampleMorning });
    await signOut(database.pool, secrets, { token, at: exampleMorning });
    expect(await isAlive(token)).toBe(false);
    const { rows } = await database.owner.query(
      "SELECT count(*) AS count FROM identity_access_record WHERE account_id = $1 AND event = 'signed_out'",
      [accountId],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("is dead at once after a change of password, which is refused without the present one or for a weak one", async () => {
    const token = await start();
    const change = (currentPassword: string, newPassword: string) =>
      changePassword(database.pool, { accountId, currentPassword, newPassword, at: exampleMorning });
    expect(await change("wrong", "Eight green frogs, 5 hats")).toMatchObject({
      refusal: { code: "password.current_wrong" },
    });
    expect(await change(examplePassword, examplePassword)).toMatchObject({ refusal: { code: "password.unchanged" } });
    expect(await change(examplePassword, "short")).toMatchObject({ refusal: { code: "password.length" } });
    expect(await isAlive(token)).toBe(true);
    expect(await change(examplePassword, "Eight green frogs, 5 hats")).toMatchObject({ ok: true });
    expect(await isAlive(token)).toBe(false);
  });

  it("is dead at once when its account gets or loses a post, or is disabled", async () => {
    const gained = await start();
    const other = await examplePost(database.pool, { key: `agency_${accounts}`, role: "agency_reviewer" });
    await assignPost(database.pool, { postId: other.postId, accountId, from: exampleDay, assignedBy: "account:1" });
    expect(await isAlive(gained)).toBe(false);
    const lost = await start();
    await endPost(database.pool, { postId: other.postId, accountId, until: exampleDay });
    expect(await isAlive(lost)).toBe(false);
    const disabled = await start();
    await disableAccount(database.pool, accountId, exampleMorning);
    expect(await isAlive(disabled)).toBe(false);
  });

  it("is dead at once when its post gets another role", async () => {
    const token = await start();
    await database.pool.query("UPDATE identity_post SET role = 'analyst' WHERE id = $1", [postId]);
    expect(await isAlive(token)).toBe(false);
    expect(
      (await resolveSession(database.pool, secrets, { token: await start(), at: exampleMorning }))?.actor.role,
    ).toBe("analyst");
  });

  it("ends with the last day of its post, by the clock of Asia/Shanghai", async () => {
    await endPost(database.pool, { postId, accountId, until: exampleDay });
    const evening = new Date("2017-10-10T15:55:00Z");
    const token = await start(evening);
    expect(await isAlive(token, new Date("2017-10-10T15:59:59Z"))).toBe(true);
    expect(await isAlive(token, new Date("2017-10-10T16:00:00Z"))).toBe(false);
    expect(
      await signIn(database.pool, secrets, {
        loginName,
        password: examplePassword,
        at: new Date("2017-10-10T16:00:00Z"),
      }),
    ).toMatchObject({ ok: false });
  });

  it("ends the oldest of the account's sessions when there are too many", async () => {
    const tokens: string[] = [];
    for (let session = 0; session <= identityLimits.sessionsPerAccount; session += 1)
      tokens.push(await start(later(session)));
    const alive = await Promise.all(tokens.map((token) => isAlive(token, later(6))));
    expect(alive).toEqual([false, ...tokens.slice(1).map(() => true)]);
  });

  it("belongs to no forged, foreign or malformed token", async () => {
    const token = await start();
    const machine = await examplePost(database.pool, { key: `system_${accounts}`, role: "hospital_system" });
    const { token: machineToken } = await createMachineToken(database.pool, secrets, {
      postId: machine.postId,
      label: "HIS",
      createdBy: "account:1",
      at: exampleMorning,
    });
    const forged = `${token.slice(0, -1)}${token.endsWith("A") ? "E" : "A"}`;
    for (const wrong of ["", "hzs_", forged, machineToken, `${token} `, "\u0000"])
      expect(await isAlive(wrong), wrong).toBe(false);
    expect(await resolveMachineToken(database.pool, secrets, { token, at: exampleMorning })).toBeUndefined();
  });

  it("is forgotten long after, while the access records stay", async () => {
    await start();
    const records = "SELECT count(*) AS count FROM identity_access_record";
    const { rows: before } = await database.owner.query(records);
    expect(await forgetSessions(database.pool, exampleMorning)).toBe(0);
    expect(await forgetSessions(database.pool, later(60 * 24 * 30))).toBeGreaterThan(0);
    expect((await database.owner.query(records)).rows).toEqual(before);
  });
});

describe("a machine's token", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "machine");
  });
  afterAll(() => database.stop());

  it("opens its hospital until it is revoked or a year has passed", async () => {
    const { organisationId, postId } = await examplePost(database.pool, { key: "hospital_a", role: "hospital_system" });
    const request = { postId, label: "HIS", createdBy: "account:1", at: exampleMorning };
    const [first, second] = [
      await createMachineToken(database.pool, secrets, request),
      await createMachineToken(database.pool, secrets, request),
    ];
    const resolve = (token: string, at = exampleMorning) => resolveMachineToken(database.pool, secrets, { token, at });
    expect(await resolve(first.token)).toEqual({
      role: "hospital_system",
      subject: `machine:${first.id}`,
      postId,
      organisationId,
      regionCode: "430422",
      personId: null,
    });
    await revokeMachineToken(database.pool, first.id, exampleMorning);
    expect(await resolve(first.token)).toBeUndefined();
    expect(await resolve(second.token, new Date(second.expiresAt.getTime() - 1))).toBeDefined();
    expect(await resolve(second.token, second.expiresAt)).toBeUndefined();
    await database.owner.query("UPDATE identity_organisation SET ended_on = $1", [toIsoDate("2017-10-09")]);
    expect(await resolve(second.token)).toBeUndefined();
  });

  it("is given out for a machine's post alone", async () => {
    const { postId } = await examplePost(database.pool, { key: "hospital_b", role: "hospital_clerk" });
    const request = createMachineToken(database.pool, secrets, {
      postId,
      label: "HIS",
      createdBy: "account:1",
      at: exampleMorning,
    });
    await expect(request).rejects.toThrow("not a machine's");
  });
});
