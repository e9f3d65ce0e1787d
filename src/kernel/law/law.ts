// A law: the inputs it may look at and the outputs it decides, checked when it is made.

import type { Allowance } from "./allowance.ts";
import { keysOf } from "./enumeration.ts";
import type { Figure } from "./figure.ts";
import { type Input, pathOf } from "./input.ts";
import { checkLines, type Lines } from "./lines.ts";
import { inOrder, type Node, type Text } from "./node.ts";
import type { Step } from "./rule.ts";

export type Law<O extends string = string> = {
  readonly id: string;
  readonly title: Text;
  /** The first day of which this law decides cases, and the day on which it ends (not included). */
  readonly from: string;
  readonly until?: string;
  readonly inputs: readonly Input[];
  readonly outputs: Readonly<Record<O, Node>>;
  readonly outputNames: readonly O[];
  readonly steps: readonly StepNode[];
  readonly figures: readonly Figure[];
  readonly allowances: readonly AllowanceNode[];
  readonly lines: readonly Lines[];
};

export type StepNode = Node & { readonly op: "step"; readonly step: Step };
export type AllowanceNode = Node & { readonly op: "allowance"; readonly allowance: Allowance };

type LawText<O extends string> = {
  readonly id: string;
  readonly title: Text;
  readonly from: string;
  readonly until?: string;
  /** All inputs, in the order in which a form asks for them. */
  readonly inputs: readonly Node[];
  readonly outputs: Readonly<Record<O, Node>>;
};

/**
 * Makes a law of its outputs.
 * @throws TypeError when an input is used but not declared, declared but not used, when two inputs, lists, rules, figures or
 * allowances share a name, or when a fact of a line is looked at outside a sum over its list.
 */
export function law<O extends string>(text: LawText<O>): Law<O> {
  const outputNames = keysOf(text.outputs);
  const roots = outputNames.map((name) => text.outputs[name]);
  const nodes = inOrder(withConditions(roots));
  const inputs = text.inputs.map((node) => inputOf(text.id, node));
  checkInputs(text.id, inputs, nodes);
  checkLines(text.id, roots, (node) => (node.op === "step" ? conditionsOf(node.step) : []));
  const made = {
    ...text,
    inputs,
    outputNames,
    steps: nodes.filter(isStep),
    figures: unique(nodes.flatMap((node) => (node.op === "figure" || node.op === "unconfirmed" ? [node.figure] : []))),
    allowances: nodes.filter(isAllowance),
    lines: unique(nodes.flatMap((node) => (node.op === "sum" ? [node.lines] : []))),
  };
  checkNames(text.id, {
    "input or list": [...inputs.map(pathOf), ...made.lines.map((one) => one.name)],
    rule: made.steps.map((node) => node.step.id),
    figure: made.figures.map((one) => one.id),
    allowance: made.allowances.map((node) => node.allowance.id),
  });
  return made;
}

const isStep = (node: Node): node is StepNode => node.op === "step";
const isAllowance = (node: Node): node is AllowanceNode => node.op === "allowance";

/** The conditions under which rules are cited or lean on a gap belong to the law too. */
export function withConditions(roots: readonly Node[]): Node[] {
  const conditions = inOrder(roots).flatMap((node) => (node.op === "step" ? conditionsOf(node.step) : []));
  return [...roots, ...conditions];
}

function conditionsOf(step: Step): Node[] {
  const leanings = step.gaps.flatMap((leaning) => (leaning.when === undefined ? [] : [leaning.when]));
  return step.citedWhen === undefined ? leanings : [step.citedWhen, ...leanings];
}

function inputOf(law: string, node: Node): Input {
  if (node.op !== "input") throw new TypeError(`${law}: its list of inputs holds a ${node.op}`);
  return node.input;
}

function checkInputs(law: string, declared: readonly Input[], nodes: readonly Node[]): void {
  const used = new Set(nodes.flatMap((node) => (node.op === "input" ? [node.input] : [])));
  const undeclared = [...used].find((input) => !declared.includes(input));
  const unused = declared.find((input) => !used.has(input));
  if (undeclared !== undefined) throw new TypeError(`${law}: ${undeclared.name} is used but not declared`);
  if (unused !== undefined) throw new TypeError(`${law}: ${unused.name} is declared but decides nothing`);
}

function checkNames(law: string, kinds: Readonly<Record<string, readonly string[]>>): void {
  for (const [kind, names] of Object.entries(kinds)) {
    const twice = names.find((name, place) => names.indexOf(name) !== place);
    if (twice !== undefined) throw new TypeError(`${law}: the ${kind} ${twice} stands twice`);
  }
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
