// Signing in with a name and a password, or in demo mode with one click.
import { legalDay } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";
import type { Secrets } from "../secrets/secrets.ts";
import { recordAccess } from "./access-record.ts";
import { demoOnly, signInBusy, signInRefused } from "./account-refusals.ts";
import { checkPassword } from "./password.ts";
import { startSession } from "./session.ts";

/** A name and a password as typed; `postId` chooses among several posts held, the first by default. */
export type SignIn = {
  readonly loginName: string;
  readonly password: string;
  readonly postId?: number;
  readonly at: Date;
};

/**
 * Signs in and gives the token of a new session. Five attempts that fail in a row lock the account for half an hour.
 * Whether the name is unknown, the password wrong, the account locked, disabled or without a post: the refusal and the
 * work done are the same.
 */
export async function signIn(
  queryable: Queryable,
  secrets: Secrets,
  { loginName, password, postId, at }: SignIn,
): Promise<Outcome<string>> {
  if (checksUnderWay >= identityLimits.passwordChecksAtOnce) return refuse(signInBusy);
  const name = loginName.trim().toLowerCase();
  const account = await takeAttempt(queryable, name, at);
  const isRight = await checkWithinLimit(account?.password_hash ?? null, password);
  const post =
    isRight && account !== undefined ? await findPost(queryable, { accountId: account.id, postId, at }) : undefined;
  if (account === undefined || post === undefined) {
    await recordAccess(queryable, {
      at,
      accountId: account?.id ?? (await findAccountId(queryable, name)),
      event: "sign_in_refused",
    });
    return refuse(signInRefused);
  }
  await clearAttempts(queryable, account.id);
  await recordAccess(queryable, { at, accountId: account.id, event: "signed_in" });
  return accept(await startSession(queryable, secrets, { accountId: account.id, postId: post.id, isDemo: false, at }));
}

/** Signs in to a demo account without a password; refused unless the system runs as a demo. */
export async function signInDemo(
  queryable: Queryable,
  secrets: Secrets,
  { loginName, at }: Pick<SignIn, "loginName" | "at">,
): Promise<Outcome<string>> {
  if (secrets.mode !== "demo") return refuse(demoOnly);
  const { rows } = await queryable.query<{ id: number }>(
    "SELECT id FROM identity_account WHERE login_name = $1 AND is_demo AND disabled_at IS NULL",
    [loginName.trim().toLowerCase()],
  );
  const accountId = rows[0]?.id;
  const post = accountId === undefined ? undefined : await findPost(queryable, { accountId, at });
  if (accountId === undefined || post === undefined) return refuse(signInRefused);
  await recordAccess(queryable, { at, accountId, event: "signed_in_demo" });
  return accept(await startSession(queryable, secrets, { accountId, postId: post.id, isDemo: true, at }));
}

let checksUnderWay = 0;

/** Counts password checks, so that a flood of them is refused instead of queued. */
async function checkWithinLimit(passwordHash: string | null, password: string): Promise<boolean> {
  checksUnderWay += 1;
  try {
    return await checkPassword(passwordHash, password.slice(0, identityLimits.passwordMaximumCharacters * 4));
  } finally {
    checksUnderWay -= 1;
  }
}

type AttemptedAccount = { readonly id: number; readonly password_hash: string };

/** Takes one of the account's attempts before the password is looked at, so that attempts at once cannot pass the limit. */
async function takeAttempt(queryable: Queryable, loginName: string, at: Date): Promise<AttemptedAccount | undefined> {
  const { rows } = await queryable.query<AttemptedAccount>(
    `UPDATE identity_account SET
       failed_attempts = CASE WHEN locked_until <= $2 THEN 1 ELSE failed_attempts + 1 END,
       locked_until = CASE WHEN locked_until IS NULL AND failed_attempts + 1 >= $3 THEN $4::timestamptz END
     WHERE login_name = $1 AND password_hash IS NOT NULL AND disabled_at IS NULL AND (locked_until IS NULL OR locked_until <= $2)
     RETURNING id, password_hash`,
    [loginName, at, identityLimits.failedAttempts, new Date(at.getTime() + identityLimits.lockMinutes * 60_000)],
  );
  return rows[0];
}

async function clearAttempts(queryable: Queryable, accountId: number): Promise<void> {
  await queryable.query("UPDATE identity_account SET failed_attempts = 0, locked_until = NULL WHERE id = $1", [
    accountId,
  ]);
}

async function findAccountId(queryable: Queryable, loginName: string): Promise<number | null> {
  const { rows } = await queryable.query<{ id: number }>("SELECT id FROM identity_account WHERE login_name = $1", [
    loginName,
  ]);
  return rows[0]?.id ?? null;
}

/** The post to act in: the one asked for, else the first held that day, else none for a person of the register (their own affairs). */
async function findPost(
  queryable: Queryable,
  { accountId, postId, at }: { readonly accountId: number; readonly postId?: number | undefined; readonly at: Date },
): Promise<{ readonly id: number | null } | undefined> {
  const { rows } = await queryable.query<{ id: number | null }>(
    `SELECT post_id AS id FROM identity_post_holder
     WHERE account_id = $1 AND ($2::bigint IS NULL OR post_id = $2) AND held_from <= $3 AND (held_until IS NULL OR held_until >= $3)
     UNION ALL
     SELECT NULL FROM identity_account WHERE id = $1 AND person_id IS NOT NULL AND $2 IS NULL
     ORDER BY 1 NULLS LAST LIMIT 1`,
    [accountId, postId ?? null, legalDay(at)],
  );
  return rows[0];
}
