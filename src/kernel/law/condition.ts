// Conditions: comparisons, and their combination.

import { type Choice, type Quantity, type Truth, truth, type Unit } from "./node.ts";

/** Holds when `a` is less than `b`. */
export function isLess<U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Truth {
  return truth({ op: "less" }, [a, b]);
}

/** Holds when `a` is at most `b`: a limit that may be reached. */
export function isAtMost<U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Truth {
  return not(isLess(b, a));
}

/** Holds when `a` is at least `b`. */
export function isAtLeast<U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Truth {
  return not(isLess(a, b));
}

/** Holds when two amounts are the same. */
export function isEqual<U extends Unit>(a: Quantity<U>, b: Quantity<NoInfer<U>>): Truth {
  return truth({ op: "equal" }, [a, b]);
}

/** Holds when the choice fell on one of the given words. */
export function isOneOf<V extends string>(of: Choice<V>, ...words: readonly NoInfer<V>[]): Truth {
  const [first, ...rest] = words.map((word) => is(of, word));
  if (first === undefined) throw new RangeError("isOneOf needs a word");
  return or(first, ...rest);
}

/** Holds when the choice fell on the given word. */
export function is<V extends string>(of: Choice<V>, word: NoInfer<V>): Truth {
  const place = of.values.indexOf(word);
  if (place < 0) throw new RangeError(`${word} is none of ${of.values.join(", ")}`);
  const code = { op: "constant", value: place, unit: "choice", args: [], low: place, high: place } as const;
  return truth({ op: "equal" }, [of, code]);
}

/** Holds when every condition holds. */
export function and(first: Truth, ...rest: readonly Truth[]): Truth {
  return rest.reduce((a, b) => truth({ op: "and" }, [a, b]), first);
}

/** Holds when at least one condition holds. */
export function or(first: Truth, ...rest: readonly Truth[]): Truth {
  return rest.reduce((a, b) => truth({ op: "or" }, [a, b]), first);
}

/** Holds when the condition does not. */
export function not(condition: Truth): Truth {
  return truth({ op: "not" }, [condition]);
}
