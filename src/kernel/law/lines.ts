// Lists inside a case, such as the lines of a bill, and sums over them.

import { type Node, type Quantity, quantity, type Text, type Unit } from "./node.ts";

/** A list of like things in a case, with the most it may hold. */
export type Lines = { readonly name: string; readonly title: Text; readonly most: number };

/** The sum of a term over all lines. The term looks only at inputs of the line, at figures, and at inputs of the case. */
export function sumOver<U extends Unit>(lines: Lines, term: Quantity<U>): Quantity<U> {
  if (containsSum(term)) throw new TypeError(`${lines.name}: a sum inside a sum`);
  return quantity(
    term.unit,
    { op: "sum", lines },
    [term],
    Math.min(0, term.low * lines.most),
    Math.max(0, term.high * lines.most),
  );
}

function containsSum(node: Node): boolean {
  return node.op === "sum" || node.args.some(containsSum);
}
