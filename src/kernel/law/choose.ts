// Choosing: the first case that holds. There is always an otherwise, so that no case is left undecided.

import { is } from "./condition.ts";
import { keysOf } from "./enumeration.ts";
import { type Choice, choice, type Quantity, quantity, type Truth, truth, type Unit } from "./node.ts";

/** One branch of a choice: the value that counts when the condition holds. */
export type Branch<N> = { readonly condition: Truth; readonly value: N };

/** A branch: when the condition holds, this value. */
export const when = <N>(condition: Truth, value: N): Branch<N> => ({ condition, value });

/** The value of the first branch whose condition holds, or `otherwise`. */
export function choose<U extends Unit>(
  branches: readonly Branch<Quantity<U>>[],
  otherwise: Quantity<NoInfer<U>>,
): Quantity<U>;
export function choose<V extends string>(
  branches: readonly Branch<Choice<V>>[],
  otherwise: Choice<NoInfer<V>>,
): Choice<V>;
export function choose(branches: readonly Branch<Truth>[], otherwise: Truth): Truth;
export function choose(branches: readonly Branch<Value>[], otherwise: Value): Value {
  return branches.reduceRight<Value>((rest, { condition, value }) => select(condition, value, rest), otherwise);
}

/** One value for each word of a choice: complete by its type, and checked again when the law is made. */
export function byCase<V extends string, U extends Unit>(
  of: Choice<V>,
  values: Readonly<Record<V, Quantity<U>>>,
): Quantity<U> {
  const words = keysOf(values);
  const missing = of.values.find((word) => !words.some((one) => one === word));
  const last = words.at(-1);
  if (missing !== undefined || last === undefined) throw new RangeError(`no value for ${missing}`);
  return choose(
    words.slice(0, -1).map((word) => when(is(of, word), values[word])),
    values[last],
  );
}

type Value = Quantity | Choice | Truth;

function select(condition: Truth, value: Value, otherwise: Value): Value {
  if (value.unit !== otherwise.unit) throw new TypeError(`branches of ${value.unit} and ${otherwise.unit}`);
  if (value.unit === "truth") return truth({ op: "select" }, [condition, value, otherwise]);
  if (isChoice(value)) {
    if (value.values.join() !== otherwise.values?.join()) throw new TypeError("branches of words of two lists");
    return choice(value.values, { op: "select" }, [condition, value, otherwise]);
  }
  const low = Math.min(value.low, otherwise.low);
  const high = Math.max(value.high, otherwise.high);
  return quantity(value.unit, { op: "select" }, [condition, value, otherwise], low, high);
}

const isChoice = (value: Value): value is Choice => value.unit === "choice";
