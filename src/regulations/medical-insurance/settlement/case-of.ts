// From records and a bill to the case that the law decides: which hospital row, which referral, which filing, which sums.
import { type IsoDate, isWorkday, type WorkCalendar, workdaysBetween } from "../../../kernel/calendar/index.ts";
import type { Case } from "../../../kernel/law/index.ts";
import { accept, type Outcome, type Refusal, refuse } from "../../../kernel/refusal/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { type BillSums, readBill } from "./bill.ts";
import type { Catalogue } from "./catalogue.ts";
import { codeOf } from "./code-of.ts";
import type { Area, HospitalLevel, StayRecords, YearBefore } from "./facts.ts";
import { settlementLimits } from "./limits.ts";
import { isReferralRequired } from "./referral-requirement.ts";
import { refusals } from "./refusals.ts";
import type { StayBill } from "./request.ts";

/** Everything the case is made of. `bedCapFen` is the limit in force of the bed fee at each level. */
export type CaseRecords = {
  readonly stay: StayBill;
  readonly records: StayRecords;
  readonly year: YearBefore;
  readonly catalogue: Catalogue;
  readonly calendar: WorkCalendar;
  readonly bedCapFen: (level: HospitalLevel) => number;
};

/** The case of one stay, or the first reason why it cannot be decided. Pure: the same records give the same case. */
export function caseOf({ stay, records, year, catalogue, calendar, bedCapFen }: CaseRecords): Outcome<Case> {
  const standing = standingOf(records);
  if (records.county === null) return refuse(refusals.personUnknown());
  if (standing === null) return refuse(refusals.hospitalUnknown());
  const refusal = objectionToStay(stay, records);
  if (refusal !== null) return refuse(refusal);
  const context = { catalogue, coverEndsOn: records.coverEndsOn, bedCapFen: bedCapFen(standing.level) };
  const bill = readBill(stay, context);
  return bill.ok ? accept(write(stay, records, standing, year, bill.value, calendar)) : bill;
}

/**
 * The working day of an emergency filing: 0 on the day of admission, else working days after it up to the filing. A
 * filing on a day off belongs to the working day that follows (readings A15, A16).
 */
export function filedOnWorkday(calendar: WorkCalendar, admittedOn: IsoDate, submittedOn: IsoDate): number {
  if (submittedOn <= admittedOn) return 0;
  const { workdays } = workdaysBetween(calendar, admittedOn, submittedOn);
  return isWorkday(calendar, submittedOn) ? workdays : workdays + 1;
}

type Standing = {
  readonly area: Area;
  readonly county: string;
  readonly level: HospitalLevel;
  readonly designated: boolean;
};

function standingOf({ hospitalArea: area, hospitalCounty: county, level, designated }: StayRecords): Standing | null {
  if (area === null || county === null || level === null || designated === null) return null;
  return { area, county, level, designated };
}

function objectionToStay(stay: StayBill, { diedOn, emergencyDecision }: StayRecords): Refusal | null {
  const { invoiceCharacters } = settlementLimits;
  if (stay.dischargedOn < stay.admittedOn) return refusals.dischargeBeforeAdmission();
  if (stay.dischargedOn < inpatient.from) return refusals.noLawInForce(inpatient.from);
  if (diedOn !== null && diedOn < stay.dischargedOn) return refusals.personDeceased(diedOn);
  if (stay.invoiceNo === "" || stay.invoiceNo.length > invoiceCharacters)
    return refusals.textLength("invoiceNo", invoiceCharacters);
  const share = stay.thirdParty?.shareBp ?? 0;
  if (!Number.isSafeInteger(share) || share < 0 || share > 10_000)
    return refusals.fieldOutOfRange("thirdParty.shareBp", 0, 10_000);
  return stay.critical && emergencyDecision === "requested" ? refusals.filingUndecided() : null;
}

function write(
  stay: StayBill,
  records: StayRecords,
  { area, county, level, designated }: Standing,
  year: YearBefore,
  bill: BillSums,
  calendar: WorkCalendar,
): Case {
  return {
    hospitalLevel: codeOf("hospitalLevel", level),
    designated: Number(designated),
    area: codeOf("area", area),
    referral: codeOf("referral", referralOf(records, level, area === "local" && county === records.county)),
    outOfAreaFiling: codeOf("outOfAreaFiling", outOfAreaFilingOf(records)),
    critical: Number(stay.critical),
    emergencyFiledOnWorkday: emergencyFilingOf(stay, records, calendar),
    covered: Number(records.coverEndsOn !== null),
    exclusion: codeOf("exclusion", stay.exclusion ?? "none"),
    classAFen: bill.classAFen,
    classBFen: bill.classBFen,
    classBOwnShareBp: bill.classBOwnShareBp,
    outOfCatalogueFen: bill.outOfCatalogueFen,
    emergencyInScopeFen: bill.emergencyInScopeFen,
    bedDays: bill.bedDays,
    bedFeePerDayFen: bill.bedFeePerDayFen,
    deductibleBorneThisYearFen: year.deductibleBorneFen,
    fundPaidThisYearFen: year.fundPaidFen,
    "thirdParty.mode": codeOf("thirdParty.mode", stay.thirdParty?.mode ?? "none"),
    "thirdParty.shareBp": stay.thirdParty?.shareBp ?? 0,
  };
}

/** An agreed filing takes the place of a referral: it is the paper that care elsewhere asks for (article 31.2). */
function referralOf(records: StayRecords, level: HospitalLevel, inHomeCounty: boolean): string {
  if (records.referralNumber !== null) return "given";
  const isFiled = records.hospitalArea !== "local" && records.outOfAreaDecision === "agreed";
  return isFiled || !isReferralRequired(level, inHomeCounty) ? "not_needed" : "missing";
}

function outOfAreaFilingOf({ hospitalArea, outOfAreaDecision }: StayRecords): string {
  if (hospitalArea === "local" || outOfAreaDecision === null || outOfAreaDecision === "requested") return "none";
  return outOfAreaDecision;
}

/** Only a filing that the agency agreed to has a working day; -1 stands for none. */
function emergencyFilingOf(stay: StayBill, records: StayRecords, calendar: WorkCalendar): number {
  const { emergencyDecision, emergencySubmittedOn } = records;
  if (emergencyDecision !== "agreed" || emergencySubmittedOn === null) return -1;
  return Math.min(LATEST_WORKDAY, filedOnWorkday(calendar, stay.admittedOn, emergencySubmittedOn));
}

const LATEST_WORKDAY = 366;
