// A program: the graph of a law in one straight line of primitive operations, each written once. The compilers start from it.

import type { Allowance } from "./allowance.ts";
import type { CalendarFunction } from "./calendar.ts";
import { and } from "./condition.ts";
import { effects } from "./effect.ts";
import type { Figure } from "./figure.ts";
import type { Input } from "./input.ts";
import type { Law } from "./law.ts";
import type { Lines } from "./lines.ts";
import { Lowering } from "./lowering.ts";
import { inOrder, type Node, type Rounding, type Truth } from "./node.ts";
import type { Step } from "./rule.ts";

/** The place of a value in a program. */
export type Slot = number;

export type Primitive =
  | { readonly op: "constant"; readonly value: number }
  | { readonly op: "input"; readonly input: Input }
  | { readonly op: "figure" | "unconfirmed"; readonly figure: Figure }
  | { readonly op: "add" | "subtract" | "multiply" | "least" | "greatest" }
  | { readonly op: "less" | "equal" | "and" | "or" | "not" | "select" }
  | { readonly op: "quotient"; readonly divisor: number; readonly rounding: Rounding }
  | { readonly op: "divide" | "remainder" }
  | { readonly op: "sum"; readonly lines: Lines }
  | { readonly op: "calendar"; readonly calendar: CalendarFunction };

/** One operation on earlier slots; its result lies in low..high. Truths are 0 or 1. */
export type Instruction = Primitive & {
  readonly args: readonly Slot[];
  readonly low: number;
  readonly high: number;
  readonly isTruth: boolean;
  /** The list for whose lines this is computed one by one; null: once for the case. */
  readonly per: Lines | null;
};

/**
 * A rule of the law in the program: its value, whether it is in effect (null: always), and the figures that it reads itself.
 * A rule inside a sum counts once for each line (`per`); its conditions are then joined, so that each holds for one line as a whole.
 */
export type ProgramStep = {
  readonly step: Step;
  readonly slot: Slot;
  readonly per: Lines | null;
  readonly effect: Slot | null;
  readonly cited: Slot | null;
  readonly gaps: readonly { readonly gap: string; readonly when: Slot | null }[];
  readonly figures: readonly { readonly figure: Figure; readonly key: Slot | null; readonly effect: Slot | null }[];
};

/** A running total: the input that holds what was used, and what the case takes when the allowance is in effect. */
export type ProgramAllowance = {
  readonly allowance: Allowance;
  readonly used: Slot;
  readonly cap: Slot;
  readonly amount: Slot;
  readonly taken: Slot;
  readonly effect: Slot | null;
};

export type Program = {
  readonly law: Law;
  readonly instructions: readonly Instruction[];
  readonly outputs: ReadonlyMap<string, Slot>;
  readonly steps: readonly ProgramStep[];
  readonly allowances: readonly ProgramAllowance[];
};

/**
 * Lowers a law. Only what the wanted outputs need is kept; rules and their citations only when `explained`. Allowances are
 * those of the whole law, in effect as the whole law says: what a case takes does not depend on what one wants to know of it.
 */
export function programOf(
  law: Law,
  { outputs = law.outputNames, explained = false }: { outputs?: readonly string[]; explained?: boolean } = {},
): Program {
  const roots = outputs.map((name) => law.outputs[name] ?? unknownOutput(law, name));
  const lowering = new Lowering();
  const outputSlots = new Map(roots.map((root, place) => [outputs[place] ?? "", lowering.slotOf(root)]));
  const reached = inOrder(roots);
  const effect = effects(roots);
  const allowances = allowancesOf(law, lowering);
  const steps = !explained
    ? []
    : reached.flatMap((node) => (node.op === "step" ? [lowerStep(lowering, node, effect)] : []));
  return { law, instructions: lowering.instructions, outputs: outputSlots, steps, allowances };
}

type Effects = ReadonlyMap<Node, Truth | null>;

function allowancesOf(law: Law, lowering: Lowering): ProgramAllowance[] {
  if (law.allowances.length === 0) return [];
  const roots = law.outputNames.map((name) => law.outputs[name] ?? unknownOutput(law, name));
  const effect = effects(roots);
  return inOrder(roots).flatMap((node) => lowerAllowance(lowering, node, effect));
}

function lowerAllowance(lowering: Lowering, node: Node, effect: Effects): ProgramAllowance[] {
  const [cap, used, amount] = node.args;
  if (node.op !== "allowance" || cap === undefined || used === undefined || amount === undefined) return [];
  const slots = { used: lowering.slotOf(used), cap: lowering.slotOf(cap), amount: lowering.slotOf(amount) };
  const taken = lowering.slotOf(node);
  return [{ allowance: node.allowance, ...slots, taken, effect: slotWhen(lowering, [effect.get(node)]) }];
}

function lowerStep(lowering: Lowering, node: Node & { readonly step: Step }, effect: Effects): ProgramStep {
  const { step } = node;
  const [inEffect, cited] = [effect.get(node), step.citedWhen];
  const slots = [lowering.slotOf(node), ...conditionsOf(step, inEffect).map((one) => lowering.slotOf(one))];
  const per = slots.map((slot) => lowering.at(slot).per).find((lines) => lines !== null) ?? null;
  const joined = per === null ? [] : [inEffect];
  const joinedCited = per === null ? [] : [inEffect, cited];
  return {
    step,
    slot: lowering.slotOf(node),
    per,
    effect: slotWhen(lowering, [inEffect]),
    cited: slotWhen(lowering, [...joined, cited]),
    gaps: step.gaps.map(({ gap, when }) => ({ gap, when: slotWhen(lowering, [...joinedCited, when]) })),
    figures: figuresOf(lowering, node),
  };
}

/** The figures that a rule reads itself, not through another rule; each is in effect where the rule's own branches reach it. */
function figuresOf(lowering: Lowering, rule: Node): ProgramStep["figures"] {
  return [...effects(rule.args, (node) => node.op !== "step")].flatMap(([node, inEffect]) => {
    const [key] = node.args;
    if (node.op !== "figure") return [];
    return [
      {
        figure: node.figure,
        key: key === undefined ? null : lowering.slotOf(key),
        effect: slotWhen(lowering, [inEffect]),
      },
    ];
  });
}

function conditionsOf(step: Step, effect: Truth | null | undefined): Truth[] {
  const conditions = [effect, step.citedWhen, ...step.gaps.map((leaning) => leaning.when)];
  return conditions.filter((one) => one !== null && one !== undefined);
}

/** The slot that holds when all of these hold; null when there are none. */
function slotWhen(lowering: Lowering, conditions: readonly (Truth | null | undefined)[]): Slot | null {
  const [first, ...rest] = conditions.filter((one) => one !== null && one !== undefined);
  return first === undefined ? null : lowering.slotOf(and(first, ...rest));
}

function unknownOutput(law: Law, name: string): never {
  throw new RangeError(`${law.id} has no output ${name}`);
}
