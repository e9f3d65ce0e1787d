// Lowering: nodes become instructions on slots, the same operation on the same slots only once.

import { pathOf } from "./input.ts";
import type { Lines } from "./lines.ts";
import { inOrder, type Node } from "./node.ts";
import type { Instruction, Primitive, Slot } from "./program.ts";
import { simplify, TRUTH_RANGE } from "./simplify.ts";

/** What is known of an instruction's value. */
export type Range = { readonly low: number; readonly high: number; readonly isTruth: boolean };

export class Lowering {
  readonly instructions: Instruction[] = [];
  readonly #slots = new Map<Node, Slot>();
  readonly #known = new Map<string, Slot>();

  /** The slot of a node; what it depends on is lowered with it. */
  slotOf(node: Node): Slot {
    for (const each of inOrder([node])) {
      if (!this.#slots.has(each)) this.#slots.set(each, this.#lower(each));
    }
    return this.#slots.get(node) ?? missing(node);
  }

  at(slot: Slot | undefined): Instruction {
    const found = this.instructions[slot ?? -1];
    if (found === undefined) throw new TypeError(`no slot ${slot}`);
    return found;
  }

  /** The slot of a number that was computed before; undefined when it was not. */
  known(primitive: Primitive, args: readonly Slot[]): Slot | undefined {
    return this.#known.get(keyOf(primitive, args, false));
  }

  /** The slot of an operation, after what can be made simpler. */
  emit(primitive: Primitive, args: readonly Slot[], range: Range): Slot {
    return (
      simplify(this, primitive, args, range) ?? this.#group(primitive, args) ?? this.#write(primitive, args, range)
    );
  }

  constant(value: number, isTruth = false): Slot {
    return this.#write({ op: "constant", value }, [], { low: value, high: value, isTruth });
  }

  #lower(node: Node): Slot {
    const args = node.args.map((argument) => this.#slots.get(argument) ?? missing(argument));
    const [first = -1] = args;
    if (node.op === "step") return first;
    if (node.op === "allowance") return this.#fits(args, node);
    if (node.op === "portion") return this.#portion(args, node);
    if (node.op === "ratio") return this.#ratio(args, node);
    const { unit, low, high, args: _, ...primitive } = node;
    return this.emit(primitive, args, { low, high, isTruth: unit === "truth" });
  }

  /** An allowance of one case: the smaller of the amount and what is left of the cap, never below 0. */
  #fits([cap = -1, used = -1, amount = -1]: readonly Slot[], { low, high }: Node): Slot {
    const left = { low: this.at(cap).low - this.at(used).high, high: this.at(cap).high - this.at(used).low };
    const open = this.emit({ op: "subtract" }, [cap, used], { ...left, isTruth: false });
    const room = { low: Math.max(0, left.low), high: Math.max(0, left.high), isTruth: false };
    const remaining = this.emit({ op: "greatest" }, [open, this.constant(0)], room);
    return this.emit({ op: "least" }, [amount, remaining], { low, high, isTruth: false });
  }

  /** A portion of the ten-thousands of an amount, which leaves no rest, and of what is left, rounded. */
  #portion(
    [amount = -1, rate = -1]: readonly Slot[],
    { low, high, rounding }: Node & { readonly op: "portion" },
  ): Slot {
    const tenThousand = this.constant(10_000);
    const [most, share] = [this.at(amount).high, this.at(rate).high];
    const ofWhole = this.#number(
      "multiply",
      [this.#number("divide", [amount, tenThousand], most / 10_000), rate],
      high,
    );
    const rest = this.#number("remainder", [amount, tenThousand], Math.min(most, 9999));
    const ofRest = this.#number("multiply", [rest, rate], 9999 * share);
    const divided = { op: "quotient", divisor: 10_000, rounding } as const;
    const rounded = this.emit(divided, [ofRest], { low: 0, high: share, isTruth: false });
    return this.emit({ op: "add" }, [ofWhole, rounded], { low, high, isTruth: false });
  }

  /** A ratio digit by digit: how many times the whole goes into the part, then twice two digits of what is left. */
  #ratio([part = -1, whole = -1]: readonly Slot[], { high }: Node): Slot {
    const hundred = this.constant(100);
    const largest = this.at(whole).high;
    const times = this.#number("divide", [part, whole], high / 10_000);
    const rest = this.#number("remainder", [part, whole], Math.min(this.at(part).high, largest - 1));
    const hundreds = this.#number("multiply", [rest, hundred], (largest - 1) * 100);
    const ones = this.#number(
      "multiply",
      [this.#number("remainder", [hundreds, whole], largest - 1), hundred],
      (largest - 1) * 100,
    );
    const digits = this.#number("multiply", [this.#number("divide", [hundreds, whole], 99), hundred], 9900);
    const all = this.#number("add", [digits, this.#number("divide", [ones, whole], 99)], 9999);
    return this.#number("add", [this.#number("multiply", [times, this.constant(10_000)], high), all], high);
  }

  /** The slot of a number from 0 to so much. */
  #number(op: "add" | "multiply" | "divide" | "remainder", args: readonly Slot[], high: number): Slot {
    return this.emit({ op }, args, { low: 0, high: Math.floor(high), isTruth: false });
  }

  /** Two proofs about one value hold together: the tighter limits of both. */
  #write(primitive: Primitive, args: readonly Slot[], range: Range): Slot {
    const key = keyOf(primitive, args, range.isTruth);
    const known = this.#known.get(key);
    if (known === undefined) {
      const slot = this.instructions.push({ ...primitive, ...range, args, per: this.#linesOf(primitive, args) }) - 1;
      this.#known.set(key, slot);
      return slot;
    }
    const before = this.at(known);
    const [low, high] = [Math.max(before.low, range.low), Math.min(before.high, range.high)];
    this.instructions[known] = { ...before, low, high };
    return known;
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
    return this.#chain(op, parts);
  }

  #members(op: "and" | "or", slot: Slot): Slot[] {
    const instruction = this.at(slot);
    return instruction.op === op ? instruction.args.flatMap((argument) => this.#members(op, argument)) : [slot];
  }

  #chain(op: "and" | "or", [first = -1, ...rest]: readonly Slot[]): Slot {
    return rest.reduce((a, b) => this.#write({ op }, [a, b], TRUTH_RANGE), first);
  }

  #linesOf(primitive: Primitive, args: readonly Slot[]): Lines | null {
    if (primitive.op === "sum") return null;
    if (primitive.op === "input") return primitive.input.lines ?? null;
    return args.map((slot) => this.at(slot).per).find((lines) => lines !== null) ?? null;
  }
}

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

function keyOf(primitive: Primitive, args: readonly Slot[], isTruth: boolean): string {
  return `${nameOf(primitive)} ${isTruth} ${args.join()}`;
}

function nameOf(primitive: Primitive): string {
  switch (primitive.op) {
    case "constant":
      return `constant ${primitive.value}`;
    case "input":
      return `input ${pathOf(primitive.input)}`;
    case "figure":
    case "unconfirmed":
      return `${primitive.op} ${primitive.figure.id}`;
    case "quotient":
      return `quotient ${primitive.divisor} ${primitive.rounding}`;
    case "sum":
      return `sum ${primitive.lines.name}`;
    case "calendar":
      return `calendar ${primitive.calendar}`;
    default:
      return primitive.op;
  }
}

function missing(node: Node): never {
  throw new Error(`${node.op} was not lowered`);
}
