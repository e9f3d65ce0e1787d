// Shows a whole citizen number, and records who saw whose, when, why, and for which case.
import type { Queryable } from "../../db/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { identityLimits } from "../limits.ts";
import type { Actor } from "../rights/actor.ts";
import { type Belonging, can } from "../rights/scope.ts";
import type { Secrets } from "../secrets/secrets.ts";
import { personNotFound, revealNeedsReason } from "./person-refusals.ts";
import { openCitizenNumber } from "./person-row.ts";

/**
 * An unmasked reading. `caseReference` is the stay, settlement or other case it serves; `caseOf` says to which hospital
 * and county that case belongs, read from the database by the caller, never taken from the request.
 */
export type Reveal = {
  readonly actor: Actor;
  readonly personId: number;
  readonly reason: string;
  readonly caseReference: string;
  readonly caseOf: Belonging;
  readonly at: Date;
};

/** The whole number of a person who has one; the record is written in the same statement, or nothing is shown. */
export async function revealCitizenNumber(
  queryable: Queryable,
  secrets: Secrets,
  reveal: Reveal,
): Promise<Outcome<string>> {
  const { actor, personId, at, caseOf } = reveal;
  const reason = reveal.reason.trim();
  const caseReference = reveal.caseReference.trim();
  if (!can(actor, "person.reveal", { ...caseOf, personId })) return refuse(personNotFound);
  if (!isWithinLimits(reason, caseReference)) return refuse(revealNeedsReason);
  const { rows } = await queryable.query<{ id: number; citizen_number_sealed: Buffer }>(revealSql, [
    personId,
    at,
    actor.subject,
    actor.role,
    actor.organisationId,
    reason,
    caseReference,
  ]);
  const [row] = rows;
  const number = row === undefined ? null : openCitizenNumber(secrets, row);
  return number === null ? refuse(personNotFound) : accept(number);
}

const revealSql = `
WITH shown AS (SELECT id, citizen_number_sealed FROM identity_person WHERE id = $1 AND citizen_number_sealed IS NOT NULL),
recorded AS (
  INSERT INTO identity_reveal (at, person_id, field, revealed_to, role, organisation_id, reason, case_reference)
  SELECT $2, id, 'citizen_number', $3, $4, $5, $6, $7 FROM shown
)
SELECT id, citizen_number_sealed FROM shown`;

function isWithinLimits(reason: string, caseReference: string): boolean {
  const { reasonMinimumCharacters, reasonMaximumCharacters, caseReferenceCharacters } = identityLimits;
  const length = Array.from(reason).length;
  const isReason = length >= reasonMinimumCharacters && length <= reasonMaximumCharacters;
  return isReason && caseReference !== "" && caseReference.length <= caseReferenceCharacters;
}
