// From the post that somebody holds to the desk at which cases wait: a permission follows the post, and so does the tray.
import type { Queryable } from "../../db/index.ts";
import type { Actor } from "../../identity/index.ts";
import type { CaseActor } from "../moving/case.ts";

/**
 * The actor as cases know them: the organisation of their post and the role of it. Somebody without a post acts for
 * themselves, as the organisation `person-<id>`. Null for who has neither.
 */
export async function deskOfActor(
  queryable: Queryable,
  { subject, postId, personId, role }: Pick<Actor, "subject" | "postId" | "personId" | "role">,
): Promise<CaseActor | null> {
  if (postId === null) return personId === null ? null : { organisation: `person-${personId}`, role, subject, postId };
  const { rows } = await queryable.query<{ organisation: string; role: string }>({
    name: "case-desk-of-post",
    text: `SELECT o.key AS organisation, p.role FROM identity_post AS p
           JOIN identity_organisation AS o ON o.id = p.organisation_id WHERE p.id = $1`,
    values: [postId],
  });
  const [row] = rows;
  return row === undefined ? null : { ...row, subject, postId };
}
