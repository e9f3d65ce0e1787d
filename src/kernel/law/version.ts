// The version of a law on a day: a hash of its rules and of the figures in force, so that a receipt can name what decided it.

import { createHash } from "node:crypto";
import { keysOf } from "./figure.ts";
import type { InForce } from "./in-force.ts";
import type { Law } from "./law.ts";
import { type Instruction, programOf } from "./program.ts";

/** SHA-256, in hexadecimal, of the law's rules with their clauses and of every figure in force. */
export function versionOf(law: Law, inForce: InForce): string {
  const { instructions, outputs, steps } = programOf(law, { explained: true });
  const rules = steps.map(({ step, slot, effect }) => [step.id, step.clauses, slot, effect]);
  const figures = law.figures.map((figure) => {
    const now = inForce.figures.get(figure.id);
    return [figure.id, keysOf(figure), [...(now?.values ?? [])], [...(now?.unconfirmed ?? [])]];
  });
  const text = JSON.stringify([law.id, instructions.map(textOf), [...outputs], rules, figures]);
  return createHash("sha256").update(text).digest("hex");
}

function textOf(instruction: Instruction): unknown {
  switch (instruction.op) {
    case "constant":
      return ["constant", instruction.value];
    case "input":
      return ["input", instruction.input.name];
    case "figure":
    case "unconfirmed":
      return [instruction.op, instruction.figure.id, instruction.args];
    case "quotient":
      return ["quotient", instruction.divisor, instruction.rounding, instruction.args];
    case "sum":
      return ["sum", instruction.lines.name, instruction.args];
    case "calendar":
      return ["calendar", instruction.calendar, instruction.args];
    default:
      return [instruction.op, instruction.args];
  }
}
