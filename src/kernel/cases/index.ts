// The door of the room of cases: procedures as data, and moving a case through one.
export {
  type Cited,
  type Condition,
  type Guard,
  numberFact,
  type Seen,
  textFact,
  truthFact,
} from "./definition/condition.ts";
export { defineProcedure } from "./definition/define-procedure.ts";
export type { Facts, FactValue, Field } from "./definition/field.ts";
export { type LawPredicate, lawHolds } from "./definition/law-holds.ts";
export type {
  Acting,
  Action,
  ActionKind,
  DeadlineRule,
  DocumentKind,
  Flag,
  NoticeRule,
  Office,
  Procedure,
  ProcedureDefinition,
  Publication,
  Required,
  Review,
  State,
  Term,
  Way,
} from "./definition/procedure.ts";
export { gatherProcedures, type Procedures } from "./definition/procedures.ts";
export { caseLimits } from "./limits.ts";
export type {
  Case,
  CaseActor,
  CaseEvent,
  Deadline,
  Desk,
  FiledDocument,
  Given,
  Move,
  Notice,
  Opinion,
  OpinionKind,
  Task,
} from "./moving/case.ts";
export { fire } from "./moving/fire.ts";
export { missingIn } from "./moving/missing.ts";
export { begin, move } from "./moving/move.ts";
export type { BeginInput, MoveInput, SuperiorsOf } from "./moving/move-input.ts";
export { type AskedFact, firstStep, type OpenStep, openSteps } from "./moving/open-steps.ts";
export { replay } from "./moving/replay.ts";
export { deskOfActor } from "./store/desk-of-actor.ts";
export { type Fired, type FiringOptions, fireDeadlines } from "./store/fire-deadlines.ts";
export {
  countTray,
  readTray,
  type TrayCount,
  type TrayDeadline,
  type TrayItem,
  type TrayPage,
  type TrayPlace,
  type TrayQuery,
} from "./store/in-tray.ts";
export { migrations } from "./store/migrations/index.ts";
export {
  type Asking,
  type BeginRequest,
  beginCase,
  type CaseRoom,
  type Moved,
  type MoveRequest,
  moveCase,
} from "./store/move-case.ts";
export { readCase } from "./store/read-case.ts";
export { type RecordedCaseEvent, readHistory } from "./store/read-history.ts";
