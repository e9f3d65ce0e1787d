// From the numbers in a message to our own ids, with every objection and not the first alone.
import { type Action, can } from "../../../kernel/identity/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import type { StayBill } from "../settlement/request.ts";
import { type FoundHospital, findHospitals, findPersonIds, findReferrals, type Inquiry } from "./directory.ts";
import { wireLimits } from "./limits.ts";
import { wireRefusals } from "./refusals.ts";
import type { SentStay } from "./sent-stay.ts";

/** A stay by our own ids, or what stands against it; the field of a refusal is `person`, `hospital` or `referral`. */
export type ResolvedStay =
  | { readonly ok: true; readonly stay: StayBill; readonly hospital: FoundHospital }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Resolves stays in order. @param action what the caller wants to do for the hospital, such as `settlement.settle` */
export async function resolveStays(
  inquiry: Inquiry,
  action: Action,
  sent: readonly SentStay[],
): Promise<readonly ResolvedStay[]> {
  const resolved: ResolvedStay[] = [];
  for (let from = 0; from < sent.length; from += wireLimits.rowsPerQuestion) {
    resolved.push(...(await resolvePart(inquiry, action, sent.slice(from, from + wireLimits.rowsPerQuestion))));
  }
  return resolved;
}

async function resolvePart(inquiry: Inquiry, action: Action, sent: readonly SentStay[]): Promise<ResolvedStay[]> {
  const people = await findPersonIds(
    inquiry,
    sent.map(({ person }) => person),
  );
  const hospitals = await findHospitals(
    inquiry,
    sent.map(({ hospital }) => hospital),
  );
  const lacksReferral = await findMissingReferrals(inquiry, sent, people);
  return sent.map((stay, place) => {
    const person = people[place];
    const hospital = hospitals[place] ?? null;
    const refusals = [
      ...(person?.ok === false ? [{ ...person.refusal, field: "person" }] : []),
      ...objectionsToHospital(inquiry, action, hospital),
      ...(lacksReferral.has(place) ? [{ ...wireRefusals.referralUnknown(), field: "referral" }] : []),
    ];
    if (refusals.length > 0 || person?.ok !== true || hospital === null) return { ok: false, refusals };
    const { person: _person, hospital: _hospital, referral: _referral, ...rest } = stay;
    return { ok: true, stay: { ...rest, personId: person.value, hospitalId: hospital.id }, hospital };
  });
}

function objectionsToHospital({ actor }: Inquiry, action: Action, hospital: FoundHospital | null): Refusal[] {
  if (hospital === null) return [{ ...wireRefusals.hospitalUnknown(), field: "hospital" }];
  const isTheirs = can(actor, action, { organisationId: hospital.id, regionCode: hospital.county });
  return isTheirs ? [] : [{ ...wireRefusals.hospitalNotYours(), field: "hospital" }];
}

/** The places of stays whose referral is not on record. */
async function findMissingReferrals(
  inquiry: Inquiry,
  sent: readonly SentStay[],
  people: Awaited<ReturnType<typeof findPersonIds>>,
): Promise<ReadonlySet<number>> {
  const asked = sent.flatMap(({ referral }, place) => {
    const person = people[place];
    return referral === null || person?.ok !== true ? [] : [{ place, personId: person.value, number: referral }];
  });
  const known = await findReferrals(inquiry, asked);
  return new Set(asked.filter((_, index) => known[index] !== true).map(({ place }) => place));
}
