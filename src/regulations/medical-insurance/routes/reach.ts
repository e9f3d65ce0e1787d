// Whether a hospital, and so a stay in it, lies within what the actor may touch.

import { httpRefusals, RequestRefused } from "../../../kernel/http/index.ts";
import { type Action, type Actor, can, scope } from "../../../kernel/identity/index.ts";
import type { MedicalServices } from "./services.ts";

/** The hospital that a stay belongs to, and the person where the actor may be that person. */
type Place = { readonly hospitalId: number; readonly personId?: number };

/** @throws RequestRefused as not found when the hospital is out of reach: the two must look the same */
export async function assertReach(
  services: MedicalServices,
  actor: Actor,
  action: Action,
  place: Place,
): Promise<void> {
  // The county is asked for only where it decides, so that a hospital's own requests cost no question.
  const needsCounty = scope(actor, action).kind === "county";
  const regionCode = needsCounty ? await countyOf(services, place.hospitalId) : null;
  const isWithin = can(actor, action, {
    organisationId: place.hospitalId,
    regionCode,
    personId: place.personId ?? null,
  });
  if (!isWithin) throw new RequestRefused(httpRefusals.notFound());
}

async function countyOf({ database }: MedicalServices, hospitalId: number): Promise<string | null> {
  const { rows } = await database.pool.query<{ county: string }>({
    name: "medical-county-of-hospital",
    text: "SELECT county FROM medical_hospital WHERE id = $1",
    values: [hospitalId],
  });
  return rows[0]?.county ?? null;
}
