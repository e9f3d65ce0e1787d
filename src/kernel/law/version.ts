// The version of a law on a day: a hash of its rules and of the figures in force, so that a receipt can name what decided it.

import { createHash } from "node:crypto";
import { keysOf } from "./figure.ts";
import type { InForce } from "./in-force.ts";
import { pathOf } from "./input.ts";
import type { Law } from "./law.ts";
import { type Instruction, programOf } from "./program.ts";

/** SHA-256, in hexadecimal, of the law's rules with their clauses and gaps and of every figure in force. */
export function versionOf(law: Law, inForce: InForce): string {
  const known = versions.get(inForce)?.get(law);
  if (known !== undefined) return known;
  const figures = law.figures.map((figure) => {
    const now = inForce.figures.get(figure.id);
    return [figure.id, keysOf(figure), [...(now?.values ?? [])], [...(now?.unconfirmed ?? [])]];
  });
  const version = createHash("sha256")
    .update(JSON.stringify([law.id, ...rulesOf(law), figures]))
    .digest("hex");
  versions.set(inForce, (versions.get(inForce) ?? new WeakMap<Law, string>()).set(law, version));
  return version;
}

const versions = new WeakMap<InForce, WeakMap<Law, string>>();

function rulesOf(law: Law): unknown[] {
  const { instructions, outputs, steps } = programOf(law, { explained: true });
  const rules = steps.map(({ step, slot, effect, cited, gaps }) => [step.id, step.clauses, slot, effect, cited, gaps]);
  return [instructions.map(textOf), [...outputs], rules];
}

function textOf(instruction: Instruction): unknown {
  switch (instruction.op) {
    case "constant":
      return ["constant", instruction.value];
    case "input":
      return ["input", pathOf(instruction.input)];
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
