// One instruction as branch-free JavaScript on 32-bit numbers: a truth is a mask, 0 or -1, and a choice picks by bits.

import type { Instruction, Program, Slot } from "../../program.ts";
import { isNarrow } from "./layout.ts";
import { smallSet } from "./small-set.ts";

/** What the expression may name: the variable of a slot, and the table or constant of a figure. */
export type Names = {
  readonly slot: (slot: Slot) => string;
  /** The variable of an input as it stands in its column: of a truth 0 or 1, not yet a mask. */
  readonly input: (slot: Slot) => string;
  readonly figure: (instruction: Instruction & { readonly op: "figure" | "unconfirmed" }) => string;
};

/**
 * Writes an instruction. Numbers beyond 32 bits are doubles; every interval was proved to be exact in them.
 * A mispredicted branch costs more than all of this arithmetic, hence the masks. Adding 0 to a product makes -0 a plain 0.
 */
export function maskedExpression(program: Program, slot: Slot, names: Names): string {
  const instruction = at(program, slot);
  const short =
    smallSet(program, slot, names.slot) ?? (instruction.op === "not" ? negated(program, instruction, names) : null);
  if (short !== null) return short;
  const of = (place: number): Instruction => at(program, instruction.args[place]);
  const [a = "", b = "", c = ""] = instruction.args.map(names.slot);
  const narrow = isNarrow(instruction) && instruction.args.every((slot) => isNarrow(at(program, slot)));
  switch (instruction.op) {
    case "constant":
      return `${instruction.isTruth ? -instruction.value : instruction.value}`;
    case "input":
      return instruction.isTruth ? `0 - ${names.input(slot)}` : names.input(slot);
    case "figure":
      return names.figure(instruction);
    case "unconfirmed":
      return `0 - ${names.figure(instruction)}`;
    case "add":
      return narrow ? `(${a} + ${b}) | 0` : `${a} + ${b}`;
    case "subtract":
      return narrow ? `(${a} - ${b}) | 0` : `${a} - ${b}`;
    case "multiply":
      return narrow ? `Math.imul(${a}, ${b})` : wideProduct(instruction, `${a} * ${b}`);
    case "least":
    case "greatest":
      return extreme(instruction.op, [of(0), of(1)], [a, b]);
    case "less":
      return differenceFits(of(0), of(1)) ? sign(difference(a, b)) : `0 - (${a} < ${b})`;
    case "equal":
      return equal([of(0), of(1)], [a, b]);
    case "and":
      return `${a} & ${b}`;
    case "or":
      return `${a} | ${b}`;
    case "not":
      return `~${a}`;
    case "select":
      return narrow ? select(program, instruction, [a, b, c]) : `${a} ? ${b} : ${c}`;
    case "quotient":
      return quotient(instruction, of(0), a);
    case "divide":
      return wholeTimes(narrow, `${a} / ${b}`);
    case "remainder":
      return `${a} % ${b}`;
    case "calendar":
      return `calendar(${[JSON.stringify(instruction.calendar), ...instruction.args.map(names.slot)].join(", ")})`;
    case "sum":
      throw new TypeError("a sum is written as a loop over its lines");
  }
}

function at(program: Program, slot: Slot | undefined): Instruction {
  const found = slot === undefined ? undefined : program.instructions[slot];
  if (found === undefined) throw new TypeError("an instruction without its argument");
  return found;
}

const wholeTimes = (narrow: boolean, fraction: string): string =>
  narrow ? `(${fraction}) | 0` : `Math.floor(${fraction})`;

const wideProduct = ({ low }: Instruction, product: string): string => (low < 0 ? `${product} + 0` : product);

const differenceFits = (a: Instruction, b: Instruction): boolean =>
  isNarrow(a) && isNarrow(b) && isNarrow({ low: a.low - b.high, high: a.high - b.low });

const difference = (a: string, b: string): string => (b === "0" ? a : `(${a} - ${b})`);

/** All bits of the sign: a mask that holds where the number is below 0. */
const sign = (number: string): string => `${number} >> 31`;

function equal([x, y]: readonly [Instruction, Instruction], [a, b]: readonly [string, string]): string {
  if (x.isTruth && y.isTruth) return `~(${a} ^ ${b})`;
  const areCodes = [x, y].every((one) => isNarrow(one) && one.low >= 0);
  return areCodes ? sign(`((${a} ^ ${b}) - 1)`) : `0 - (${a} === ${b})`;
}

/** The negation of an input and of a comparison with a constant, without a step of its own. */
function negated(program: Program, { args }: Instruction, names: Names): string | null {
  const [of = -1] = args;
  const instruction = at(program, of);
  if (instruction.op === "input") return `${names.input(of)} - 1`;
  const [a = -1, b = -1] = instruction.args;
  if (instruction.op !== "less" || !differenceFits(at(program, a), at(program, b))) return null;
  const [x, y] = [at(program, a), at(program, b)];
  if (y.op === "constant" && isNarrow({ low: y.value - 1 - x.high, high: y.value - 1 - x.low })) {
    return sign(`(${y.value - 1} - ${names.slot(a)})`);
  }
  if (x.op === "constant" && isNarrow({ low: y.low - x.value - 1, high: y.high - x.value - 1 })) {
    return sign(`(${names.slot(b)} - ${x.value + 1})`);
  }
  return null;
}

function extreme(
  op: "least" | "greatest",
  [x, y]: readonly [Instruction, Instruction],
  [a, b]: readonly [string, string],
): string {
  if (!differenceFits(x, y)) return `${op === "least" ? "Math.min" : "Math.max"}(${a}, ${b})`;
  if (op === "greatest" && y.op === "constant" && y.value === 0) return `${a} & ~(${a} >> 31)`;
  const difference = `(${a} - ${b})`;
  return op === "least"
    ? `(${b} + (${difference} & (${difference} >> 31))) | 0`
    : `(${a} - (${difference} & (${difference} >> 31))) | 0`;
}

function select(program: Program, { args }: Instruction, [mask, a, b]: readonly [string, string, string]): string {
  const [condition = -1, value, otherwise] = args;
  const [x, y] = [at(program, value), at(program, otherwise)];
  if (isZero(y)) return `${a} & ${mask}`;
  if (isZero(x)) return `${b} & ~${mask}`;
  return isZeroWhen(program, y, condition) ? `(${a} & ${mask}) | ${b}` : `${b} ^ ((${a} ^ ${b}) & ${mask})`;
}

const isZero = (one: Instruction): boolean => one.op === "constant" && one.value === 0;

/** Whether a choice is nothing whenever the condition holds, because the condition is one of its gates. */
function isZeroWhen(program: Program, { op, args }: Instruction, condition: Slot): boolean {
  const [gate = -1, value] = args;
  return op === "select" && isZero(at(program, value)) && alternatives(program, gate).includes(condition);
}

function alternatives(program: Program, slot: Slot): Slot[] {
  const { op, args } = at(program, slot);
  return [slot, ...(op === "or" ? args.flatMap((one) => alternatives(program, one)) : [])];
}

/** So large a numerator may be for a product with the reciprocal to fall on the right side of every whole number. */
const RECIPROCAL_IS_EXACT_BELOW = 2 ** 51;

/**
 * A division by a product with the reciprocal: half a unit is added to the numerator, so that the error of the product,
 * smaller than half a unit, cannot carry the quotient below a whole number that it reaches.
 */
function quotient(instruction: Instruction & { readonly op: "quotient" }, numerator: Instruction, a: string): string {
  const { divisor, rounding } = instruction;
  const added = { down: 0, up: divisor - 1, half_up: divisor / 2 }[rounding === "half_even" ? "down" : rounding];
  const isExact = Number.isInteger(added) && numerator.high + added < RECIPROCAL_IS_EXACT_BELOW;
  if (rounding === "half_even" || !isExact) return `exactly(${a}, ${divisor}, ${JSON.stringify(rounding)})`;
  const floored = `(${a} + ${added + 0.5}) * ${1 / divisor}`;
  return isNarrow(instruction) ? `(${floored}) | 0` : `Math.floor(${floored})`;
}
