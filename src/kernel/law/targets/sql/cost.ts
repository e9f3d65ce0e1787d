// What a term costs to compute, and how often its arguments are written and computed. Only speed depends on it, never a result.

import type { Writing } from "./dialect.ts";
import { inBestOrder, likelihood } from "./likelihood.ts";
import { argument, type Term } from "./term.ts";

/** One argument of a term: how often it stands in the text, and how often it is computed for one case. */
export type Use = { readonly of: Term; readonly written: number; readonly computed: number };

/** The arguments of a term in their order. */
export function usesOf(term: Term, { isVectorised }: Writing): Use[] {
  switch (term.op) {
    case "least":
    case "greatest":
    case "excess":
      return isVectorised ? all(term, { written: 2, computed: 1.5 }) : all(term, ONCE);
    case "quotient":
      return all(term, term.rounding === "half_even" ? { written: 2, computed: 2 } : ONCE);
    case "select":
      return isVectorised ? all(term, ONCE) : usesOfBranches(term);
    case "and":
    case "or":
      return isVectorised ? all(term, ONCE) : usesUntilDecided(term);
    default:
      return all(term, ONCE);
  }
}

/** The nanoseconds of a term for one case, without its arguments. */
export function ownCost(term: Term, { costs }: Writing): number {
  switch (term.op) {
    case "constant":
    case "always":
    case "not":
      return 0;
    case "column":
    case "sum":
      return costs.column;
    case "add":
    case "subtract":
    case "multiply":
      return costs.arithmetic;
    case "least":
    case "greatest":
    case "excess":
      return costs.least;
    case "quotient":
    case "divide":
    case "remainder":
      return costs.quotient;
    case "lookup":
      return costs.lookup;
    case "select":
      return costs.select;
    case "running":
    case "calendar":
    case "yearOf":
      return costs.search;
    default:
      return costs.compare;
  }
}

const ONCE = { written: 1, computed: 1 };

const all = (term: Term, use: Omit<Use, "of">): Use[] => term.args.map((of) => ({ of, ...use }));

function usesOfBranches(term: Term): Use[] {
  const [condition, value, otherwise] = [argument(term, 0), argument(term, 1), argument(term, 2)];
  const share = likelihood(condition);
  return [
    { of: condition, ...ONCE },
    { of: value, written: 1, computed: share },
    { of: otherwise, written: 1, computed: 1 - share },
  ];
}

/** Of conditions joined by `and` or `or`, each is looked at only where those before it have not decided. */
function usesUntilDecided(term: Term): Use[] {
  let computed = 1;
  return inBestOrder(term).map((of) => {
    const use = { of, written: 1, computed };
    computed *= term.op === "and" ? likelihood(of) : 1 - likelihood(of);
    return use;
  });
}
