// One stay decided: from the request, the facts and the year so far to a booking, or the reason why there is none.
import type { IsoDate, WorkCalendar } from "../../../kernel/calendar/index.ts";
import type { Case } from "../../../kernel/law/index.ts";
import { type NewEntry, transfersOf } from "../../../kernel/ledger/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { postings } from "../postings.ts";
import { writeAnswer } from "./answer.ts";
import { type Booking, type Caps, seal } from "./booking.ts";
import { caseOf } from "./case-of.ts";
import type { Catalogue } from "./catalogue.ts";
import { writeCase } from "./code-of.ts";
import { bedCapOf, type Decision, decide, figureOf, type LawOfDay, lawOfStay } from "./decide.ts";
import type { StayFacts, YearBefore } from "./facts.ts";
import { numberOf } from "./number.ts";
import { refusals } from "./refusals.ts";
import type { Amounts, SettlementRequest, StayBill } from "./request.ts";

/** What deciding depends on beside the facts. `today` is the legal day of `now`. */
export type Circumstances = {
  readonly catalogue: Catalogue;
  readonly calendar: WorkCalendar;
  readonly now: Date;
  readonly today: IsoDate;
  readonly nextId: (series: "YB" | "ZY") => number;
};

/** A decision before it is booked: what a quote shows. */
export type DecidedStay = { readonly case: Case; readonly decision: Decision; readonly amounts: Amounts };

/** Decides a stay on the totals of `year`; books nothing. */
export function decideStay(
  stay: StayBill,
  facts: StayFacts,
  year: YearBefore,
  { catalogue, calendar, today }: Pick<Circumstances, "catalogue" | "calendar" | "today">,
): Outcome<DecidedStay> {
  const law = lawOfStay(stay.dischargedOn < FIRST_DAY ? FIRST_DAY : stay.dischargedOn, today);
  const found = caseOf({ stay, records: facts, year, catalogue, calendar, bedCapFen: (level) => bedCapOf(law, level) });
  if (!found.ok) return found;
  const decision = decide(found.value, law);
  return accept({ case: found.value, decision, amounts: amountsOf(decision) });
}

/** Decides a stay and makes it ready to be booked. */
export function bookStay(
  request: SettlementRequest,
  facts: StayFacts,
  year: YearBefore,
  circumstances: Circumstances,
): Outcome<Booking> {
  const { now, today, nextId } = circumstances;
  if (request.dischargedOn > today) return refuse(refusals.notDischargedYet(today));
  const decided = decideStay(request, facts, year, circumstances);
  if (!decided.ok) return decided;
  const { case: of, decision, amounts } = decided.value;
  const id = nextId("YB");
  const yearAfter = moveYear(year, amounts);
  const provisional = decision.explained.outputs.provisional === 1;
  const identified = {
    personId: request.personId,
    hospitalId: request.hospitalId,
    invoiceNo: request.invoiceNo,
    admittedOn: request.admittedOn,
    dischargedOn: request.dischargedOn,
    accountingDate: today,
    version: (facts.lastVersion ?? 0) + 1,
    kind: "settle" as const,
  };
  const answer = writeAnswer({
    ...identified,
    ...amounts,
    provisional,
    settlement: numberOf("YB", id),
    predecessor: facts.lastSettlementId === null ? null : numberOf("YB", facts.lastSettlementId),
    cites: decision.explained.clauses,
    gaps: decision.explained.gaps,
    lawVersion: decision.law.version.toString("hex"),
    explanationHash: decision.explanationHash.toString("hex"),
    settledAt: now.toISOString(),
    totals: yearAfter,
    year: year.year,
  });
  return accept({
    ...identified,
    ...seal(answer),
    amounts,
    provisional,
    id,
    answer,
    key: request.key,
    byPost: request.byPost,
    stayId: facts.stayId ?? nextId("ZY"),
    stayIsNew: facts.stayId === null,
    predecessorId: facts.lastSettlementId,
    lawVersion: decision.law.version,
    explanationHash: decision.explanationHash,
    inputs: writeCase(of),
    bill: JSON.stringify(request.bill),
    entry: entryOf(identified, amounts, numberOf("YB", id)),
    caps: capsOf(decision.law),
    yearBefore: year,
    yearAfter,
  });
}

/** The year after amounts were added to it; those of a reversal are negative. */
export function moveYear(year: YearBefore, amounts: Amounts): YearBefore {
  return {
    year: year.year,
    version: year.version + 1,
    deductibleBorneFen: year.deductibleBorneFen + amounts.deductibleFen,
    fundPaidFen: year.fundPaidFen + amounts.fundFen,
    seriousIllnessBorneFen: year.seriousIllnessBorneFen + amounts.policyScopeFen - amounts.fundFen,
  };
}

/** The caps that the law of a day sets for a year. */
export function capsOf(law: LawOfDay): Caps {
  return { deductibleCapFen: figureOf(law, "deductible.yearCap"), fundCapFen: figureOf(law, "fund.yearCap") };
}

// A stay before the first day in force is refused; to say so, its case is read by the first law there is.
const FIRST_DAY = "2017-01-01";

function amountsOf({ explained: { outputs } }: Decision): Amounts {
  return {
    grossFen: outputs.grossFen,
    policyScopeFen: outputs.policyScopeFen,
    deductibleFen: outputs.deductibleFen,
    baseFen: outputs.baseFen,
    rateBp: outputs.rateBp,
    computedFen: outputs.computedFen,
    fundFen: outputs.fundFen,
    patientFen: outputs.patientFen,
    otherPayerFen: outputs.otherPayerFen,
    thirdPartyClaimFen: outputs.thirdPartyClaimFen,
  };
}

/** A settlement in which the fund pays nothing moves no account. */
function entryOf(
  { personId, hospitalId, accountingDate }: Pick<Booking, "personId" | "hospitalId" | "accountingDate">,
  { fundFen, thirdPartyClaimFen }: Amounts,
  source: string,
): NewEntry | null {
  if (fundFen === 0) return null;
  const transfers = transfersOf(postings, {
    kind: "settle",
    amounts: { fund: toFen(fundFen), claim: toFen(thirdPartyClaimFen) },
    parties: { hospital: hospitalId },
  });
  return { personId, kind: "settle", accountingDate, source, transfers };
}
