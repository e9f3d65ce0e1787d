// Tests of the promise that guessing does not help, and that a refusal tells nothing.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../db/index.ts";
import {
  acceptedValue,
  exampleAccount,
  exampleMorning,
  examplePassword,
  examplePerson,
  examplePost,
  exampleSecrets,
} from "../example-city.ts";
import { identityLimits } from "../limits.ts";
import { migrations } from "../migrations/index.ts";
import { storePerson } from "../people/store-people.ts";
import { readAccessRecords } from "./access-record.ts";
import { createAccount, disableAccount, listDemoAccounts, unlockAccount } from "./accounts.ts";
import { resolveSession } from "./session.ts";
import { signIn, signInDemo } from "./sign-in.ts";

const secrets = exampleSecrets();
const later = (minutes: number) => new Date(exampleMorning.getTime() + minutes * 60_000);

describe("signIn", () => {
  let database: Database;
  let postId: number;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "sign_in");
    ({ postId } = await examplePost(database.pool, { key: "county_agency", role: "agency_reviewer" }));
  });
  afterAll(() => database.stop());

  const makeAccount = (loginName: string) =>
    exampleAccount(database.pool, postId, { loginName, displayName: "复核岗", password: examplePassword });
  const attempt = async (loginName: string, password: string, at = exampleMorning) => {
    const outcome = await signIn(database.pool, secrets, { loginName, password, at });
    return outcome.ok ? "signed in" : outcome.refusal.code;
  };

  it("starts a session in the post of the account, under a new token each time", async () => {
    const accountId = await makeAccount("reviewer");
    const tokens = [
      acceptedValue(
        await signIn(database.pool, secrets, {
          loginName: " Reviewer ",
          password: examplePassword,
          at: exampleMorning,
        }),
      ),
    ];
    tokens.push(
      acceptedValue(
        await signIn(database.pool, secrets, {
          loginName: "reviewer",
          password: examplePassword,
          postId,
          at: exampleMorning,
        }),
      ),
    );
    expect(new Set(tokens).size).toBe(2);
    for (const token of tokens) {
      expect(await resolveSession(database.pool, secrets, { token, at: exampleMorning })).toMatchObject({
        actor: { role: "agency_reviewer", subject: `account:${accountId}`, regionCode: "430422", personId: null },
        accountId,
        isDemo: false,
      });
    }
    const { rows } = await database.owner.query("SELECT encode(token_hash, 'escape') AS hash FROM identity_session");
    for (const token of tokens) expect(JSON.stringify(rows)).not.toContain(token.slice(4));
  });

  it("says the same to an unknown name, a wrong password, a locked and a disabled account, and one without the post asked for", async () => {
    await makeAccount("locked");
    for (let failure = 0; failure < identityLimits.failedAttempts; failure += 1) await attempt("locked", "wrong");
    await disableAccount(database.pool, await makeAccount("disabled"), exampleMorning);
    await makeAccount("wrong");
    const outcomes = await Promise.all([
      signIn(database.pool, secrets, { loginName: "nobody", password: examplePassword, at: exampleMorning }),
      signIn(database.pool, secrets, { loginName: "wrong", password: `${examplePassword}!`, at: exampleMorning }),
      signIn(database.pool, secrets, { loginName: "locked", password: examplePassword, at: exampleMorning }),
      signIn(database.pool, secrets, { loginName: "disabled", password: examplePassword, at: exampleMorning }),
      signIn(database.pool, secrets, {
        loginName: "wrong",
        password: examplePassword,
        postId: postId + 1,
        at: exampleMorning,
      }),
    ]);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ ok: false, refusal: { code: "sign_in.refused" } });
  });

  it("locks after five failures in a row, for half an hour, even against the right password", async () => {
    await makeAccount("five");
    for (let failure = 1; failure < identityLimits.failedAttempts; failure += 1) await attempt("five", "wrong");
    expect(await attempt("five", examplePassword)).toBe("signed in");
    for (let failure = 0; failure < identityLimits.failedAttempts; failure += 1) await attempt("five", "wrong");
    expect(await attempt("five", examplePassword)).toBe("sign_in.refused");
    expect(await attempt("five", examplePassword, later(identityLimits.lockMinutes - 1))).toBe("sign_in.refused");
    expect(await attempt("five", "wrong", later(identityLimits.lockMinutes))).toBe("sign_in.refused");
    expect(await attempt("five", examplePassword, later(identityLimits.lockMinutes))).toBe("signed in");
  });

  it("lets no more than five of forty guesses sent at once reach the password", async () => {
    const accountId = await makeAccount("storm");
    const guesses = Array.from({ length: 40 }, (_, place) =>
      attempt("storm", place === 39 ? examplePassword : `guess ${place}`),
    );
    await Promise.all(guesses);
    const { rows } = await database.owner.query<{ failed_attempts: number }>(
      "SELECT failed_attempts FROM identity_account WHERE id = $1",
      [accountId],
    );
    expect(rows[0]?.failed_attempts).toBe(identityLimits.failedAttempts);
  });

  it("can be unlocked before its time by an administrator", async () => {
    const accountId = await makeAccount("unlocked");
    for (let failure = 0; failure < identityLimits.failedAttempts; failure += 1) await attempt("unlocked", "wrong");
    await unlockAccount(database.pool, accountId, exampleMorning);
    expect(await attempt("unlocked", examplePassword)).toBe("signed in");
  });

  it("does the same work for a name that nobody has as for one that somebody has", async () => {
    await makeAccount("work");
    const spent = { work: 0, nobody: 0 };
    for (let round = 0; round < 8; round += 1) {
      for (const name of ["work", "nobody"] as const) {
        await database.owner.query("UPDATE identity_account SET failed_attempts = 0, locked_until = NULL");
        const before = process.cpuUsage();
        await attempt(name, "wrong");
        const { user, system } = process.cpuUsage(before);
        spent[name] += user + system;
      }
    }
    expect(spent.nobody / spent.work).toBeGreaterThan(0.7);
    expect(spent.nobody / spent.work).toBeLessThan(1.4);
    expect(spent.nobody / 8).toBeGreaterThan(5_000);
  });

  it("leaves a record of every attempt, of no name and no password", async () => {
    await attempt("someone", "hunter2");
    const [latest] = await readAccessRecords(database.pool, 1);
    expect(latest).toEqual({ at: exampleMorning, accountId: null, event: "sign_in_refused" });
    await expect(database.owner.query("DELETE FROM identity_access_record")).rejects.toMatchObject({ code: "HZ201" });
  });

  it("takes residents to their own affairs", async () => {
    const personId = acceptedValue(await storePerson(database.pool, secrets, examplePerson("贺小满")));
    await createAccount(database.pool, {
      loginName: "resident",
      displayName: "参保人",
      password: examplePassword,
      personId,
    });
    const token = acceptedValue(
      await signIn(database.pool, secrets, { loginName: "resident", password: examplePassword, at: exampleMorning }),
    );
    expect(await resolveSession(database.pool, secrets, { token, at: exampleMorning })).toMatchObject({
      actor: { role: "insured_resident", personId, organisationId: null, regionCode: null },
      organisation: null,
      post: null,
    });
  });
});

describe("signInDemo", () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase(migrations, "demo");
    const { postId } = await examplePost(database.pool, { key: "hospital_a", role: "hospital_clerk" });
    await exampleAccount(database.pool, postId, {
      loginName: "demo-clerk",
      displayName: "住院收费 3 号窗",
      isDemo: true,
    });
    await exampleAccount(database.pool, postId, {
      loginName: "real-clerk",
      displayName: "住院收费 4 号窗",
      password: examplePassword,
    });
  });
  afterAll(() => database.stop());

  it("is one click in demo mode, for demo accounts alone", async () => {
    expect(await listDemoAccounts(database.pool)).toEqual([
      {
        loginName: "demo-clerk",
        displayName: "住院收费 3 号窗",
        role: "hospital_clerk",
        post: { zh: "岗位", en: "Post" },
        organisation: { zh: "示例单位 hospital_a", en: "Example hospital_a" },
      },
    ]);
    const token = acceptedValue(
      await signInDemo(database.pool, secrets, { loginName: "demo-clerk", at: exampleMorning }),
    );
    expect(await resolveSession(database.pool, secrets, { token, at: exampleMorning })).toMatchObject({
      isDemo: true,
      actor: { role: "hospital_clerk" },
    });
    expect(await signInDemo(database.pool, secrets, { loginName: "real-clerk", at: exampleMorning })).toMatchObject({
      ok: false,
    });
  });

  it("is refused in production, where demo sessions are dead and demo accounts have no password to guess", async () => {
    const production = exampleSecrets("production");
    const token = acceptedValue(
      await signInDemo(database.pool, secrets, { loginName: "demo-clerk", at: exampleMorning }),
    );
    expect(await signInDemo(database.pool, production, { loginName: "demo-clerk", at: exampleMorning })).toMatchObject({
      ok: false,
      refusal: { code: "sign_in.demo_only" },
    });
    expect(await resolveSession(database.pool, production, { token, at: exampleMorning })).toBeUndefined();
    expect(
      await signIn(database.pool, secrets, { loginName: "demo-clerk", password: "", at: exampleMorning }),
    ).toMatchObject({ ok: false });
  });
});
