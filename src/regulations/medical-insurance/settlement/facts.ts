// Everything on record that the decision of one stay depends on, as one row of the question that a group asks.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Entry } from "../../../kernel/ledger/index.ts";
import type { Amounts } from "./request.ts";

export type HospitalLevel = "township" | "level1" | "level2" | "level3" | "provincial";
export type Area = "local" | "in_province_other" | "out_of_province";
export type FilingDecision = "requested" | "agreed" | "refused";

/** The person, and the hospital as it stood on the day of admission; null where nothing is on record. */
export type Standing = {
  readonly county: string | null;
  readonly diedOn: IsoDate | null;
  /** The last day of unbroken cover from the day of admission on; null: not covered that day. */
  readonly coverEndsOn: IsoDate | null;
  readonly hospitalArea: Area | null;
  readonly hospitalCounty: string | null;
  readonly level: HospitalLevel | null;
  readonly designated: boolean | null;
};

/** The papers of a stay: referral and filings. */
export type Papers = {
  readonly referralNumber: string | null;
  readonly emergencyDecision: FilingDecision | null;
  readonly emergencySubmittedOn: IsoDate | null;
  readonly outOfAreaDecision: FilingDecision | null;
};

/** What the case of a stay is made of, beside its bill. */
export type StayRecords = Standing & Papers;

/** How the year stands before the decision; `version` 0 when nothing was ever booked in it. */
export type YearBefore = {
  readonly year: number;
  readonly version: number;
  readonly deductibleBorneFen: number;
  readonly fundPaidFen: number;
  readonly seriousIllnessBorneFen: number;
};

/** What stands in the way of a settlement, or comes before it. */
export type StayHistory = {
  readonly stayId: number | null;
  readonly overlappingStayId: number | null;
  readonly lastSettlementId: number | null;
  readonly lastVersion: number | null;
  readonly lastKind: "settle" | "reverse" | null;
  readonly billSettlementId: number | null;
};

/** The use of the request's key so far. */
export type KeyUse = {
  readonly usedBodyHash: Buffer | null;
  readonly usedPersonId: number | null;
  readonly usedStatus: number | null;
  readonly usedAnswer: string | null;
};

export type StayFacts = StayRecords & StayHistory & KeyUse & { readonly year: YearBefore };

/** A settlement as it stands, with what its reversal depends on. */
export type ReversibleSettlement = {
  readonly id: number;
  readonly stayId: number;
  readonly version: number;
  readonly kind: "settle" | "reverse";
  readonly reversedBy: number | null;
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly amounts: Amounts;
  readonly provisional: boolean;
  readonly lawVersion: Buffer;
  readonly explanationHash: Buffer;
  readonly recoveredFen: number;
  readonly entry: Entry | null;
  readonly year: YearBefore;
};

/** The settlement (null: there is none) and the use of the request's key so far. */
export type ReversalFacts = KeyUse & { readonly settlement: ReversibleSettlement | null };
