// A program: the graph of a law in one straight line of primitive operations, each written once. The compilers start from it.

import type { Allowance } from "./allowance.ts";
import { divideExactly } from "./arithmetic.ts";
import type { CalendarFunction } from "./calendar.ts";
import { effects } from "./effect.ts";
import type { Figure } from "./figure.ts";
import type { Input } from "./input.ts";
import { type Law, withConditions } from "./law.ts";
import type { Lines } from "./lines.ts";
import { inOrder, type Node, type Rounding, type Truth } from "./node.ts";
import type { Step } from "./rule.ts";

/** The place of a value in a program. */
export type Slot = number;

type Primitive =
  | { readonly op: "constant"; readonly value: number }
  | { readonly op: "input"; readonly input: Input }
  | { readonly op: "figure" | "unconfirmed"; readonly figure: Figure }
  | { readonly op: "add" | "subtract" | "multiply" | "least" | "greatest" }
  | { readonly op: "less" | "equal" | "and" | "or" | "not" | "select" }
  | { readonly op: "quotient"; readonly divisor: number; readonly rounding: Rounding }
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

/** A rule of the law in the program: its value, whether it is in effect (null: always), and the figures that it reads itself. */
export type ProgramStep = {
  readonly step: Step;
  readonly slot: Slot;
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

/** Lowers a law. Only what the wanted outputs need is kept; rules and their citations only when `explained`. */
export function programOf(
  law: Law,
  { outputs = law.outputNames, explained = false }: { outputs?: readonly string[]; explained?: boolean } = {},
): Program {
  const roots = outputs.map((name) => law.outputs[name] ?? unknownOutput(law, name));
  const effect = effects(roots);
  const lowering = new Lowering();
  const truthSlot = (condition: Truth | null | undefined): Slot | null =>
    condition === null || condition === undefined ? null : lowering.slotOf(condition);
  const outputSlots = new Map(
    outputs.map((name, place) => [name, lowering.slotOf(roots[place] ?? unknownOutput(law, name))]),
  );
  const reached = inOrder(roots);
  const allowances = reached.flatMap((node) => {
    const [cap, used, amount] = node.args;
    if (node.op !== "allowance" || cap === undefined || used === undefined || amount === undefined) return [];
    const slots = { used: lowering.slotOf(used), cap: lowering.slotOf(cap), amount: lowering.slotOf(amount) };
    return [{ allowance: node.allowance, ...slots, taken: lowering.slotOf(node), effect: truthSlot(effect.get(node)) }];
  });
  const steps = !explained ? [] : reached.flatMap((node) => (node.op === "step" ? [lowerStep(node, node.step)] : []));
  return { law, instructions: lowering.instructions, outputs: outputSlots, steps, allowances };

  function lowerStep(node: Node, step: Step): ProgramStep {
    return {
      step,
      slot: lowering.slotOf(node),
      effect: truthSlot(effect.get(node)),
      cited: truthSlot(step.citedWhen),
      gaps: step.gaps.map(({ gap, when }) => ({ gap, when: truthSlot(when) })),
      figures: figuresOf(node).map((one) => ({
        figure: one.figure,
        key: one.args[0] === undefined ? null : lowering.slotOf(one.args[0]),
        effect: truthSlot(effect.get(one)),
      })),
    };
  }
}

/** The figures that a rule reads itself, not through another rule. */
function figuresOf(rule: Node): (Node & { readonly op: "figure" })[] {
  const found: (Node & { readonly op: "figure" })[] = [];
  const visit = (node: Node): void => {
    if (node.op === "figure" && !found.some((one) => one.figure === node.figure)) found.push(node);
    if (node.op !== "step") node.args.forEach(visit);
  };
  rule.args.forEach(visit);
  return found;
}

/** Turns nodes into instructions, the same operation on the same slots only once. */
class Lowering {
  readonly instructions: Instruction[] = [];
  readonly #slots = new Map<Node, Slot>();
  readonly #known = new Map<string, Slot>();

  slotOf(node: Node): Slot {
    for (const each of inOrder(withConditions([node]))) {
      if (!this.#slots.has(each)) this.#slots.set(each, this.#lower(each));
    }
    return this.#slots.get(node) ?? missing(node);
  }

  #lower(node: Node): Slot {
    const args = node.args.map((argument) => this.#slots.get(argument) ?? missing(argument));
    const [first = -1, second = -1, third = -1] = args;
    if (node.op === "step") return first;
    if (node.op === "allowance") {
      const left = this.#emit({ op: "subtract" }, [first, second]);
      return this.#emit({ op: "least" }, [third, this.#emit({ op: "greatest" }, [left, this.#constant(0)])]);
    }
    const { unit, low, high, args: _, ...primitive } = node;
    return this.#emit(primitive, args, { low, high, isTruth: unit === "truth" });
  }

  #constant(value: number): Slot {
    return this.#emit({ op: "constant", value }, [], { low: value, high: value, isTruth: false });
  }

  #emit(
    primitive: Primitive,
    args: readonly Slot[],
    range: { low: number; high: number; isTruth: boolean } = this.#rangeOf(primitive, args),
  ): Slot {
    const simpler = this.#simplify(primitive, args) ?? this.#joinGates(primitive, args) ?? this.#group(primitive, args);
    if (simpler !== null) return simpler;
    return this.#write(primitive, args, range);
  }

  #write(primitive: Primitive, args: readonly Slot[], range: { low: number; high: number; isTruth: boolean }): Slot {
    const key = keyOf(primitive, args);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const { low, high, isTruth } = range;
    const slot =
      this.instructions.push({ ...primitive, low, high, isTruth, args, per: this.#linesOf(primitive, args) }) - 1;
    this.#known.set(key, slot);
    return slot;
  }

  /** Nothing in one case, nothing in another: nothing in either, as one choice. */
  #joinGates(primitive: Primitive, args: readonly Slot[]): Slot | null {
    const [gate = -1, nothing = -1, rest = -1] = args;
    const inner = this.instructions[rest];
    const [innerGate = -1, innerNothing, value = -1] = inner?.args ?? [];
    const isZero = this.instructions[nothing]?.op === "constant" && this.instructions[nothing]?.high === 0;
    if (primitive.op !== "select" || inner?.op !== "select" || !isZero || innerNothing !== nothing) return null;
    const either = this.#emit({ op: "or" }, [gate, innerGate], TRUTH_RANGE);
    return this.#emit({ op: "select" }, [either, nothing, value], inner);
  }

  /** Conditions combined in another order are the same: those on one input stand together, so that a compiler can join them. */
  #group(primitive: Primitive, args: readonly Slot[]): Slot | null {
    const { op } = primitive;
    if (op !== "and" && op !== "or") return null;
    const members = [...new Set(args.flatMap((slot) => this.#members(op, slot)))].sort((a, b) => a - b);
    const groups = new Map<Slot, Slot[]>();
    for (const member of members) {
      const about = onlyInput(this.instructions, member) ?? -1 - member;
      groups.set(about, [...(groups.get(about) ?? []), member]);
    }
    const parts = [...groups.values()].map((group) => this.#chain(op, group));
    if (parts.length === 2 && members.length === 2) return null;
    return this.#chain(op, parts);
  }

  #members(op: "and" | "or", slot: Slot): Slot[] {
    const instruction = this.instructions[slot];
    return instruction?.op === op ? instruction.args.flatMap((argument) => this.#members(op, argument)) : [slot];
  }

  #chain(op: "and" | "or", [first = -1, ...rest]: readonly Slot[]): Slot {
    return rest.reduce((a, b) => this.#write({ op }, [a, b], TRUTH_RANGE), first);
  }

  #linesOf(primitive: Primitive, args: readonly Slot[]): Lines | null {
    if (primitive.op === "sum") return null;
    if (primitive.op === "input") return primitive.input.lines ?? null;
    return args.map((slot) => this.instructions[slot]?.per ?? null).find((lines) => lines !== null) ?? null;
  }

  #rangeOf(primitive: Primitive, args: readonly Slot[]): { low: number; high: number; isTruth: boolean } {
    const [a, b] = args.map((slot) => this.instructions[slot]);
    if (a === undefined || b === undefined) throw new TypeError(`${primitive.op} without arguments`);
    const pick = {
      subtract: [a.low - b.high, a.high - b.low],
      least: [Math.min(a.low, b.low), Math.min(a.high, b.high)],
    };
    const [low = 0, high = 0] =
      primitive.op === "subtract" || primitive.op === "least"
        ? pick[primitive.op]
        : [Math.max(a.low, b.low), Math.max(a.high, b.high)];
    return { low, high, isTruth: false };
  }

  /** Known constants are computed now; a double negation and a choice between the same value disappear. */
  #simplify(primitive: Primitive, args: readonly Slot[]): Slot | null {
    const [a, b] = args.map((slot) => this.instructions[slot]);
    const [first = -1, second = -1, third = -1] = args;
    if (primitive.op === "not" && a?.op === "not") return a.args[0] ?? null;
    if ((primitive.op === "and" || primitive.op === "or") && first === second) return first;
    if (primitive.op === "select" && second === third) return second;
    if (primitive.op === "quotient" && a?.op === "constant") {
      return this.#constant(divideExactly(a.value, primitive.divisor, primitive.rounding));
    }
    if (a?.op !== "constant" || b?.op !== "constant") return null;
    const folded = fold(primitive.op, a.value, b.value);
    return folded === null ? null : this.#constant(folded);
  }
}

const TRUTH_RANGE = { low: 0, high: 1, isTruth: true };

/** The one input that decides a truth, when there is just one and neither figures nor amounts take part. */
export function onlyInput(instructions: readonly Instruction[], slot: Slot): Slot | null {
  const inputs = new Set<Slot>();
  const visit = (at: Slot): boolean => {
    const instruction = instructions[at];
    if (instruction === undefined || !DECIDABLE.has(instruction.op)) return false;
    if (instruction.op === "input") inputs.add(at);
    return instruction.args.every(visit);
  };
  const [input] = visit(slot) ? inputs : [];
  return inputs.size === 1 && input !== undefined ? input : null;
}

const DECIDABLE: ReadonlySet<Instruction["op"]> = new Set(["input", "constant", "equal", "less", "and", "or", "not"]);

function fold(op: Primitive["op"], a: number, b: number): number | null {
  switch (op) {
    case "add":
      return a + b;
    case "subtract":
      return a - b;
    case "multiply":
      return a * b;
    case "least":
      return Math.min(a, b);
    case "greatest":
      return Math.max(a, b);
    default:
      return null;
  }
}

function keyOf(primitive: Primitive, args: readonly Slot[]): string {
  switch (primitive.op) {
    case "constant":
      return `constant ${primitive.value}`;
    case "input":
      return `input ${primitive.input.name}`;
    case "figure":
    case "unconfirmed":
      return `${primitive.op} ${primitive.figure.id} ${args.join()}`;
    case "quotient":
      return `quotient ${primitive.divisor} ${primitive.rounding} ${args.join()}`;
    case "sum":
      return `sum ${primitive.lines.name} ${args.join()}`;
    case "calendar":
      return `calendar ${primitive.calendar} ${args.join()}`;
    default:
      return `${primitive.op} ${args.join()}`;
  }
}

function unknownOutput(law: Law, name: string): never {
  throw new RangeError(`${law.id} has no output ${name}`);
}

function missing(node: Node): never {
  throw new Error(`${node.op} was not lowered`);
}
