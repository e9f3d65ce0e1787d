// Conditions as terms, made as short as they can be: sets of words are joined, and what always or never holds disappears.

import { argument, type Pool, type Term } from "./term.ts";

export const always = (pool: Pool): Term => pool({ op: "always", holds: true });
export const never = (pool: Pool): Term => pool({ op: "always", holds: false });

/** Holds when every condition holds. */
export function and(pool: Pool, ...conditions: readonly Term[]): Term {
  return joined(pool, "and", conditions);
}

/** Holds when one of the conditions holds. */
export function or(pool: Pool, ...conditions: readonly Term[]): Term {
  return joined(pool, "or", conditions);
}

export function not(pool: Pool, condition: Term): Term {
  switch (condition.op) {
    case "always":
      return condition.holds ? never(pool) : always(pool);
    case "not":
      return argument(condition, 0);
    case "member": {
      const of = argument(condition, 0);
      return isMember(
        pool,
        of,
        codesOf(of).filter((code) => !condition.codes.includes(code)),
      );
    }
    default:
      return pool({ op: "not" }, [condition]);
  }
}

/** Holds when a choice fell on one of these codes. */
export function isMember(pool: Pool, of: Term, codes: readonly number[]): Term {
  const possible = codesOf(of).filter((code) => codes.includes(code));
  if (possible.length === 0) return never(pool);
  return possible.length === codesOf(of).length ? always(pool) : pool({ op: "member", codes: possible }, [of]);
}

export function isLess(pool: Pool, a: Term, b: Term): Term {
  if (a.high < b.low) return always(pool);
  return a.low >= b.high ? never(pool) : pool({ op: "less" }, [a, b]);
}

export function isEqual(pool: Pool, a: Term, b: Term): Term {
  if (b.op === "constant" && isChoice(a)) return isMember(pool, a, [b.value]);
  if (a.high < b.low || b.high < a.low) return never(pool);
  return a === b ? always(pool) : pool({ op: "equal" }, [a, b]);
}

/** A column of truths or of the words of a closed list. */
function isChoice(term: Term): boolean {
  return term.op === "column" && (term.column.input?.kind === "choice" || term.column.input?.kind === "truth");
}

const codesOf = ({ low, high }: Term): number[] => Array.from({ length: high - low + 1 }, (_, place) => low + place);

function joined(pool: Pool, op: "and" | "or", conditions: readonly Term[]): Term {
  const neutral = op === "and" ? always(pool) : never(pool);
  const absorbing = not(pool, neutral);
  const flat = conditions.flatMap((one) => (one.op === op ? one.args : [one]));
  const merged = mergeMembers(pool, op, flat);
  const parts = [...new Set(merged.filter((one) => !isImplied(pool, op, one, merged)))];
  const kept = parts.filter((one) => one !== neutral).sort((a, b) => a.id - b.id);
  if (kept.some((one) => one === absorbing || kept.includes(not(pool, one)))) return absorbing;
  const [first = neutral, ...rest] = kept;
  return rest.length === 0 ? first : pool({ op }, kept);
}

/** What another condition says already: where none of a list holds, each of them does not hold; the same the other way round. */
function isImplied(pool: Pool, op: "and" | "or", one: Term, all: readonly Term[]): boolean {
  const opposite = not(pool, one);
  const opposites = all
    .flatMap((other) => (other.op === "not" ? [argument(other, 0)] : []))
    .filter((other) => other.op === (op === "and" ? "or" : "and"))
    .flatMap((other) => other.args);
  return opposites.some((other) => other === opposite || (op === "and" && covers(other, opposite)));
}

/** Whether one set of words holds another. */
const covers = (set: Term, part: Term): boolean =>
  set.op === "member" &&
  part.op === "member" &&
  argument(set, 0) === argument(part, 0) &&
  part.codes.every((code) => set.codes.includes(code));

/** Two conditions on the same choice become one. */
function mergeMembers(pool: Pool, op: "and" | "or", parts: readonly Term[]): Term[] {
  const sets = new Map<Term, readonly number[]>();
  for (const part of parts) {
    if (part.op !== "member") continue;
    const of = argument(part, 0);
    const before = sets.get(of);
    sets.set(of, before === undefined ? part.codes : combine(op, before, part.codes));
  }
  const members = [...sets].map(([of, codes]) => isMember(pool, of, codes));
  return [...members, ...parts.filter((part) => part.op !== "member")];
}

const combine = (op: "and" | "or", a: readonly number[], b: readonly number[]): readonly number[] =>
  op === "and" ? a.filter((code) => b.includes(code)) : [...a, ...b];
