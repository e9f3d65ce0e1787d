// How likely conditions are, to decide what is worth computing once. Only speed depends on it, never a result.

import { argument, type Term } from "./term.ts";

/** A fact that a form fills in beforehand has that value in most cases. */
const USUAL = 0.9;
const UNKNOWN = 0.5;

/** The share of cases in which a condition is taken to hold. */
export function likelihood(condition: Term): number {
  switch (condition.op) {
    case "always":
      return condition.holds ? 1 : 0;
    case "not":
      return 1 - likelihood(argument(condition, 0));
    case "and":
      return condition.args.reduce((so, one) => so * likelihood(one), 1);
    case "or":
      return 1 - condition.args.reduce((so, one) => so * (1 - likelihood(one)), 1);
    case "member": {
      const of = argument(condition, 0);
      return condition.codes.reduce((so, code) => so + likelihoodOfCode(of, code), 0);
    }
    case "since":
      return USUAL;
    default:
      return UNKNOWN;
  }
}

/** The conditions of an `and` or `or`, that first which is most likely to decide it. */
export function inBestOrder(condition: Term): Term[] {
  const sign = condition.op === "or" ? -1 : 1;
  return [...condition.args].sort((a, b) => sign * (likelihood(a) - likelihood(b)) || a.id - b.id);
}

function likelihoodOfCode(of: Term, code: number): number {
  const words = of.high - of.low + 1;
  const usual = of.op === "column" ? of.column.input?.initially : undefined;
  if (usual === undefined || words === 1) return 1 / words;
  return code === usual ? USUAL : (1 - USUAL) / (words - 1);
}
