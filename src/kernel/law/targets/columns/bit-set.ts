// A truth that depends on one small input alone is a set of its values: one word of bits, shifted to the sign, is its mask.

import { onlyInput } from "../../lowering.ts";
import type { Program, Slot } from "../../program.ts";

const MOST_VALUES = 32;

/** The mask of such a truth, or null when the truth depends on more. */
export function bitsOf(program: Program, slot: Slot, value: (slot: Slot) => string): string | null {
  const table = truthTable(program, slot);
  if (table === null) return null;
  const bits = table.holds.reduce((sum, holds, code) => sum | (Number(holds) << code), 0);
  return `(${bits} << (31 - ${value(table.input)})) >> 31`;
}

/** Such a truth as a table: the input that decides it, and for each of its codes whether it holds. */
export function truthTable(
  program: Program,
  slot: Slot,
): { readonly input: Slot; readonly holds: readonly boolean[] } | null {
  const instruction = program.instructions[slot];
  if (instruction === undefined || !instruction.isTruth || instruction.op === "input") return null;
  const input = onlyInput(program.instructions, slot);
  const of = input === null ? undefined : program.instructions[input];
  if (input === null || of === undefined || of.low < 0 || of.high >= MOST_VALUES) return null;
  return { input, holds: Array.from({ length: of.high + 1 }, (_, code) => evaluate(program, slot, code) === 1) };
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
