// Sessions: started on signing in, alive for a limited time, dead at once when anything about the account changes.
import { legalDay } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import type { Text } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";
import { type Actor, isRole, publicActor } from "../rights/actor.ts";
import type { Secrets } from "../secrets/secrets.ts";
import { recordAccess } from "./access-record.ts";
import { newToken, tokenHash } from "./token.ts";

/** Someone signed in: how they act, and what a screen shows of them. `organisation` and `post` are null for a resident. */
export type SignedIn = {
  readonly actor: Actor;
  readonly accountId: number;
  readonly displayName: string;
  readonly organisation: Text | null;
  readonly post: Text | null;
  readonly isDemo: boolean;
  readonly endsAt: Date;
};

/** Whose session to start, in which post; `postId` null is the person's own affairs. */
export type SessionStart = {
  readonly accountId: number;
  readonly postId: number | null;
  readonly isDemo: boolean;
  readonly at: Date;
};

/**
 * Starts a session and gives its token, which is new each time. Beyond `identityLimits.sessionsPerAccount` the oldest
 * sessions of the account end. Only the hash of the token is kept.
 */
export async function startSession(
  queryable: Queryable,
  secrets: Secrets,
  { accountId, postId, isDemo, at }: SessionStart,
): Promise<string> {
  const token = newToken("session");
  const kept = isDemo ? identityLimits.sessionsPerDemoAccount : identityLimits.sessionsPerAccount;
  await queryable.query(
    `UPDATE identity_session SET ended_because = 'replaced' WHERE token_hash IN (
       SELECT token_hash FROM identity_session WHERE account_id = $1 AND ended_because IS NULL ORDER BY started_at DESC OFFSET $2)`,
    [accountId, kept - 1],
  );
  await queryable.query(
    `INSERT INTO identity_session (token_hash, account_id, post_id, is_demo, started_at, last_seen_at) VALUES ($1, $2, $3, $4, $5, $5)`,
    [tokenHash(secrets, "session", token), accountId, postId, isDemo, at],
  );
  return token;
}

/**
 * Who holds a session token at an instant, or undefined: unknown, ended, idle for 15 minutes, older than 12 hours, its
 * account disabled, its post no longer held that day (Asia/Shanghai), or a demo session in production.
 */
export async function resolveSession(
  queryable: Queryable,
  secrets: Secrets,
  { token, at }: Presented,
): Promise<SignedIn | undefined> {
  const hash = tokenHash(secrets, "session", token);
  if (hash === undefined) return undefined;
  const { rows } = await queryable.query<SessionRow>({
    name: "identity-session",
    text: sessionSql,
    values: [
      hash,
      minutesBefore(at, identityLimits.idleMinutes),
      minutesBefore(at, identityLimits.sessionHours * 60),
      legalDay(at),
      secrets.mode,
    ],
  });
  const signedIn = rows[0] === undefined ? undefined : toSignedIn(rows[0]);
  if (signedIn !== undefined && rows[0] !== undefined && isDue(rows[0].last_seen_at, at)) {
    await queryable.query("UPDATE identity_session SET last_seen_at = $2 WHERE token_hash = $1 AND last_seen_at < $2", [
      hash,
      at,
    ]);
  }
  return signedIn;
}

/** Ends a session at once. Unknown and ended tokens are nobody's, so nothing is said about them. */
export async function signOut(queryable: Queryable, secrets: Secrets, { token, at }: Presented): Promise<void> {
  const hash = tokenHash(secrets, "session", token);
  if (hash === undefined) return;
  const { rows } = await queryable.query<{ account_id: number }>(
    "UPDATE identity_session SET ended_because = 'signed_out' WHERE token_hash = $1 AND ended_because IS NULL RETURNING account_id",
    [hash],
  );
  for (const { account_id } of rows) await recordAccess(queryable, { at, accountId: account_id, event: "signed_out" });
}

/** Forgets sessions that were over long ago; the access records stay. Returns how many. */
export async function forgetSessions(queryable: Queryable, startedBefore: Date): Promise<number> {
  const { rowCount } = await queryable.query("DELETE FROM identity_session WHERE started_at < $1", [startedBefore]);
  return rowCount ?? 0;
}

/** A token as it comes in, and when. */
export type Presented = { readonly token: string; readonly at: Date };

const sessionSql = `
SELECT s.account_id, s.is_demo, s.started_at, s.last_seen_at, a.display_name, a.person_id,
  p.id AS post_id, p.role, p.title_zh, p.title_en, o.id AS organisation_id, o.name_zh, o.name_en, o.region_code
FROM identity_session AS s
JOIN identity_account AS a ON a.id = s.account_id
LEFT JOIN identity_post AS p ON p.id = s.post_id
LEFT JOIN identity_organisation AS o ON o.id = p.organisation_id
WHERE s.token_hash = $1 AND s.ended_because IS NULL AND s.last_seen_at > $2 AND s.started_at > $3 AND a.disabled_at IS NULL
  AND (NOT s.is_demo OR $5 = 'demo')
  AND (s.post_id IS NULL OR EXISTS (
    SELECT FROM identity_post_holder AS h
    WHERE h.account_id = s.account_id AND h.post_id = s.post_id AND h.held_from <= $4::date AND (h.held_until IS NULL OR h.held_until >= $4::date)
      AND (p.ended_on IS NULL OR p.ended_on >= $4::date) AND (o.ended_on IS NULL OR o.ended_on >= $4::date)))`;

type SessionRow = {
  account_id: number;
  is_demo: boolean;
  started_at: Date;
  last_seen_at: Date;
  display_name: string;
  person_id: number | null;
  post_id: number | null;
  role: string | null;
  title_zh: string;
  title_en: string;
  organisation_id: number;
  name_zh: string;
  name_en: string;
  region_code: string;
};

function toSignedIn(row: SessionRow): SignedIn {
  const { role } = row;
  return {
    actor: toActor(row),
    accountId: row.account_id,
    displayName: row.display_name,
    organisation: role === null ? null : { zh: row.name_zh, en: row.name_en },
    post: role === null ? null : { zh: row.title_zh, en: row.title_en },
    isDemo: row.is_demo,
    endsAt: new Date(row.started_at.getTime() + identityLimits.sessionHours * 3_600_000),
  };
}

/** In a post the actor's own person stays out of it: nobody decides on their own affairs through their post's rights. */
function toActor({ account_id, post_id, role, person_id, organisation_id, region_code }: SessionRow): Actor {
  const subject = `account:${account_id}`;
  if (role === null) return { ...publicActor, role: "insured_resident", subject, personId: person_id };
  if (!isRole(role)) throw new Error(`post of an unknown role ${role}`);
  return { role, subject, postId: post_id, organisationId: organisation_id, regionCode: region_code, personId: null };
}

function minutesBefore(at: Date, minutes: number): Date {
  return new Date(at.getTime() - minutes * 60_000);
}

function isDue(lastSeenAt: Date, at: Date): boolean {
  return at.getTime() - lastSeenAt.getTime() >= identityLimits.seenSeconds * 1_000;
}
