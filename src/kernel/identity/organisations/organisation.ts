// Organisations and their posts: where the people of the city's offices and hospitals work.
import type { IsoDate } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import type { Text } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";
import type { Role } from "../rights/actor.ts";

/** What an organisation is. */
export type OrganisationKind =
  | "government"
  | "department"
  | "insurance_agency"
  | "medical_institution"
  | "project_unit";

/** An organisation. `regionCode` is its county-level unit, or the city's code when it serves the whole city. */
export type Organisation = {
  readonly id: number;
  readonly key: string;
  readonly parentId: number | null;
  readonly kind: OrganisationKind;
  readonly name: Text;
  readonly regionCode: string;
  readonly endedOn: IsoDate | null;
};

/** A post in an organisation, with the role its holders act in. */
export type NewPost = { readonly organisationId: number; readonly role: Role; readonly title: Text };

/** Who holds a post, from a day on until a day (both included) or for good. */
export type PostHolding = {
  readonly postId: number;
  readonly accountId: number;
  readonly from: IsoDate;
  readonly until?: IsoDate;
  readonly assignedBy: string;
};

/** Adds an organisation below its parent and gives its id. */
export async function addOrganisation(
  queryable: Queryable,
  organisation: Omit<Organisation, "id" | "endedOn">,
): Promise<number> {
  const { key, parentId, kind, name, regionCode } = organisation;
  return insertReturningId(
    queryable,
    "INSERT INTO identity_organisation (key, parent_id, kind, name_zh, name_en, region_code) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
    [key, parentId, kind, name.zh, name.en, regionCode],
  );
}

/** Adds a post and gives its id. */
export async function addPost(queryable: Queryable, { organisationId, role, title }: NewPost): Promise<number> {
  return insertReturningId(
    queryable,
    "INSERT INTO identity_post (organisation_id, role, title_zh, title_en) VALUES ($1, $2, $3, $4) RETURNING id",
    [organisationId, role, title.zh, title.en],
  );
}

/**
 * Gives a post to an account; the account's sessions end. The database refuses an account of another administrator kind
 * than the post's (constraint `identity_post_holder_separate_administrators`).
 */
export async function assignPost(
  queryable: Queryable,
  { postId, accountId, from, until, assignedBy }: PostHolding,
): Promise<void> {
  await queryable.query(
    `INSERT INTO identity_post_holder (post_id, account_id, administrator_kind, held_from, held_until, assigned_by)
     SELECT id, $2, administrator_kind, $3, $4, $5 FROM identity_post WHERE id = $1`,
    [postId, accountId, from, until ?? null, assignedBy],
  );
}

/** Ends the holding of a post with a day; the account's sessions end at once. */
export async function endPost(
  queryable: Queryable,
  { postId, accountId, until }: Required<Pick<PostHolding, "postId" | "accountId" | "until">>,
): Promise<void> {
  await queryable.query(
    "UPDATE identity_post_holder SET held_until = $3 WHERE post_id = $1 AND account_id = $2 AND (held_until IS NULL OR held_until > $3)",
    [postId, accountId, until],
  );
}

/** All organisations, parents first. */
export async function listOrganisations(queryable: Queryable): Promise<readonly Organisation[]> {
  const { rows } = await queryable.query<Organisation>(
    `SELECT id, key, parent_id AS "parentId", kind, json_build_object('zh', name_zh, 'en', name_en) AS name, region_code AS "regionCode", ended_on AS "endedOn"
     FROM identity_organisation ORDER BY id LIMIT $1`,
    [identityLimits.organisationsListed],
  );
  return rows;
}

async function insertReturningId(queryable: Queryable, text: string, values: readonly unknown[]): Promise<number> {
  const { rows } = await queryable.query<{ id: number }>(text, [...values]);
  const [row] = rows;
  if (row === undefined) throw new Error("nothing was inserted");
  return row.id;
}
