// A law: the inputs it may look at and the outputs it decides, checked when it is made.

import type { Allowance } from "./allowance.ts";
import type { Figure } from "./figure.ts";
import type { Input } from "./input.ts";
import type { Lines } from "./lines.ts";
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
 * @throws TypeError when an input is used but not declared, declared but not used, or two rules or figures share a name.
 */
export function law<O extends string>(text: LawText<O>): Law<O> {
  const outputNames: O[] = [];
  for (const name in text.outputs) outputNames.push(name);
  const nodes = inOrder(withConditions(outputNames.map((name) => text.outputs[name])));
  const inputs = text.inputs.map((node) => inputOf(text.id, node));
  checkInputs(text.id, inputs, nodes);
  const steps = nodes.filter(isStep);
  const figures = unique(
    nodes.flatMap((node) => (node.op === "figure" || node.op === "unconfirmed" ? [node.figure] : [])),
  );
  checkNames(
    text.id,
    "rule",
    steps.map((node) => node.step.id),
  );
  checkNames(
    text.id,
    "figure",
    figures.map((figure) => figure.id),
  );
  return {
    ...text,
    inputs,
    outputNames,
    steps,
    figures,
    allowances: nodes.filter(isAllowance),
    lines: unique(nodes.flatMap((node) => (node.op === "sum" ? [node.lines] : []))),
  };
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
  checkNames(
    law,
    "input",
    declared.map((input) => input.name),
  );
}

function checkNames(law: string, kind: string, names: readonly string[]): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw new TypeError(`${law}: two ${kind}s named ${twice}`);
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
