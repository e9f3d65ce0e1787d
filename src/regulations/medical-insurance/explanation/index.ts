// The door of the explanation: a settled stay in, every step of it in plain words out.
export { explainStay } from "./explain-stay.ts";
export { sentenceOf } from "./headline.ts";
export type {
  HeadlinePiece,
  SettledStay,
  StayCounterfactual,
  StayDoubt,
  StayExplanation,
  StayGap,
  StayGate,
  StayNote,
  StayPart,
  StayPayer,
  StayStep,
  UsedFigure,
  YearToDate,
} from "./stay-explanation.ts";
