// The explanation of one settled stay, as a patient reads it and as JSON: every sentence in both languages, money in fen.

import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Case } from "../../../kernel/law/index.ts";
import type { Fen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { OutsideScope } from "./reckoning.ts";

/** What is known of a stay beside the law. `decidedOn` is the day of the decision: the law is read as it was known then. */
export type SettledStay = {
  readonly number: string;
  /** Already masked: `陆*禾`. */
  readonly personName: string;
  readonly hospitalName: Text;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly decidedOn: IsoDate;
  /** Lines of the hospital's bill; null where the bill is not at hand. */
  readonly billLines: number | null;
  readonly case: Case;
  /** What lies outside the scope as the bill's lines show it; without it the sums of the case are shown. */
  readonly outside?: OutsideScope;
  /** The year's own cost within the scope after this stay, and what serious-illness insurance paid; null when not known. */
  readonly seriousIllness: { readonly borneFen: Fen; readonly paidFen: Fen } | null;
  /** The number of the reversal of this settlement, and of the settlement that it corrects. */
  readonly reversedBy: string | null;
  readonly corrects: string | null;
};

/** Who pays a part, or why it is not paid. */
export type StayPayer =
  | "fund"
  | "otherPayer"
  | "deductible"
  | "copayment"
  | "avoidable"
  | "aboveCeiling"
  | "outOfScope";

/** A piece of the first sentence. `words` has one place `{amount}`, or none where the amount is not said. */
export type HeadlinePiece = { readonly words: Text; readonly amountFen: Fen; readonly payer: "fund" | null };

/** A part of the bill by payer; `label` where it says more than the payer's name. All parts together are the bill. */
export type StayPart = {
  readonly payer: StayPayer;
  readonly amountFen: Fen;
  readonly label: Text | null;
  readonly clause: string | null;
};

/**
 * A step on the way from the bill to the fund's part. `total` restates what is left, `less` takes `amountFen` (0 or more)
 * away, `result` is what the fund pays. `mark` is the place in the order of operations, S1 to S11.
 */
export type StayStep = {
  readonly mark: string;
  readonly key: string;
  readonly kind: "total" | "less" | "result";
  readonly title: Text;
  readonly sentence: Text;
  readonly amountFen: Fen;
  readonly payer: StayPayer | null;
  readonly clause: string | null;
  readonly gaps: readonly string[];
  readonly isProvisional: boolean;
};

/** Why a gate stopped the case, and what the person can do now. */
export type StayGate = {
  readonly key: string;
  readonly sentence: Text;
  readonly next: Text;
  readonly clause: string;
};

/** A figure used, with the day since which it is in force. */
export type UsedFigure = {
  readonly key: string;
  readonly title: Text;
  readonly value: Text;
  readonly from: string;
  readonly clause: string;
  readonly isProvisional: boolean;
};

/** A silence of the text that the result leans on; `confirmedBy` null: nobody yet. */
export type StayGap = {
  readonly gap: string;
  readonly question: Text;
  readonly reading: Text;
  readonly reason: Text;
  readonly clause: string;
  readonly confirmedBy: string | null;
};

/** An unconfirmed figure, and how far it could move before this result changes. */
export type StayDoubt = { readonly key: string; readonly sentence: Text };

/**
 * The same case under the same law with one thing that the person could have done otherwise. `claim` says why, `clause`
 * supports it, `beyond` goes on after it.
 */
export type StayCounterfactual = {
  readonly key: string;
  readonly condition: Text;
  readonly label: Text;
  readonly actualPatientFen: Fen;
  readonly otherwisePatientFen: Fen;
  readonly savedFen: Fen;
  readonly claim: Text;
  readonly clause: string;
  readonly beyond: Text | null;
  readonly now: Text;
  readonly nextTime: Text;
};

/** How the year stands after this stay. */
export type YearToDate = {
  readonly year: number;
  readonly deductible: {
    readonly borneFen: Fen;
    readonly capFen: Fen;
    readonly leftFen: Fen;
    readonly isProvisional: boolean;
  };
  readonly fund: { readonly paidFen: Fen; readonly ceilingFen: Fen; readonly leftFen: Fen };
};

/** Something beside the calculation: a third party, the county's money, an emergency filing, serious illness, assistance. */
export type StayNote = {
  readonly key: string;
  readonly title: Text;
  readonly sentence: Text;
  readonly clauses: readonly string[];
  readonly gaps: readonly string[];
};

/** The whole explanation. `law.version` is the hash of rules and figures in hexadecimal. */
export type StayExplanation = {
  readonly stay: Omit<SettledStay, "case" | "outside" | "seriousIllness"> & {
    readonly level: Text;
    readonly days: number;
  };
  readonly law: { readonly id: string; readonly on: string; readonly version: string };
  readonly grossFen: Fen;
  readonly fundFen: Fen;
  readonly patientFen: Fen;
  readonly otherPayerFen: Fen;
  readonly isProvisional: boolean;
  readonly headline: readonly HeadlinePiece[];
  readonly parts: readonly StayPart[];
  readonly gate: StayGate | null;
  readonly steps: readonly StayStep[];
  readonly counterfactual: StayCounterfactual | null;
  readonly year: YearToDate;
  readonly figures: readonly UsedFigure[];
  readonly gaps: readonly StayGap[];
  readonly doubts: readonly StayDoubt[];
  readonly notes: readonly StayNote[];
  readonly clauses: readonly string[];
};
