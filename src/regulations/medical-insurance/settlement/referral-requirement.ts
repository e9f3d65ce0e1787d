// When a referral is required (article 31.3, reading A10): a table that the agency may edit.
import type { HospitalLevel } from "./facts.ts";

/** First contact needs no referral in the home county at these levels; everything else does. */
const firstContact: Readonly<Record<HospitalLevel, boolean>> = {
  township: true,
  level1: true,
  level2: true,
  level3: false,
  provincial: false,
};

/** Whether tiered care asks for a referral before a stay at this level, in the home county or outside it. */
export function isReferralRequired(level: HospitalLevel, inHomeCounty: boolean): boolean {
  return !(inHomeCounty && firstContact[level]);
}
