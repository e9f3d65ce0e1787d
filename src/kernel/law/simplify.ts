// Simpler forms of an operation: what its arguments already decide need not be computed for every case.

import { divideExactly } from "./division.ts";
import type { Lowering, Range } from "./lowering.ts";
import type { Instruction, Primitive, Slot } from "./program.ts";

export const TRUTH_RANGE: Range = { low: 0, high: 1, isTruth: true };

/** A slot with the same value as the operation, or null when the operation must be carried out. */
export function simplify(program: Lowering, primitive: Primitive, args: readonly Slot[], range: Range): Slot | null {
  const [first, second] = args;
  if (first === undefined) return null;
  const a = program.at(first);
  if (primitive.op === "quotient") return quotientOfConstant(program, primitive, a);
  if (primitive.op === "not") return negation(program, a);
  if (second === undefined) return null;
  const b = program.at(second);
  switch (primitive.op) {
    case "and":
    case "or":
      return combination(primitive.op, [first, second], [a, b]);
    case "select":
      return chosen(program, args) ?? combined(program, args, range) ?? joinedGates(program, args, range);
    case "less":
    case "equal":
      return comparison(program, primitive.op, [a, b]);
    case "least":
    case "greatest":
      return extreme(primitive.op, [first, second], [a, b]);
    case "multiply":
      return constantResult(program, primitive.op, [a, b]) ?? multipliedApart(program, [a, second], range);
    default:
      return constantResult(program, primitive.op, [a, b]);
  }
}

function quotientOfConstant(
  program: Lowering,
  { divisor, rounding }: Primitive & { readonly op: "quotient" },
  numerator: Instruction,
): Slot | null {
  return numerator.op === "constant" ? program.constant(divideExactly(numerator.value, divisor, rounding)) : null;
}

function negation(program: Lowering, of: Instruction): Slot | null {
  if (of.op === "constant") return program.constant(1 - of.value, true);
  return of.op === "not" ? (of.args[0] ?? null) : null;
}

/** A condition that always holds adds nothing to "and"; one that never holds decides it. With "or" the other way round. */
function combination(
  op: "and" | "or",
  [first, second]: readonly [Slot, Slot],
  [a, b]: readonly [Instruction, Instruction],
): Slot | null {
  if (first === second) return first;
  const neutral = op === "and" ? 1 : 0;
  if (a.op === "constant") return a.value === neutral ? second : first;
  if (b.op === "constant") return b.value === neutral ? first : second;
  return null;
}

function chosen(program: Lowering, [condition = -1, value = -1, otherwise = -1]: readonly Slot[]): Slot | null {
  const decided = program.at(condition);
  if (decided.op === "constant") return decided.value === 1 ? value : otherwise;
  return value === otherwise ? value : null;
}

/** A choice between truths of which one is known is an "or" or an "and". */
function combined(
  program: Lowering,
  [condition = -1, value = -1, otherwise = -1]: readonly Slot[],
  range: Range,
): Slot | null {
  if (!range.isTruth) return null;
  const [a, b] = [program.at(value), program.at(otherwise)];
  const failing = (): Slot => program.emit({ op: "not" }, [condition], TRUTH_RANGE);
  if (a.op === "constant" && a.value === 1) return program.emit({ op: "or" }, [condition, otherwise], TRUTH_RANGE);
  if (a.op === "constant") return program.emit({ op: "and" }, [failing(), otherwise], TRUTH_RANGE);
  if (b.op === "constant" && b.value === 0) return program.emit({ op: "and" }, [condition, value], TRUTH_RANGE);
  return b.op === "constant" ? program.emit({ op: "or" }, [failing(), value], TRUTH_RANGE) : null;
}

/** Nothing in one case, nothing in another: nothing in either, as one choice. */
function joinedGates(
  program: Lowering,
  [gate = -1, nothing = -1, rest = -1]: readonly Slot[],
  range: Range,
): Slot | null {
  const inner = program.at(rest);
  const [innerGate = -1, innerNothing, value = -1] = inner.args;
  const isZero = program.at(nothing).op === "constant" && program.at(nothing).high === 0;
  if (inner.op !== "select" || !isZero || innerNothing !== nothing) return null;
  const either = program.emit({ op: "or" }, [gate, innerGate], TRUTH_RANGE);
  return program.emit({ op: "select" }, [either, nothing, value], range);
}

/** A comparison that the intervals decide. */
function comparison(program: Lowering, op: "less" | "equal", [a, b]: readonly [Instruction, Instruction]): Slot | null {
  const isApart = a.high < b.low || b.high < a.low;
  if (op === "equal") {
    if (isApart) return program.constant(0, true);
    return a.op === "constant" && b.op === "constant" ? program.constant(1, true) : null;
  }
  if (a.high < b.low) return program.constant(1, true);
  return a.low >= b.high ? program.constant(0, true) : null;
}

function extreme(
  op: "least" | "greatest",
  [first, second]: readonly [Slot, Slot],
  [a, b]: readonly [Instruction, Instruction],
): Slot | null {
  if (a.high <= b.low) return op === "least" ? first : second;
  if (b.high <= a.low) return op === "least" ? second : first;
  return null;
}

function constantResult(
  program: Lowering,
  op: Primitive["op"],
  [a, b]: readonly [Instruction, Instruction],
): Slot | null {
  if (a.op !== "constant" || b.op !== "constant") return null;
  switch (op) {
    case "add":
      return program.constant(a.value + b.value);
    case "subtract":
      return program.constant(a.value - b.value);
    case "multiply":
      return program.constant(a.value * b.value);
    default:
      return null;
  }
}

/** The product of a difference, where the products of both its parts are needed anyway, is the difference of these. */
function multipliedApart(program: Lowering, [a, factor]: readonly [Instruction, Slot], range: Range): Slot | null {
  if (a.op !== "subtract") return null;
  const parts = a.args.map((part) => program.known({ op: "multiply" }, [part, factor]));
  const [whole, part] = parts;
  return whole === undefined || part === undefined ? null : program.emit({ op: "subtract" }, [whole, part], range);
}
