// The nodes of a law: a typed expression graph of whole numbers, each with the interval it can lie in.

import type { Allowance } from "./allowance.ts";
import type { CalendarFunction } from "./calendar.ts";
import type { Figure } from "./figure.ts";
import type { Input } from "./input.ts";
import type { Lines } from "./lines.ts";
import type { Step } from "./rule.ts";

/** What a whole number counts. Rates are basis points; dates are days since 1970-01-01. */
export type Unit = "fen" | "basisPoints" | "days" | "workdays" | "date" | "count" | "squareCentimetres";

export type Rounding = "down" | "up" | "half_up" | "half_even";

/** A word in both languages of the product. */
export type Text = { readonly zh: string; readonly en: string };

type Shape =
  /** A word that the law itself chooses carries its title. */
  | { readonly op: "constant"; readonly value: number; readonly title?: Text }
  | { readonly op: "input"; readonly input: Input }
  | { readonly op: "figure"; readonly figure: Figure }
  | { readonly op: "unconfirmed"; readonly figure: Figure }
  | { readonly op: "add" | "subtract" | "multiply" | "least" | "greatest" }
  | { readonly op: "less" | "equal" | "and" | "or" | "not" | "select" }
  | { readonly op: "quotient"; readonly divisor: number; readonly rounding: Rounding }
  | { readonly op: "portion"; readonly rounding: Rounding }
  | { readonly op: "divide" | "remainder" }
  | { readonly op: "ratio" }
  | { readonly op: "allowance"; readonly allowance: Allowance }
  | { readonly op: "sum"; readonly lines: Lines }
  | { readonly op: "calendar"; readonly calendar: CalendarFunction }
  | { readonly op: "step"; readonly step: Step };

export type Operation = Shape["op"];

/** One value of the graph: an operation on other nodes. Truths are 0 or 1, choices are the place in their list. */
export type Node = Shape & {
  readonly args: readonly Node[];
  readonly low: number;
  readonly high: number;
  readonly unit: Unit | "truth" | "choice";
  readonly values?: readonly string[];
};

export type Quantity<U extends Unit = Unit> = Node & { readonly unit: U };
export type Truth = Node & { readonly unit: "truth" };
export type Choice<V extends string = string> = Node & { readonly unit: "choice"; readonly values: readonly V[] };

/**
 * Makes a number node.
 * @throws RangeError when the interval leaves the whole numbers that a double holds exactly: such a rule could lose a fen.
 */
export function quantity<U extends Unit>(
  unit: U,
  shape: Shape,
  args: readonly Node[],
  low: number,
  high: number,
): Quantity<U> {
  if (!(low <= high)) throw new RangeError(`${shape.op}: empty interval ${low}..${high}`);
  if (low < Number.MIN_SAFE_INTEGER || high > Number.MAX_SAFE_INTEGER) {
    throw new RangeError(`${shape.op} can leave the exact whole numbers: ${low}..${high}`);
  }
  return { ...shape, unit, args, low, high };
}

/** Makes a truth node: 1 holds, 0 does not. */
export function truth(shape: Shape, args: readonly Node[]): Truth {
  return { ...shape, unit: "truth", args, low: 0, high: 1 };
}

/** Makes a choice node: the place of one word in a closed list. */
export function choice<V extends string>(values: readonly V[], shape: Shape, args: readonly Node[]): Choice<V> {
  return { ...shape, unit: "choice", values, args, low: 0, high: values.length - 1 };
}

/** A number written in the law itself, such as the 0 of "nothing is paid". */
export function constant<U extends Unit>(unit: U, value: number): Quantity<U> {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number`);
  return quantity(unit, { op: "constant", value }, [], value, value);
}

/** A whole number of fen, for example `fen(0)`. */
export const fen = (value: number): Quantity<"fen"> => constant("fen", value);

/** A whole number of basis points: 100 is one percent. */
export const basisPoints = (value: number): Quantity<"basisPoints"> => constant("basisPoints", value);

/** The condition that no case meets. */
export const never: Truth = truth({ op: "constant", value: 0 }, []);

/** The condition that every case meets. */
export const always: Truth = truth({ op: "constant", value: 1 }, []);

/** Every node once, arguments before the nodes that use them. */
export function inOrder(roots: readonly Node[]): Node[] {
  const seen = new Set<Node>();
  const order: Node[] = [];
  const visit = (node: Node): void => {
    if (seen.has(node)) return;
    seen.add(node);
    for (const argument of node.args) visit(argument);
    order.push(node);
  };
  for (const root of roots) visit(root);
  return order;
}
