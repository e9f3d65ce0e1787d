// When a node is in effect: the condition under which it takes part in deciding the outputs. A branch not taken decides nothing.

import { and, isLess, not, or } from "./condition.ts";
import { type Lines, sumOver } from "./lines.ts";
import { always, constant, inOrder, type Node, never, type Truth } from "./node.ts";

/** A condition as alternatives of facts that hold together; no alternative: never; an empty alternative: always. */
type Facts = ReadonlyMap<Truth, boolean>;
type Alternatives = readonly Facts[];

const ALWAYS: Alternatives = [new Map()];

/** So many alternatives are kept apart before the law is refused as too tangled to explain. */
const MOST_ALTERNATIVES = 64;

/**
 * For each node below the roots the condition under which it is in effect; null stands for always, `never` for a branch that
 * contradicts itself.
 * Nodes that `enters` refuses are reached, but what lies below them is not.
 */
export function effects(roots: readonly Node[], enters: (node: Node) => boolean = () => true): Map<Node, Truth | null> {
  const reached = new Map<Node, Alternatives>(roots.map((root) => [root, ALWAYS]));
  for (const node of inOrder(roots).reverse()) {
    const own = reached.get(node);
    if (own === undefined || !enters(node)) continue;
    for (const [place, argument] of node.args.entries()) {
      const through = conditionFor(node, place);
      const below = through === null ? own : under(own, ...through);
      reached.set(argument, simplified([...(reached.get(argument) ?? []), ...below]));
    }
  }
  return new Map([...reached].map(([node, alternatives]) => [node, asTruth(alternatives)]));
}

/** What must hold, or fail, for an argument to count: a branch needs its condition, the term of a sum needs a line. */
function conditionFor(node: Node, place: number): readonly [Truth, boolean] | null {
  if (node.op === "sum") return [someLine(node.lines), true];
  if (node.op !== "select" || place === 0) return null;
  const [condition] = node.args;
  if (condition === undefined || !isTruth(condition)) throw new TypeError("a choice without a condition");
  return [condition, place === 1];
}

const known = new WeakMap<Lines, Truth>();

function someLine(lines: Lines): Truth {
  const made = known.get(lines) ?? isLess(constant("count", 0), sumOver(lines, constant("count", 1)));
  known.set(lines, made);
  return made;
}

function under(alternatives: Alternatives, condition: Truth, holds: boolean): Alternatives {
  return alternatives.flatMap((facts) => {
    const extended = extend(facts, condition, holds);
    return extended === null ? [] : [extended];
  });
}

/** Adds a fact; null when it contradicts the facts. Conjunctions that hold and alternatives that fail are taken apart. */
function extend(facts: Facts, condition: Truth, holds: boolean): Facts | null {
  const parts = partsOf(condition, holds);
  if (parts === null) {
    if (facts.has(condition)) return facts.get(condition) === holds ? facts : null;
    return new Map([...facts, [condition, holds]]);
  }
  return parts.reduce<Facts | null>((so, [part, of]) => (so === null ? null : extend(so, part, of)), facts);
}

/** The facts that a condition comes to, when it comes to several that hold together; null when it is one fact itself. */
function partsOf(condition: Truth, holds: boolean): readonly (readonly [Truth, boolean])[] | null {
  const [first, second, third] = condition.args.filter(isTruth);
  if (first === undefined) return null;
  const both = (a: Truth | undefined, b: Truth | undefined) =>
    a === undefined || b === undefined
      ? null
      : ([
          [a, holds],
          [b, holds],
        ] as const);
  switch (condition.op) {
    case "step":
      return [[first, holds]];
    case "not":
      return [[first, !holds]];
    case "and":
      return holds ? both(first, second) : null;
    case "or":
      return holds ? null : both(first, second);
    case "select":
      if (!holds && second === always) return both(first, third);
      return holds && third === never ? both(first, second) : null;
    default:
      return null;
  }
}

function simplified(alternatives: Alternatives): Alternatives {
  const kept: Facts[] = [];
  for (const facts of alternatives) addAlternative(kept, facts);
  if (kept.length > MOST_ALTERNATIVES)
    throw new RangeError("a rule stands in too many branches to say when it is in effect");
  return kept;
}

/** Keeps the list free of alternatives that another one covers, and joins two that differ in one fact only. */
function addAlternative(kept: Facts[], facts: Facts): void {
  if (kept.some((other) => covers(other, facts))) return;
  for (let place = kept.length - 1; place >= 0; place--) {
    const other = kept[place];
    if (other !== undefined && covers(facts, other)) kept.splice(place, 1);
  }
  for (const [place, other] of kept.entries()) {
    const joined = joinOverOneFact(other, facts);
    if (joined !== null) {
      kept.splice(place, 1);
      addAlternative(kept, joined);
      return;
    }
  }
  kept.push(facts);
}

function covers(general: Facts, special: Facts): boolean {
  return [...general].every(([condition, holds]) => special.get(condition) === holds);
}

function joinOverOneFact(a: Facts, b: Facts): Facts | null {
  if (a.size !== b.size) return null;
  const different = [...a].filter(([condition, holds]) => b.get(condition) !== holds);
  const [only] = different;
  if (different.length !== 1 || only === undefined || b.get(only[0]) === undefined) return null;
  return new Map([...a].filter(([condition]) => condition !== only[0]));
}

function asTruth(alternatives: Alternatives): Truth | null {
  const [first, ...rest] = alternatives.map((facts) => {
    const [one, ...others] = [...facts].map(([condition, holds]) => (holds ? condition : not(condition)));
    return one === undefined ? null : and(one, ...others);
  });
  if (first === undefined) return never;
  if (first === null || rest.includes(null)) return null;
  return or(first, ...rest.filter((one) => one !== null));
}

const isTruth = (node: Node): node is Truth => node.unit === "truth";
