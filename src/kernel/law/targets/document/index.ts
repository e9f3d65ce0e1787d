// The door of the document target.

export {
  type DecisionCell,
  type DecisionTable,
  decisionTableOf,
  type TableOptions,
} from "./decision-table.ts";
export { type DocumentOptions, type DocumentPage, documentOf, type ExamplePage, type RulePage } from "./document.ts";
export { type FigurePage, type FigureRowPage, figurePageOf } from "./figure-page.ts";
export { formulaOf } from "./formula.ts";
export { type RuleCode, ruleCodeOf } from "./rule-code.ts";
export { valueText } from "./value-text.ts";
