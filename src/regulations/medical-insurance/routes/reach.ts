// Whether a stay, a person or a settlement lies within what the actor may touch.

import { httpRefusals, RequestRefused } from "../../../kernel/http/index.ts";
import { type Action, type Actor, can, scope } from "../../../kernel/identity/index.ts";
import { findSettlement, type StoredSettlement } from "../reading/find-settlement.ts";
import type { MedicalServices } from "./services.ts";

/** The hospital that a stay belongs to, and the person where the actor may be that person. */
type Place = { readonly hospitalId: number; readonly personId?: number };

/** @throws RequestRefused as not found when the hospital is out of reach: out of reach and absent must look the same */
export async function assertReach(
  services: MedicalServices,
  actor: Actor,
  action: Action,
  place: Place,
): Promise<void> {
  const { hospitalId, personId = null } = place;
  // The county is asked for only where it decides, so that a hospital's own requests cost no question.
  const needsCounty = scope(actor, action).kind === "county";
  const regionCode = needsCounty ? await countyOfHospital(services, hospitalId) : null;
  if (!can(actor, action, { organisationId: hospitalId, regionCode, personId }))
    throw new RequestRefused(httpRefusals.notFound());
}

/** @throws RequestRefused as not found when the person is out of reach or not insured here */
export async function assertPersonWithin(
  { database }: MedicalServices,
  { actor, action, personId }: { readonly actor: Actor; readonly action: Action; readonly personId: number },
): Promise<void> {
  const { rows } = await database.pool.query<{ county: string }>({
    name: "medical-county-of-person",
    text: "SELECT county FROM medical_insured WHERE person_id = $1",
    values: [personId],
  });
  const regionCode = rows[0]?.county ?? null;
  const isWithin = regionCode !== null && can(actor, action, { regionCode, personId });
  if (!isWithin) throw new RequestRefused(httpRefusals.notFound());
}

/** The settlement of a number. @throws RequestRefused as not found when it is out of reach or absent */
export async function settlementWithin(
  { database }: MedicalServices,
  { actor, action, number }: { readonly actor: Actor; readonly action: Action; readonly number: string },
): Promise<StoredSettlement> {
  const found = await findSettlement(database.pool, number);
  const isWithin =
    found !== undefined &&
    can(actor, action, { organisationId: found.hospitalId, regionCode: found.county, personId: found.personId });
  if (!isWithin) throw new RequestRefused(httpRefusals.notFound());
  return found;
}

async function countyOfHospital({ database }: MedicalServices, hospitalId: number): Promise<string | null> {
  const { rows } = await database.pool.query<{ county: string }>({
    name: "medical-county-of-hospital",
    text: "SELECT county FROM medical_hospital WHERE id = $1",
    values: [hospitalId],
  });
  return rows[0]?.county ?? null;
}
