// Inputs: the typed facts of a case that a law may look at.

import { isAtLeast } from "./condition.ts";
import type { Enumeration } from "./enumeration.ts";
import type { Lines } from "./lines.ts";
import {
  type Choice,
  choice,
  constant,
  type Quantity,
  quantity,
  type Text,
  type Truth,
  truth,
  type Unit,
} from "./node.ts";

/**
 * A fact about the case. `name` is its path in a case written as JSON (`thirdParty.shareBp` lies in the group `thirdParty`).
 * A missing optional number is held as -1; a missing choice as the word named by `absent`.
 */
export type Input = {
  readonly name: string;
  readonly title: Text;
  readonly kind: "number" | "truth" | "choice" | "date";
  readonly low: number;
  readonly high: number;
  readonly values?: readonly string[];
  /** The words of a choice as a reader knows them. */
  readonly titles?: Readonly<Record<string, Text>>;
  /** The value taken when the fact is not given; a fact without one must be given. */
  readonly initially?: number;
  /** Whether the fact may be null: a number becomes -1, a choice the word `absent`. */
  readonly absent?: number;
  /** A number that may be missing must be given all the same in the cases in which this choice has this word. */
  readonly neededWhen?: { readonly input: string; readonly word: number };
  /** The list inside the case whose lines have this fact; without it the fact is one of the case itself. */
  readonly lines?: Lines;
};

type NumberLimits = {
  readonly title: Text;
  readonly from: number;
  readonly to: number;
  readonly initially?: number;
  readonly lines?: Lines;
};

/** A whole number of a unit within limits, both included. */
export function numberInput<U extends Unit>(name: string, unit: U, limits: NumberLimits): Quantity<U> {
  const { from, to, ...rest } = limits;
  const kind = unit === "date" ? "date" : "number";
  const input: Input = { name, kind, low: from, high: to, ...rest };
  return quantity(unit, { op: "input", input }, [], from, to);
}

/** A whole number that may be missing. Ask `isGiven` before leaning on it. */
export function optionalNumberInput<U extends Unit>(
  name: string,
  unit: U,
  limits: Omit<NumberLimits, "initially"> & { readonly neededWhen?: Truth },
): Quantity<U> {
  const { from, to, neededWhen, ...rest } = limits;
  if (from < 0) throw new RangeError(`${name}: a missing number is held as -1, so its limits cannot be negative`);
  const kind = unit === "date" ? "date" : "number";
  const input: Input = { name, kind, low: from, high: to, initially: -1, absent: -1, ...rest, ...needed(neededWhen) };
  return quantity(unit, { op: "input", input }, [], -1, to);
}

/** @throws TypeError when the condition is not that one choice of the case has one word */
function needed(when: Truth | undefined): Pick<Input, "neededWhen"> {
  if (when === undefined) return {};
  const [of, word] = when.args;
  if (when.op !== "equal" || of?.op !== "input" || word?.op !== "constant") {
    throw new TypeError("a fact is needed in the cases in which a choice has a word");
  }
  return { neededWhen: { input: of.input.name, word: word.value } };
}

/** Holds when an optional number is there. */
export function isGiven<U extends Unit>(optional: Quantity<U>): Truth {
  return isAtLeast<Unit>(optional, constant(optional.unit, 0));
}

/** A fact that holds or does not. */
export function truthInput(
  name: string,
  options: { readonly title: Text; readonly initially?: boolean; readonly lines?: Lines },
): Truth {
  const { initially, ...rest } = options;
  const input: Input = {
    name,
    kind: "truth",
    low: 0,
    high: 1,
    ...rest,
    ...(initially === undefined ? {} : { initially: Number(initially) }),
  };
  return truth({ op: "input", input }, []);
}

/** One word of a closed list; `absent` is the word that stands for null. */
export function choiceInput<V extends string>(
  name: string,
  { values, titles }: Enumeration<V>,
  options: { readonly title: Text; readonly initially?: V; readonly absent?: V; readonly lines?: Lines },
): Choice<V> {
  const { initially, absent, ...rest } = options;
  const start = initially ?? absent;
  const input: Input = {
    name,
    kind: "choice",
    low: 0,
    high: values.length - 1,
    values,
    titles,
    ...rest,
    ...(start === undefined ? {} : { initially: values.indexOf(start) }),
    ...(absent === undefined ? {} : { absent: values.indexOf(absent) }),
  };
  return choice(values, { op: "input", input }, []);
}

/** The name of an input that no other input of the law has: a fact of a line is named with its list. */
export function pathOf({ name, lines }: Input): string {
  return lines === undefined ? name : `${lines.name}[].${name}`;
}
