// Tokens for machines, such as a hospital's own system: bound to a post, limited in time, revocable at once.
import { legalDay } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import { identityLimits } from "../limits.ts";
import type { Actor } from "../rights/actor.ts";
import type { Secrets } from "../secrets/secrets.ts";
import type { Presented } from "./session.ts";
import { newToken, tokenHash } from "./token.ts";

/** A token to be given out: for a post of role `hospital_system`, under a label by which people know it. */
export type MachineTokenRequest = {
  readonly postId: number;
  readonly label: string;
  readonly createdBy: string;
  readonly at: Date;
};

/** A machine token as given out; the token itself is not to be had again. */
export type MachineToken = { readonly id: number; readonly token: string; readonly expiresAt: Date };

/** Gives out a token, valid for a year. @throws Error when the post is not a machine's */
export async function createMachineToken(
  queryable: Queryable,
  secrets: Secrets,
  request: MachineTokenRequest,
): Promise<MachineToken> {
  const token = newToken("machine");
  const expiresAt = new Date(request.at.getTime() + identityLimits.machineTokenDays * 86_400_000);
  const { rows } = await queryable.query<{ id: number }>(
    `INSERT INTO identity_machine_token (token_hash, post_id, label, created_at, created_by, expires_at)
     SELECT $1, id, $3, $4, $5, $6 FROM identity_post WHERE id = $2 AND role = 'hospital_system' RETURNING id`,
    [tokenHash(secrets, "machine", token), request.postId, request.label, request.at, request.createdBy, expiresAt],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`post ${request.postId} is not a machine's`);
  return { id: row.id, token, expiresAt };
}

/** Takes a token back; it is dead on its next use. */
export async function revokeMachineToken(queryable: Queryable, id: number, at: Date): Promise<void> {
  await queryable.query("UPDATE identity_machine_token SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL", [
    id,
    at,
  ]);
}

/** The machine that holds a token at an instant, or undefined: unknown, revoked, expired, or its post or organisation ended. */
export async function resolveMachineToken(
  queryable: Queryable,
  secrets: Secrets,
  { token, at }: Presented,
): Promise<Actor | undefined> {
  const hash = tokenHash(secrets, "machine", token);
  if (hash === undefined) return undefined;
  const { rows } = await queryable.query<MachineRow>({
    name: "identity-machine-token",
    text: `SELECT t.id, t.post_id, o.id AS organisation_id, o.region_code
      FROM identity_machine_token AS t
      JOIN identity_post AS p ON p.id = t.post_id AND p.role = 'hospital_system' AND (p.ended_on IS NULL OR p.ended_on >= $3)
      JOIN identity_organisation AS o ON o.id = p.organisation_id AND (o.ended_on IS NULL OR o.ended_on >= $3)
      WHERE t.token_hash = $1 AND t.expires_at > $2 AND t.revoked_at IS NULL`,
    values: [hash, at, legalDay(at)],
  });
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    role: "hospital_system",
    subject: `machine:${row.id}`,
    postId: row.post_id,
    organisationId: row.organisation_id,
    regionCode: row.region_code,
    personId: null,
  };
}

type MachineRow = { id: number; post_id: number; organisation_id: number; region_code: string };
