// Accounts: making them, changing passwords, disabling, unlocking.
import type { Queryable } from "../../db/index.ts";
import { accept, type Outcome, refuse, type Text } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";
import type { Role } from "../rights/actor.ts";
import { recordAccess } from "./access-record.ts";
import { currentPasswordWrong, loginNameTaken, passwordUnchanged } from "./account-refusals.ts";
import { checkPassword, hashPassword, parseNewPassword } from "./password.ts";

/** An account to be made. It is of one administrator kind for good; a demo account has no password. */
export type NewAccount = {
  readonly loginName: string;
  readonly displayName: string;
  readonly personId?: number;
  readonly administratorKind?: "none" | "system" | "security" | "audit";
} & ({ readonly isDemo: true } | { readonly isDemo?: false; readonly password: string });

/** A demo account as the sign-in screen offers it; a resident has neither post nor organisation. */
export type DemoAccount = {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly post: Text | null;
  readonly organisation: Text | null;
};

/** Makes an account and gives its id; a weak password and a login name in use are refused. */
export async function createAccount(queryable: Queryable, account: NewAccount): Promise<Outcome<number>> {
  const { loginName, displayName, personId = null, administratorKind = "none", isDemo = false } = account;
  const passwordHash = account.isDemo === true ? accept(null) : await hashNewPassword(account.password, loginName);
  if (!passwordHash.ok) return passwordHash;
  const { rows } = await queryable.query<{ id: number }>(
    `INSERT INTO identity_account (login_name, display_name, person_id, administrator_kind, is_demo, password_hash)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (login_name) DO NOTHING RETURNING id`,
    [loginName, displayName, personId, administratorKind, isDemo, passwordHash.value],
  );
  const [row] = rows;
  return row === undefined ? refuse(loginNameTaken) : accept(row.id);
}

/** Changes a password; the account's sessions end in the same statement. */
export async function changePassword(queryable: Queryable, change: PasswordChange): Promise<Outcome<null>> {
  const { accountId, currentPassword, newPassword, at } = change;
  const { rows } = await queryable.query<{ login_name: string; password_hash: string | null }>(
    "SELECT login_name, password_hash FROM identity_account WHERE id = $1 AND disabled_at IS NULL",
    [accountId],
  );
  const account = rows[0];
  const isRight = await checkPassword(account?.password_hash ?? null, currentPassword);
  if (account === undefined || !isRight) return refuse(currentPasswordWrong);
  if (currentPassword === newPassword) return refuse(passwordUnchanged);
  const passwordHash = await hashNewPassword(newPassword, account.login_name);
  if (!passwordHash.ok) return passwordHash;
  await queryable.query("UPDATE identity_account SET password_hash = $2 WHERE id = $1", [
    accountId,
    passwordHash.value,
  ]);
  await recordAccess(queryable, { at, accountId, event: "password_changed" });
  return accept(null);
}

/** A password as its owner changes it. */
export type PasswordChange = {
  readonly accountId: number;
  readonly currentPassword: string;
  readonly newPassword: string;
  readonly at: Date;
};

/** Disables an account; its sessions end at once. */
export async function disableAccount(queryable: Queryable, accountId: number, at: Date): Promise<void> {
  await queryable.query("UPDATE identity_account SET disabled_at = $2 WHERE id = $1 AND disabled_at IS NULL", [
    accountId,
    at,
  ]);
}

/** Unlocks an account before its time. */
export async function unlockAccount(queryable: Queryable, accountId: number, at: Date): Promise<void> {
  await queryable.query("UPDATE identity_account SET failed_attempts = 0, locked_until = NULL WHERE id = $1", [
    accountId,
  ]);
  await recordAccess(queryable, { at, accountId, event: "unlocked" });
}

/** The demo accounts, in order of login name: those with a post, and residents (role `insured_resident`). */
export async function listDemoAccounts(queryable: Queryable): Promise<readonly DemoAccount[]> {
  const { rows } = await queryable.query<DemoAccount>(
    `SELECT a.login_name AS "loginName", a.display_name AS "displayName", coalesce(p.role, 'insured_resident') AS role,
       CASE WHEN p.id IS NOT NULL THEN json_build_object('zh', p.title_zh, 'en', p.title_en) END AS post,
       CASE WHEN o.id IS NOT NULL THEN json_build_object('zh', o.name_zh, 'en', o.name_en) END AS organisation
     FROM identity_account AS a
     LEFT JOIN LATERAL (
       SELECT post.* FROM identity_post_holder AS h JOIN identity_post AS post ON post.id = h.post_id
       WHERE h.account_id = a.id ORDER BY post.id LIMIT 1) AS p ON true
     LEFT JOIN identity_organisation AS o ON o.id = p.organisation_id
     WHERE a.is_demo AND a.disabled_at IS NULL ORDER BY a.login_name LIMIT $1`,
    [identityLimits.demoAccountsListed],
  );
  return rows;
}

async function hashNewPassword(password: string, loginName: string): Promise<Outcome<string>> {
  const parsed = parseNewPassword(password, loginName);
  return parsed.ok ? accept(await hashPassword(parsed.value)) : parsed;
}
