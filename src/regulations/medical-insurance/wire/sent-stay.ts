// A stay as another system sends it: people, hospitals and referrals by the numbers that they are known by outside.
import type { StayBill } from "../settlement/request.ts";

/** How a person is named: by citizen number, by the number of the social-security card, or by our own id. */
export type PersonKey = { readonly kind: "citizen_number" | "card_number" | "person"; readonly value: string };

/** How a hospital is named: by the key of its organisation (in small letters or capitals) or by our own id. */
export type HospitalKey = { readonly kind: "organisation_key" | "hospital"; readonly value: string };

/** What every wire reads into. `referral` is the number of a referral that must be on record; null when none is named. */
export type SentStay = Omit<StayBill, "personId" | "hospitalId"> & {
  readonly person: PersonKey;
  readonly hospital: HospitalKey;
  readonly referral: string | null;
};

/**
 * A hospital by a code of either kind: digits are our id (zeros before it are left away), anything else the key of its
 * organisation.
 */
export function hospitalKeyOf(code: string): HospitalKey {
  const written = code.normalize("NFKC").trim();
  return /^\d{1,15}$/.test(written)
    ? { kind: "hospital", value: String(Number(written)) }
    : { kind: "organisation_key", value: written.toLowerCase() };
}
