// Decision tables: a rule over the words of one choice, and over samples of one amount beside it.

import type { Case } from "../../case.ts";
import type { InForce } from "../../in-force.ts";
import type { Input } from "../../input.ts";
import type { Law } from "../../law.ts";
import { inOrder, type Node, type Text, type Unit } from "../../node.ts";
import { compileExplain, type Explainer } from "../explain/compile-explain.ts";
import { valueText } from "./value-text.ts";

/** One value of the table. `text` is null where the rule is not in effect; `isPressed`: differs from the first row of its column. */
export type DecisionCell = { readonly value: number | null; readonly text: Text | null; readonly isPressed: boolean };

export type DecisionTable = {
  readonly rule: string;
  /** The choice that heads the columns; `isUnconfirmed` where a figure that nobody confirmed stands in the column. */
  readonly columns: {
    readonly input: string;
    readonly title: Text;
    readonly words: readonly { readonly word: string; readonly title: Text; readonly isUnconfirmed: boolean }[];
  };
  /** The fact that changes from row to row; null when the table has one row. */
  readonly rows: { readonly input: string; readonly title: Text } | null;
  readonly lines: readonly { readonly value: Text | null; readonly cells: readonly DecisionCell[] }[];
  /** The facts that are the same in all cells and are not what a case starts with. */
  readonly given: readonly { readonly input: string; readonly title: Text; readonly value: Text }[];
};

export type TableOptions = {
  readonly inForce: InForce;
  /** The choice that heads the columns; without it the first choice that the rule looks at with a figure. */
  readonly columns?: string;
  /** The fact of the rows with its sample values; without it what an allowance used before, in quarters of its cap. */
  readonly rows?: { readonly input: string; readonly values: readonly number[] };
  /** Other facts, as numbers; without them an amount that is large enough for every limit to count. */
  readonly given?: Case;
};

/** The table of a rule, or null when it looks at no choice. @throws RangeError when the law has no such rule */
export function decisionTableOf(law: Law, rule: string, options: TableOptions): DecisionTable | null {
  const node = law.steps.find((one) => one.step.id === rule);
  if (node === undefined) throw new RangeError(`${law.id} has no rule ${rule}`);
  const below = inOrder([node]);
  const inputs = below.flatMap((one) => (one.op === "input" && one.input.lines === undefined ? [one.input] : []));
  const columns = inputs.find((input) => input.name === (options.columns ?? keyOfFigure(below)));
  if (columns?.values === undefined || law.lines.length > 0) return null;
  const rows = options.rows ?? usedInQuarters(below, options.inForce);
  const given = options.given ?? ample(law, inputs, rows?.input);
  const decide = deciderOf(law, node, options.inForce, given);
  const lines = (rows?.values ?? [null]).map((value) => ({
    value,
    found: columns.values?.map((_, code) => decide({ [columns.name]: code, ...rowFact(rows?.input, value) })) ?? [],
  }));
  const [firstLine] = lines;
  return {
    rule,
    columns: { input: columns.name, title: columns.title, words: wordsOf(columns, below, options.inForce) },
    rows: titled(inputs, rows?.input),
    lines: lines.map(({ value, found }) => ({
      value: value === null ? null : valueText(value, unitOf(below, rows?.input)),
      cells: found.map((one, place) => cellOf(one, node.unit, firstLine?.found[place] ?? null)),
    })),
    given: givenTexts(inputs, below, given),
  };
}

/** The choice by which the rule looks up a figure. */
function keyOfFigure(below: readonly Node[]): string | undefined {
  const keys = below.flatMap((one) => (one.op === "figure" ? one.args : []));
  return keys.flatMap((one) => (one.op === "input" ? [one.input.name] : []))[0];
}

function usedInQuarters(below: readonly Node[], { figures }: InForce): { input: string; values: number[] } | undefined {
  const allowance = below.findLast((one) => one.op === "allowance");
  const cap = allowance?.args[0];
  if (allowance?.op !== "allowance" || cap?.op !== "figure") return undefined;
  const value = figures.get(cap.figure.id)?.values[0] ?? 0;
  return {
    input: allowance.allowance.used,
    values: [0, 1, 2, 3, 4].map((quarter) => Math.round((value * quarter) / 4)),
  };
}

/** The first amount of the bill that the rule looks at, large enough that no limit is missed. */
function ample(law: Law, inputs: readonly Input[], row: string | undefined): Case {
  const used = law.allowances.map((node) => node.allowance.used);
  const amount = law.inputs.find(
    (input) => input.kind === "number" && input.high > AMPLE && input.name !== row && !used.includes(input.name),
  );
  return amount === undefined || !inputs.includes(amount) ? {} : { [amount.name]: AMPLE };
}

/** A hundred thousand yuan. */
const AMPLE = 10_000_000;

function rowFact(input: string | undefined, value: number | null): Case {
  return input === undefined || value === null ? {} : { [input]: value };
}

function deciderOf(law: Law, node: Node, figures: InForce, given: Case): (facts: Case) => number | null {
  const explainer = explainers.get(law) ?? compileExplain(law);
  explainers.set(law, explainer);
  const start = Object.fromEntries(law.inputs.map((input) => [input.name, input.initially ?? input.low]));
  return (facts) => {
    const { steps } = explainer.explain({ ...start, ...given, ...facts }, figures);
    return steps.find(({ step }) => node.op === "step" && step === node.step)?.value ?? null;
  };
}

/** A page asks for the tables of all rules of one law. */
const explainers = new WeakMap<Law, Explainer<string>>();

function wordsOf(columns: Input, below: readonly Node[], { figures }: InForce) {
  const keyed = below.filter(
    (one) => one.op === "figure" && one.args.some((key) => key.op === "input" && key.input === columns),
  );
  return (columns.values ?? []).map((word, code) => ({
    word,
    title: columns.titles?.[word] ?? { zh: word, en: word },
    isUnconfirmed: keyed.some((one) => one.op === "figure" && figures.get(one.figure.id)?.unconfirmed[code] === 1),
  }));
}

function cellOf(value: number | null, unit: Node["unit"], first: number | null): DecisionCell {
  const isPressed = value !== first;
  if (value === null) return { value, text: null, isPressed };
  if (unit === "truth")
    return { value, text: value === 1 ? { zh: "是", en: "yes" } : { zh: "否", en: "no" }, isPressed };
  return { value, text: unit === "choice" ? null : valueText(value, unit), isPressed };
}

function titled(inputs: readonly Input[], name: string | undefined): DecisionTable["rows"] {
  const found = inputs.find((input) => input.name === name);
  return found === undefined ? null : { input: found.name, title: found.title };
}

function unitOf(below: readonly Node[], name: string | undefined): Unit {
  const found = below.find((one) => one.op === "input" && one.input.name === name);
  return found === undefined || found.unit === "truth" || found.unit === "choice" ? "count" : found.unit;
}

function givenTexts(inputs: readonly Input[], below: readonly Node[], given: Case): DecisionTable["given"] {
  return Object.entries(given).flatMap(([name, value]) => {
    const input = inputs.find((one) => one.name === name);
    if (input === undefined) return [];
    const word = input.values?.[value];
    const text =
      word === undefined ? valueText(value, unitOf(below, name)) : (input.titles?.[word] ?? { zh: word, en: word });
    return [{ input: name, title: input.title, value: text }];
  });
}
