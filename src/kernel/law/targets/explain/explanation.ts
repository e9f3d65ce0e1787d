// The explanation of one case as JSON: the stable format `hengzheng-explanation/v1`.

import { createHash } from "node:crypto";
import { type Case, type CaseLines, NO_LINES } from "../../case.ts";
import { dayText } from "../../day-number.ts";
import type { InForce } from "../../in-force.ts";
import type { Input } from "../../input.ts";
import type { Law } from "../../law.ts";
import type { Lines } from "../../lines.ts";
import type { Text, Unit } from "../../node.ts";
import { versionOf } from "../../version.ts";
import type { Explained, ExplainedStep, FigureUse } from "./compile-explain.ts";

export const EXPLANATION_FORMAT = "hengzheng-explanation/v1";

export type ExplanationStep = {
  readonly mark: string | null;
  readonly rule: string;
  readonly title: Text;
  readonly value: number | boolean | string;
  readonly unit: Unit | "truth" | "choice";
  /** The line of a list that the rule was applied to; only where it stands inside a sum. */
  readonly line?: { readonly list: string; readonly place: number };
  readonly clauses: readonly string[];
  readonly figures: readonly FigureUse[];
};

export type Explanation = {
  readonly format: typeof EXPLANATION_FORMAT;
  readonly law: { readonly id: string; readonly on: string; readonly version: string };
  readonly inputs: Facts;
  /** The lists of the case; only where the law sums over some. */
  readonly lines?: Readonly<Record<string, readonly Facts[]>>;
  readonly outputs: Readonly<Record<string, number | boolean | string>>;
  readonly steps: readonly ExplanationStep[];
  readonly cites: readonly string[];
  readonly gaps: readonly string[];
  /** SHA-256 over the law's version and the inputs: the same case under the same law has the same receipt. */
  readonly receipt: string;
};

type Facts = Readonly<Record<string, number | boolean | string | null>>;

type ExplainedCase<O extends string> = {
  readonly explained: Explained<O>;
  readonly inForce: InForce;
  readonly lines?: CaseLines;
};

/** Writes down a case that was explained. Steps stand in the order of their marks, S1 before S10. */
export function explanationOf<O extends string>(
  law: Law<O>,
  of: Case,
  { explained, inForce, lines = NO_LINES }: ExplainedCase<O>,
): Explanation {
  const version = versionOf(law, inForce);
  const inputs = factsOf(law.inputs, undefined, of);
  const lists = Object.fromEntries(
    law.lines.map((list) => [list.name, (lines[list.name] ?? []).map((line) => factsOf(law.inputs, list, line))]),
  );
  const given = law.lines.length === 0 ? [inputs] : [inputs, lists];
  return {
    format: EXPLANATION_FORMAT,
    law: { id: law.id, on: inForce.on, version },
    inputs,
    ...(law.lines.length === 0 ? {} : { lines: lists }),
    outputs: outputsOf(law, explained),
    steps: explained.steps.map((step) => stepOf(law, step)).sort((a, b) => markOrder(a.mark) - markOrder(b.mark)),
    cites: explained.clauses,
    gaps: explained.gaps,
    receipt: createHash("sha256")
      .update(JSON.stringify([version, ...given]))
      .digest("hex"),
  };
}

function factsOf(inputs: readonly Input[], list: Lines | undefined, of: Case): Facts {
  const own = inputs.filter((input) => input.lines === list);
  return Object.fromEntries(own.map((input) => [input.name, inputValue(input, of[input.name] ?? 0)]));
}

function stepOf(law: Law, { step, value, line, figures }: ExplainedStep): ExplanationStep {
  const node = law.steps.find((one) => one.step === step);
  const unit = node?.unit ?? "count";
  return {
    mark: step.mark ?? null,
    rule: step.id,
    title: step.title,
    value: wordOr(valueOfUnit(unit, value), node?.values),
    unit,
    ...(line === undefined ? {} : { line }),
    clauses: step.clauses,
    figures,
  };
}

/** The outputs as JSON values: numbers of their unit, truths as booleans, choices as words, dates as text. */
export function outputsOf<O extends string>(
  law: Law<O>,
  explained: Explained<O>,
): Record<O, number | boolean | string> {
  const entries = law.outputNames.map((name) => {
    const node = law.outputs[name];
    return [name, wordOr(valueOfUnit(node.unit, explained.outputs[name]), node.values)] as const;
  });
  return recordOf(entries);
}

function recordOf<K extends string, V>(entries: readonly (readonly [K, V])[]): Record<K, V> {
  const record: Partial<Record<K, V>> = {};
  for (const [key, value] of entries) record[key] = value;
  return Object.assign(record);
}

function valueOfUnit(unit: Unit | "truth" | "choice", value: number): number | boolean | string {
  if (unit === "truth") return value === 1;
  return unit === "date" ? dayText(value) : value;
}

function wordOr(value: number | boolean | string, words: readonly string[] | undefined): number | boolean | string {
  return typeof value === "number" ? (words?.[value] ?? value) : value;
}

function inputValue(input: Input, value: number): number | boolean | string | null {
  if (input.absent === value) return null;
  if (input.kind === "truth") return value === 1;
  if (input.kind === "date") return dayText(value);
  return input.values?.[value] ?? value;
}

/** S5t stands right after S5. */
function markOrder(mark: string | null): number {
  const [, number = "99", letter = ""] = mark?.match(/^S(\d+)(\w?)$/) ?? [];
  return Number(number) + (letter === "" ? 0 : 0.5);
}
