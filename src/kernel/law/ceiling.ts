// Ceilings: for a number node a sum of other nodes that it never exceeds. They prove tighter intervals than adding up extremes would.

import { inOrder, type Node } from "./node.ts";

/** Whole multiples of nodes, plus a constant. */
type Linear = { readonly constant: number; readonly terms: ReadonlyMap<Node, number> };

/** The largest value of `a + b`: by adding up extremes, and where that leaves 32 bits by ceilings in which parts cancel out. */
export function highestSum(a: Node, b: Node): number {
  const extreme = a.high + b.high;
  return extreme <= LARGEST_NARROW ? extreme : Math.min(extreme, highest(new Ceilings([a, b]).sum(a, b)));
}

/** A sum beyond this leaves the 32-bit numbers that compiled loops are fastest on. */
const LARGEST_NARROW = 2 ** 31 - 1;

/** Finds ceilings below two nodes. What is subtracted somewhere stays as it is, so that it can cancel out where it is added. */
class Ceilings {
  readonly #known = new Map<Node, Linear>();
  readonly #subtracted: ReadonlySet<Node>;

  constructor(roots: readonly Node[]) {
    this.#subtracted = new Set(inOrder(roots).flatMap((node) => (node.op === "subtract" ? node.args.slice(1) : [])));
  }

  sum(a: Node, b: Node): Linear {
    return plus(this.#of(a), this.#of(b), 1);
  }

  #of(node: Node): Linear {
    const before = this.#known.get(node);
    if (before !== undefined) return before;
    const found = this.#subtracted.has(node) ? exactly(node) : this.#derive(node);
    this.#known.set(node, found);
    return found;
  }

  #derive(node: Node): Linear {
    const [first, second] = node.args;
    const largest = largerThan(node);
    if (largest !== null) return this.#of(largest);
    if (first === undefined || second === undefined) return exactly(node);
    if (node.op === "add") return this.sum(first, second);
    return node.op === "subtract" ? plus(this.#of(first), exactly(second), -1) : exactly(node);
  }
}

/** A node that this one never exceeds, seen from its operation alone; null when there is none. */
function largerThan(node: Node): Node | null {
  const [first, second, third] = node.args;
  if (node.op === "step") return first ?? null;
  if (node.op === "quotient") return wholeOfPortion(first, node.divisor);
  if (node.op === "portion") return second !== undefined && second.high <= 10_000 ? (first ?? null) : null;
  return node.op === "select" ? gated(second, third) : null;
}

/** A share of at most all of an amount of at least 0 never exceeds the amount. */
function wholeOfPortion(numerator: Node | undefined, divisor: number): Node | null {
  const [amount, rate] = numerator?.args ?? [];
  if (numerator?.op !== "multiply" || amount === undefined || rate === undefined) return null;
  return amount.low >= 0 && rate.low >= 0 && rate.high <= divisor ? amount : null;
}

/** An amount of at least 0 that counts only in some cases, else 0, never exceeds the amount. */
function gated(value: Node | undefined, otherwise: Node | undefined): Node | null {
  if (value === undefined || otherwise === undefined) return null;
  if (isZero(otherwise) && value.low >= 0) return value;
  return isZero(value) && otherwise.low >= 0 ? otherwise : null;
}

const isZero = (node: Node): boolean => node.op === "constant" && node.value === 0;

const exactly = (node: Node): Linear =>
  node.op === "constant" ? { constant: node.value, terms: new Map() } : { constant: 0, terms: new Map([[node, 1]]) };

function plus(a: Linear, b: Linear, sign: 1 | -1): Linear {
  const terms = new Map(a.terms);
  for (const [node, factor] of b.terms) {
    const total = (terms.get(node) ?? 0) + sign * factor;
    if (total === 0) terms.delete(node);
    else terms.set(node, total);
  }
  return { constant: a.constant + sign * b.constant, terms };
}

function highest({ constant, terms }: Linear): number {
  let total = constant;
  for (const [node, factor] of terms) total += factor * (factor > 0 ? node.high : node.low);
  return total;
}
