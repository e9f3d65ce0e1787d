// The door of the law language.

export { allowance, remaining } from "./allowance.ts";
export { add, atLeastZero, greatest, least, portion, quotient, subtract, times } from "./arithmetic.ts";
export { bands } from "./bands.ts";
export { type FieldError, type ReadCase, readCase } from "./border.ts";
export {
  addDays,
  addMonths,
  type CalendarFunction,
  day,
  days,
  daysFrom,
  endOfYear,
  firstOfNextMonth,
  LONGEST_HOLIDAY_DAYS,
  workdayOnOrAfter,
  workdaysAfter,
  workdaysFrom,
  yearOf,
} from "./calendar.ts";
export { calendarValue, type Workdays, workdaysOf } from "./calendar-value.ts";
export { type Case, type CaseLines, NO_LINES } from "./case.ts";
export { byCase, choose, when } from "./choose.ts";
export { and, is, isAtLeast, isAtMost, isEqual, isLess, isOneOf, not, or } from "./condition.ts";
export { dayNumber, dayText } from "./day-number.ts";
export { type Enumeration, enumeration, word } from "./enumeration.ts";
export { type Figure, type FigureRow, figure, figureBy, isUnconfirmed, NO_LIMIT, valueFor } from "./figure.ts";
export type { Gap } from "./gap.ts";
export { changes, type InForce, inForce, type Moment, type Reform } from "./in-force.ts";
export { choiceInput, type Input, isGiven, numberInput, optionalNumberInput, truthInput } from "./input.ts";
export { type Law, law } from "./law.ts";
export { type Lines, sumOver } from "./lines.ts";
export {
  always,
  basisPoints,
  type Choice,
  constant,
  fen,
  never,
  type Quantity,
  type Rounding,
  type Text,
  type Truth,
  type Unit,
} from "./node.ts";
export { ratio, remainder, wholeTimes } from "./ratio.ts";
export { rule } from "./rule.ts";
export { caseSampler, linesSampler, seededRandom } from "./sampling/sample-cases.ts";
export {
  type Carry,
  type CompiledColumns,
  compileColumns,
  type LineColumns,
} from "./targets/columns/compile-columns.ts";
export { type ColumnArray, type Columns, columnType } from "./targets/columns/layout.ts";
export {
  type DecisionTable,
  type DocumentPage,
  decisionTableOf,
  documentOf,
  formulaOf,
  type RuleCode,
  ruleCodeOf,
  valueText,
} from "./targets/document/index.ts";
export {
  compileExplain,
  type Explained,
  type ExplainedStep,
  type Explainer,
  type FigureUse,
} from "./targets/explain/compile-explain.ts";
export {
  createDecider,
  type Decider,
  type Decision,
  hashExplanation,
  type LawOfDay,
} from "./targets/explain/decider.ts";
export {
  EXPLANATION_FORMAT,
  type Explanation,
  type ExplanationStep,
  explanationOf,
  outputsOf,
} from "./targets/explain/explanation.ts";
export { type Questions, questionsOf } from "./targets/questions/index.ts";
export { type CompiledSimd, compileSimd } from "./targets/simd/compile-simd.ts";
export { NotVectorisable } from "./targets/simd/vectorise.ts";
export { versionOf } from "./version.ts";
