// A truth that depends on one small input alone is a set of its values, and a set of a few words is a mask in two or three steps.

import { onlyInput } from "../../lowering.ts";
import type { Program, Slot } from "../../program.ts";

const MOST_VALUES = 32;

/** The mask of such a truth, or null when the truth depends on more. `variable` names the input. */
export function smallSet(program: Program, slot: Slot, variable: (slot: Slot) => string): string | null {
  const table = truthTable(program, slot);
  return table === null ? null : setMask(table.holds, variable(table.input));
}

/** Beginnings, ends and single words are found by their sign; any other set is one word of bits, shifted to the sign. */
function setMask(holds: readonly boolean[], code: string): string {
  const members = holds.flatMap((one, place) => (one ? [place] : []));
  const others = holds.flatMap((one, place) => (one ? [] : [place]));
  const [first = 0] = members;
  const [firstOther = 0] = others;
  if (members.length === 0 || others.length === 0) return members.length === 0 ? "0" : "-1";
  if (first > 0 && members.length === holds.length - first) return `(${first - 1} - ${code}) >> 31`;
  if (first === 0 && firstOther === members.length) return `(${code} - ${firstOther}) >> 31`;
  if (members.length === 1) return `((${code} ^ ${first}) - 1) >> 31`;
  if (others.length === 1) return `(0 - (${code} ^ ${firstOther})) >> 31`;
  return `(${members.reduce((bits, member) => bits | (1 << member), 0)} << (31 - ${code})) >> 31`;
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
  if (input === null || of === undefined || of.isTruth || of.low < 0 || of.high >= MOST_VALUES) return null;
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
