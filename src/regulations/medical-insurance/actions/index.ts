// The door of what people do in medical insurance: one verb a file, actor and input in, result or refusal out.
export { readAnswer } from "../settlement/answer.ts";
export type { EnrolmentPath } from "../settlement/enrolment-window.ts";
export { idOfNumber, numberOf, type Series } from "../settlement/number.ts";
export type {
  Amounts,
  BillLine,
  Exclusion,
  NotSettled,
  RequestKey,
  ReversalRequest,
  Settled,
  SettlementAnswer,
  SettlementRequest,
  StayBill,
  ThirdParty,
  YearTotals,
} from "../settlement/request.ts";
export { type Admission, type AdmissionAnswer, admit } from "./admit.ts";
export { decideFiling, type FilingDecision } from "./decide-filing.ts";
export type { Desk } from "./desk.ts";
export { type Enrolment, type EnrolmentAnswer, enrol } from "./enrol.ts";
export { type HandOver, handOverToAssistance } from "./hand-over-to-assistance.ts";
export { issueReferral, type Referral } from "./issue-referral.ts";
export { type Delivery, type MaternityAnswer, payMaternity } from "./pay-maternity.ts";
export { paySeriousIllness, type SeriousIllnessAnswer, type SeriousIllnessClaim } from "./pay-serious-illness.ts";
export { type Contribution, type ContributionAnswer, recordContribution } from "./record-contribution.ts";
export { type Recovery, type RecoveryAnswer, recoverFromThirdParty } from "./recover-from-third-party.ts";
export { settleAgain } from "./settle-again.ts";
export { createSettler, type Quote, type Settler, type SettlerOptions } from "./settler.ts";
export { type Filing, type FilingAnswer, submitFiling } from "./submit-filing.ts";
