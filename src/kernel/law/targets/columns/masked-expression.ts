// One instruction as branch-free JavaScript on 32-bit numbers: a truth is a mask, 0 or -1, and a choice picks by bits.

import type { Instruction, Program, Slot } from "../../program.ts";
import { isNarrow } from "./layout.ts";

/** What the expression may name: the variable of a slot, and the table or constant of a figure. */
export type Names = {
  readonly slot: (slot: Slot) => string;
  readonly input: (instruction: Instruction & { readonly op: "input" }) => string;
  readonly figure: (instruction: Instruction & { readonly op: "figure" | "unconfirmed" }) => string;
};

/**
 * Writes an instruction. Numbers beyond 32 bits are doubles; every interval was proved to be exact in them.
 * A mispredicted branch costs more than all of this arithmetic, hence the masks.
 */
export function maskedExpression(program: Program, instruction: Instruction, names: Names): string {
  const of = (place: number): Instruction => at(program, instruction.args[place]);
  const [a = "", b = "", c = ""] = instruction.args.map(names.slot);
  const narrow = isNarrow(instruction) && instruction.args.every((slot) => isNarrow(at(program, slot)));
  switch (instruction.op) {
    case "constant":
      return `${instruction.isTruth ? -instruction.value : instruction.value}`;
    case "input":
      return instruction.isTruth ? `0 - ${names.input(instruction)}` : names.input(instruction);
    case "figure":
      return names.figure(instruction);
    case "unconfirmed":
      return `0 - ${names.figure(instruction)}`;
    case "add":
      return narrow ? `(${a} + ${b}) | 0` : `${a} + ${b}`;
    case "subtract":
      return narrow ? `(${a} - ${b}) | 0` : `${a} - ${b}`;
    case "multiply":
      return narrow ? `Math.imul(${a}, ${b})` : `${a} * ${b}`;
    case "least":
    case "greatest":
      return extreme(instruction.op, [of(0), of(1)], [a, b]);
    case "less":
      return differenceFits(of(0), of(1)) ? `(${a} - ${b}) >> 31` : `0 - (${a} < ${b})`;
    case "equal":
      return isCode(of(0)) && isCode(of(1)) ? `((${a} ^ ${b}) - 1) >> 31` : `0 - (${a} === ${b})`;
    case "and":
      return `${a} & ${b}`;
    case "or":
      return `${a} | ${b}`;
    case "not":
      return `~${a}`;
    case "select":
      return narrow ? select(a, [of(1), of(2)], [b, c]) : `${a} ? ${b} : ${c}`;
    case "quotient":
      return quotient(instruction, of(0), a);
    case "calendar":
      return `calendar(${JSON.stringify(instruction.calendar)}, ${a})`;
    case "sum":
      throw new TypeError("a sum is written as a loop over its lines");
  }
}

function at(program: Program, slot: Slot | undefined): Instruction {
  const found = slot === undefined ? undefined : program.instructions[slot];
  if (found === undefined) throw new TypeError("an instruction without its argument");
  return found;
}

const differenceFits = (a: Instruction, b: Instruction): boolean =>
  isNarrow(a) && isNarrow(b) && isNarrow({ low: a.low - b.high, high: a.high - b.low });

const isCode = (one: Instruction): boolean => isNarrow(one) && one.low >= 0 && !one.isTruth;

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

function select(mask: string, [x, y]: readonly [Instruction, Instruction], [a, b]: readonly [string, string]): string {
  if (y.op === "constant" && y.value === 0) return `${a} & ${mask}`;
  if (x.op === "constant" && x.value === 0) return `${b} & ~${mask}`;
  return `${b} ^ ((${a} ^ ${b}) & ${mask})`;
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
