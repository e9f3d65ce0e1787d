// The record of who signed in, was refused, signed out: added to, never changed, without personal data.
import type { Queryable } from "../../db/index.ts";
import { identityLimits } from "../limits.ts";

/** What happened to an account; null when nobody has the name that was given. */
export type AccessRecord = {
  readonly at: Date;
  readonly accountId: number | null;
  readonly event: "signed_in" | "signed_in_demo" | "sign_in_refused" | "signed_out" | "password_changed" | "unlocked";
};

/** Adds a record. */
export async function recordAccess(queryable: Queryable, { at, accountId, event }: AccessRecord): Promise<void> {
  await queryable.query("INSERT INTO identity_access_record (at, account_id, event) VALUES ($1, $2, $3)", [
    at,
    accountId,
    event,
  ]);
}

/** The latest records, for the audit administrator. @throws RangeError for more than `identityLimits.accessRecordsListed` */
export async function readAccessRecords(queryable: Queryable, limit = 100): Promise<readonly AccessRecord[]> {
  if (limit > identityLimits.accessRecordsListed) throw new RangeError(`${limit} access records at once`);
  const { rows } = await queryable.query<AccessRecord>(
    `SELECT at, account_id AS "accountId", event FROM identity_access_record ORDER BY id DESC LIMIT $1`,
    [limit],
  );
  return rows;
}
