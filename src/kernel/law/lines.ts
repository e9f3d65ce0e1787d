// Lists inside a case, such as the lines of a bill, and sums over them.

import { type Node, type Quantity, quantity, type Text, type Unit } from "./node.ts";

/** A list of like things in a case, with the most it may hold. */
export type Lines = { readonly name: string; readonly title: Text; readonly most: number };

/**
 * The sum of a term over all lines. The term looks only at inputs of the line, at figures, and at inputs of the case.
 * @throws RangeError when the sum of the most lines could leave the exact whole numbers.
 */
export function sumOver<U extends Unit>(lines: Lines, term: Quantity<U>): Quantity<U> {
  const low = Math.min(0, term.low * lines.most);
  const high = Math.max(0, term.high * lines.most);
  return quantity(term.unit, { op: "sum", lines }, [term], low, high);
}

/**
 * Makes sure that facts of a line are looked at only inside a sum over its list.
 * @throws TypeError when one is looked at outside, or inside a sum over another list or inside a second sum.
 */
export function checkLines(law: string, roots: readonly Node[], conditionsOf: (node: Node) => readonly Node[]): void {
  const seen = new Map<Lines | null, Set<Node>>();
  const visit = (node: Node, within: Lines | null): void => {
    const before = seen.get(within) ?? new Set();
    if (before.has(node)) return;
    seen.set(within, before.add(node));
    if (node.op === "input" && (node.input.lines ?? within) !== within) {
      throw new TypeError(`${law}: ${node.input.name} is a fact of a line, looked at outside a sum over its list`);
    }
    if (node.op === "sum" && within !== null) throw new TypeError(`${law}: a sum inside a sum over ${within.name}`);
    const below = node.op === "sum" ? node.lines : within;
    for (const one of [...node.args, ...conditionsOf(node)]) visit(one, below);
  };
  for (const root of roots) visit(root, null);
}
