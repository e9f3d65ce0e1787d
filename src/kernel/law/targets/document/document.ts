// The document target: a law, or one article of it, as a page model. Plain JSON in both languages, for screens and print.

import type { Gap } from "../../gap.ts";
import { type InForce, inForce } from "../../in-force.ts";
import type { Law, StepNode } from "../../law.ts";
import type { Text } from "../../node.ts";
import { type DecisionTable, decisionTableOf } from "./decision-table.ts";
import { type FigurePage, figurePageOf } from "./figure-page.ts";
import { formulaOf } from "./formula.ts";
import { type RuleCode, ruleCodeOf } from "./rule-code.ts";

export type RulePage = {
  readonly id: string;
  readonly mark: string | null;
  readonly title: Text;
  readonly clauses: readonly string[];
  readonly formula: Text;
  /** The figures that the rule reads itself, and the silent places of the text that it leans on. */
  readonly figures: readonly string[];
  readonly gaps: readonly string[];
  readonly table: DecisionTable | null;
  readonly code: RuleCode | null;
};

export type DocumentPage = {
  readonly law: { readonly id: string; readonly title: Text; readonly from: string; readonly until: string | null };
  readonly on: string;
  readonly rules: readonly RulePage[];
  readonly figures: readonly FigurePage[];
  readonly gaps: readonly Gap[];
  /** Examples whose clauses are among those of the page. */
  readonly examples: readonly ExamplePage[];
};

/** A worked example as a page names it. */
export type ExamplePage = { readonly id: string; readonly title: Text; readonly clauses: readonly string[] };

export type DocumentOptions = {
  /** The day whose law is shown. */
  readonly on: string;
  /** Show only what carries a clause of this article, such as `medical.25`. */
  readonly article?: string;
  /** The register of silent places, and the worked examples; those that belong here are picked out. */
  readonly gaps?: readonly Gap[];
  readonly examples?: readonly ExamplePage[];
};

/** The page of a law on a day. @throws RangeError when a figure has no value on that day */
export function documentOf(law: Law, options: DocumentOptions): DocumentPage {
  const { on, article, gaps = [], examples = [] } = options;
  const belongs = (clauses: readonly string[]): boolean =>
    article === undefined || clauses.some((clause) => clause.startsWith(`${article}.`));
  const now = inForce(law.figures, { on });
  const steps = law.steps.filter((node) => belongs(node.step.clauses));
  const figures = law.figures.filter((figure) =>
    belongs([...figure.clauses, ...figure.rows.flatMap((row) => row.clauses ?? [])]),
  );
  const leant = new Set([
    ...steps.flatMap((node) => node.step.gaps.map(({ gap }) => gap)),
    ...figures.flatMap((figure) => figure.rows.flatMap((row) => row.readings ?? [])),
  ]);
  return {
    law: { id: law.id, title: law.title, from: law.from, until: law.until ?? null },
    on,
    rules: steps.map((node) => rulePageOf(law, node, now)),
    figures: figures.map(figurePageOf),
    gaps: gaps.filter((gap) => leant.has(gap.id)),
    examples: examples.filter((example) => belongs(example.clauses)),
  };
}

function rulePageOf(law: Law, node: StepNode, now: InForce): RulePage {
  const { id, mark, title, clauses, gaps } = node.step;
  return {
    id,
    mark: mark ?? null,
    title,
    clauses,
    formula: formulaOf(law, id),
    figures: ownFigures(node),
    gaps: [...new Set(gaps.map(({ gap }) => gap))],
    table: decisionTableOf(law, id, { inForce: now }),
    code: ruleCodeOf(law, id),
  };
}

function ownFigures(node: StepNode): string[] {
  const found = new Set<string>();
  const visit = (one: StepNode["args"][number]): void => {
    if (one.op === "figure" || one.op === "unconfirmed") found.add(one.figure.id);
    if (one.op !== "step") one.args.forEach(visit);
  };
  node.args.forEach(visit);
  return [...found];
}
