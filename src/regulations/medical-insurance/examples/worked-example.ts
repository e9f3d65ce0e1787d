// The format of the worked examples: one stay, or a course of events in a person's life with the amounts expected after each.

import type { Text } from "../../../kernel/law/index.ts";

/** What a settled stay comes to. Money in fen, the rate in basis points. */
export type StayOutcome = {
  readonly grossFen: number;
  readonly policyScopeFen: number;
  readonly deductibleFen: number;
  readonly baseFen: number;
  readonly rateBp: number;
  readonly computedFen: number;
  readonly fundFen: number;
  readonly patientFen: number;
  readonly otherPayerFen: number;
  readonly thirdPartyClaimFen: number;
  readonly provisional: boolean;
};

/** The facts of a stay that a hospital knows. Cover and the totals of the year come from the events before. */
export type StayFacts = {
  readonly hospitalLevel: "township" | "level1" | "level2" | "level3" | "provincial";
  readonly referral?: "not_needed" | "given" | "missing";
  readonly critical?: boolean;
  readonly emergencyFiledOnWorkday?: number;
  readonly classAFen: number;
  readonly outOfCatalogueFen?: number;
  readonly thirdParty?: { readonly mode: "pays" | "unpaid"; readonly shareBp: number };
};

/** What a person's year stands at. */
export type YearTotals = {
  readonly year: number;
  readonly deductibleBorneFen: number;
  readonly fundPaidFen: number;
};

/** Cover as given, recorded on the day `on`, where an example is not about enrolment. Both days are included. */
export type Cover = { readonly do: "cover"; readonly on: string; readonly from: string; readonly until: string };

/** An enrolment outside the ordinary window: until when it can be paid, and how much. */
export type Enrol = {
  readonly do: "enrol";
  readonly on: string;
  readonly expected: { readonly lastPaymentDay: string; readonly amountFen: number };
} & (
  | {
      readonly path: "newborn";
      readonly bornOn: string;
      readonly approvedReason: "illness" | "registration_obstacle" | "other" | null;
    }
  | { readonly path: "household_change"; readonly registeredOn: string }
);

/** The contribution of the enrolment before: cover from and until (both included), or the clause that refuses it. */
export type PayContribution = {
  readonly do: "pay_contribution";
  readonly on: string;
  readonly amountFen: number;
  readonly expected:
    | { readonly accepted: true; readonly coverFrom: string; readonly coverUntil: string }
    | { readonly accepted: false; readonly clause: string };
};

/** A stay settled on the day `on`; `stay` names it for later events. */
export type Settle = {
  readonly do: "settle";
  readonly on: string;
  readonly stay: string;
  readonly admission: string;
  readonly discharge: string;
  readonly facts: StayFacts;
  readonly expected: StayOutcome;
  readonly after: YearTotals;
};

/** The settlement of a stay is taken back; the totals stand as if it had not been. */
export type Reverse = {
  readonly do: "reverse";
  readonly on: string;
  readonly stay: string;
  readonly after: YearTotals;
};

/** A reversed stay is settled again, with the totals of that moment. */
export type SettleAgain = {
  readonly do: "settle_again";
  readonly on: string;
  readonly stay: string;
  readonly facts: StayFacts;
  readonly expected: StayOutcome;
  readonly after: YearTotals;
};

/** A delivery in hospital, paid by the lump sum. */
export type Deliver = {
  readonly do: "deliver";
  readonly on: string;
  readonly delivery: "natural" | "caesarean";
  readonly costFen: number;
  readonly compliant: boolean;
  readonly designated: boolean;
  readonly expected: { readonly fundFen: number; readonly patientFen: number };
  readonly after: YearTotals;
};

/** A third party pays back a part of what the fund advanced. */
export type Recover = {
  readonly do: "recover";
  readonly on: string;
  readonly stay: string;
  readonly amountFen: number;
  readonly expected: { readonly fundIncomeFen: number; readonly claimOpenFen: number; readonly patientFen: number };
  readonly after: YearTotals;
};

/** Serious-illness insurance after the settlement before it. */
export type SettleSeriousIllness = {
  readonly do: "settle_serious_illness";
  readonly on: string;
  readonly expected: {
    readonly accumulatedFen: number;
    readonly aboveThresholdFen: number;
    readonly dueFen: number;
    readonly paidNowFen: number;
  };
};

/** What a person of the poverty list still bears goes to civil affairs. */
export type HandOverToAssistance = {
  readonly do: "hand_over_to_assistance";
  readonly on: string;
  readonly expected: { readonly remainingFen: number };
};

export type WorkedEvent =
  | Cover
  | Enrol
  | PayContribution
  | Settle
  | Reverse
  | SettleAgain
  | Deliver
  | Recover
  | SettleSeriousIllness
  | HandOverToAssistance;

/** A course of events, in order, for one person who had none before. */
export type Timeline = {
  readonly title: Text;
  readonly person: { readonly born: string; readonly povertyListed: boolean };
  readonly events: readonly WorkedEvent[];
};

/** A worked example with one timeline, or several that differ in one thing. */
export type WorkedSequence = {
  readonly id: string;
  readonly title: Text;
  readonly clauses: readonly string[];
  readonly readings: readonly string[];
  readonly timelines: readonly Timeline[];
};

/** A worked example of one stay. `input` is a line of `evaluate medical.inpatient`; facts left out have their default. */
export type WorkedStay = {
  readonly id: string;
  readonly title: Text;
  readonly clauses: readonly string[];
  readonly readings: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: StayOutcome;
};
