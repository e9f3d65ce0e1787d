// One stay decided: from the request, the facts and the year so far to a booking, or the reason why there is none.
import type { IsoDate, WorkCalendar } from "../../../kernel/calendar/index.ts";
import type { Case, LawOfDay } from "../../../kernel/law/index.ts";
import { type NewEntry, transfersOf } from "../../../kernel/ledger/index.ts";
import { toFen } from "../../../kernel/money/index.ts";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { postings } from "../postings.ts";
import { writeAnswer } from "./answer.ts";
import { type Booking, type Caps, seal } from "./booking.ts";
import { caseOf } from "./case-of.ts";
import type { Catalogue } from "./catalogue.ts";
import { writeCase } from "./code-of.ts";
import { bedCapOf, type Decision, decide, figureOf, lawOfStay } from "./decide.ts";
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
  return accept(bookingOf(request, facts, year, decided.value, { now, today, nextId }));
}

/** Written out field by field: copying objects into each other would be half the cost of a decision. */
function bookingOf(
  request: SettlementRequest,
  facts: StayFacts,
  year: YearBefore,
  { case: of, decision, amounts }: DecidedStay,
  { now, today, nextId }: Pick<Circumstances, "now" | "today" | "nextId">,
): Booking {
  const { explained, law, explanationHash } = decision;
  const { personId, hospitalId, invoiceNo, admittedOn, dischargedOn } = request;
  const id = nextId("YB");
  const number = numberOf("YB", id);
  const version = (facts.lastVersion ?? 0) + 1;
  const yearAfter = moveYear(year, amounts);
  const provisional = explained.outputs.provisional === 1;
  const answer = writeAnswer(
    {
      accountingDate: today,
      admittedOn,
      cites: explained.clauses,
      dischargedOn,
      explanationHash: explanationHash.toString("hex"),
      gaps: explained.gaps,
      hospitalId,
      invoiceNo,
      kind: "settle",
      lawVersion: law.version.toString("hex"),
      personId,
      predecessor: facts.lastSettlementId === null ? null : numberOf("YB", facts.lastSettlementId),
      provisional,
      settledAt: now.toISOString(),
      settlement: number,
      totals: yearAfter,
      version,
      year: year.year,
    },
    amounts,
  );
  return {
    key: request.key,
    byPost: request.byPost,
    personId,
    id,
    stayId: facts.stayId ?? nextId("ZY"),
    stayIsNew: facts.stayId === null,
    version,
    kind: "settle",
    predecessorId: facts.lastSettlementId,
    hospitalId,
    invoiceNo,
    admittedOn,
    dischargedOn,
    accountingDate: today,
    amounts,
    provisional,
    lawVersion: law.version,
    explanationHash,
    inputs: writeCase(of),
    bill: JSON.stringify(request.bill),
    answer,
    seal: seal(answer),
    entry: entryOf({ personId, hospitalId, accountingDate: today }, amounts, number),
    caps: capsOf(law),
    yearBefore: year,
    yearAfter,
  };
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
