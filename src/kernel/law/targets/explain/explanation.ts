// The explanation of one case as JSON: the stable format `hengzheng-explanation/v1`.

import { createHash } from "node:crypto";
import type { Case } from "../../border.ts";
import { dayText } from "../../calendar.ts";
import type { InForce } from "../../in-force.ts";
import type { Input } from "../../input.ts";
import type { Law } from "../../law.ts";
import type { Text, Unit } from "../../node.ts";
import { versionOf } from "../../version.ts";
import type { Explained, FigureUse } from "./compile-explain.ts";

export const EXPLANATION_FORMAT = "hengzheng-explanation/v1";

export type ExplanationStep = {
  readonly mark: string | null;
  readonly rule: string;
  readonly title: Text;
  readonly value: number | boolean | string;
  readonly unit: Unit | "truth" | "choice";
  readonly clauses: readonly string[];
  readonly figures: readonly FigureUse[];
};

export type Explanation = {
  readonly format: typeof EXPLANATION_FORMAT;
  readonly law: { readonly id: string; readonly on: string; readonly version: string };
  readonly inputs: Readonly<Record<string, number | boolean | string | null>>;
  readonly outputs: Readonly<Record<string, number | boolean | string>>;
  readonly steps: readonly ExplanationStep[];
  readonly cites: readonly string[];
  readonly gaps: readonly string[];
  /** SHA-256 over the law's version and the inputs: the same case under the same law has the same receipt. */
  readonly receipt: string;
};

/** Writes down a case that was explained. Steps stand in the order of their marks, S1 before S10. */
export function explanationOf<O extends string>(
  law: Law<O>,
  of: Case,
  { explained, inForce }: { explained: Explained<O>; inForce: InForce },
): Explanation {
  const version = versionOf(law, inForce);
  const inputs = Object.fromEntries(law.inputs.map((input) => [input.name, inputValue(input, of[input.name] ?? 0)]));
  const steps = explained.steps.map(({ step, value, figures }) => {
    const node = law.steps.find((one) => one.step === step);
    const unit = node?.unit ?? "count";
    const shown = wordOr(valueOfUnit(unit, value), node?.values);
    return {
      mark: step.mark ?? null,
      rule: step.id,
      title: step.title,
      value: shown,
      unit,
      clauses: step.clauses,
      figures,
    };
  });
  return {
    format: EXPLANATION_FORMAT,
    law: { id: law.id, on: inForce.on, version },
    inputs,
    outputs: outputsOf(law, explained),
    steps: steps.sort((a, b) => markOrder(a.mark) - markOrder(b.mark)),
    cites: explained.clauses,
    gaps: explained.gaps,
    receipt: createHash("sha256")
      .update(JSON.stringify([version, inputs]))
      .digest("hex"),
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
