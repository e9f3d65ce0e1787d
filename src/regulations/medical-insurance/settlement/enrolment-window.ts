// When an enrolment can be paid, how much it costs and which cover it gives: the articles asked for one enrolment.
import { firstOfYear, type IsoDate, toIsoDate, yearOf } from "../../../kernel/calendar/index.ts";
import { dayNumber, dayText } from "../../../kernel/law/index.ts";
import type { Decision } from "./decide.ts";
import { householdChange, newborn, ordinary } from "./enrolment-laws.ts";

export type EnrolmentPath = "ordinary" | "newborn" | "household_change";

/** `countsFrom`: 1 January of the cover year, the birth, or the household registration. */
export type EnrolmentFacts = {
  readonly path: EnrolmentPath;
  readonly countsFrom: IsoDate;
  readonly registeredOn: IsoDate;
  readonly hasApprovedReason: boolean;
};

/** The window and the cover as decided for a day of payment. */
export type EnrolmentWindow = {
  readonly isInTime: boolean;
  readonly isTooEarly: boolean;
  readonly givesCover: boolean;
  readonly lastPaymentDay: IsoDate;
  readonly amountFen: number;
  readonly subsidyFen: number;
  readonly coverFrom: IsoDate;
  readonly coverUntil: IsoDate;
  /** The clause that refuses a payment outside the window. */
  readonly clause: string;
  readonly decision: Decision<string>;
};

/** Decides an enrolment for a day of payment, as known that day. */
export function windowOf(facts: EnrolmentFacts, paidOn: IsoDate, known: IsoDate): EnrolmentWindow {
  const decision = decide(facts, paidOn, known);
  const { outputs } = decision.explained;
  const date = (name: string): IsoDate => toIsoDate(dayText(outputs[name] ?? Number.NaN));
  return {
    isInTime: outputs["isInTime"] === 1,
    isTooEarly: outputs["isInTime"] !== 1 && paidOn <= date("lastPaymentDay"),
    givesCover: outputs["givesCover"] !== 0,
    lastPaymentDay: date("lastPaymentDay"),
    amountFen: outputs["amountFen"] ?? Number.NaN,
    subsidyFen: outputs["subsidyFen"] ?? Number.NaN,
    coverFrom: date("coverFrom"),
    coverUntil: date("coverUntil"),
    clause: clauses[facts.path],
    decision,
  };
}

const clauses: Readonly<Record<EnrolmentPath, string>> = {
  ordinary: "medical.15.1",
  newborn: "medical.15.2",
  household_change: "medical.15.3",
};

/** The figures are those of the year that is to be covered. */
function decide(facts: EnrolmentFacts, paidOn: IsoDate, known: IsoDate): Decision<string> {
  const countsFrom = dayNumber(facts.countsFrom);
  const paid = dayNumber(paidOn);
  switch (facts.path) {
    case "ordinary":
      return ordinary.decide({ firstOfYear: countsFrom, paidOn: paid }, ordinary.lawOn(facts.countsFrom, known));
    case "newborn": {
      const reasonApproved = Number(facts.hasApprovedReason);
      const registeredOn = dayNumber(facts.registeredOn);
      const law = newborn.lawOn(firstOfYear(facts.countsFrom), known);
      return newborn.decide({ bornOn: countsFrom, reasonApproved, paidOn: paid, registeredOn }, law);
    }
    case "household_change":
      return householdChange.decide({ registeredOn: countsFrom, paidOn: paid }, householdChange.lawOn(paidOn, known));
  }
}

/** The year that an enrolment covers. */
export function coverYearOf({ coverFrom }: EnrolmentWindow): number {
  return yearOf(coverFrom);
}
