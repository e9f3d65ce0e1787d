// A truth that depends on one small input alone is a set of its values: one word of bits, shifted to the sign, is its mask.

import { onlyInput, type Program, type Slot } from "../../program.ts";

const MOST_VALUES = 32;

/** The mask of such a truth, or null when the truth depends on more. */
export function bitsOf(program: Program, slot: Slot, value: (slot: Slot) => string): string | null {
  const instruction = program.instructions[slot];
  if (instruction === undefined || !instruction.isTruth || instruction.op === "input") return null;
  const input = onlyInput(program.instructions, slot);
  const of = input === null ? undefined : program.instructions[input];
  if (input === null || of === undefined || of.low < 0 || of.high >= MOST_VALUES || of.isTruth) return null;
  let bits = 0;
  for (let code = of.low; code <= of.high; code++) if (evaluate(program, slot, code) === 1) bits |= 1 << code;
  return `(${bits} << (31 - ${value(input)})) >> 31`;
}

function evaluate(program: Program, slot: Slot, code: number): number {
  const instruction = program.instructions[slot];
  if (instruction === undefined) throw new TypeError(`no slot ${slot}`);
  const [a = 0, b = 0] = instruction.args.map((argument) => evaluate(program, argument, code));
  switch (instruction.op) {
    case "input":
      return code;
    case "constant":
      return instruction.value;
    case "equal":
      return Number(a === b);
    case "less":
      return Number(a < b);
    case "and":
      return a & b;
    case "or":
      return a | b;
    default:
      return 1 - a;
  }
}
