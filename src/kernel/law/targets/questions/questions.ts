// Questions: what of a case is decided already, and which missing facts could still change it, so that a form asks only what matters.

import { calendarValue, type Workdays } from "../../calendar-value.ts";
import type { Case, CaseLines } from "../../case.ts";
import type { InForce } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import { inOrder, type Node } from "../../node.ts";
import * as partly from "./partly-known.ts";
import { between, isKnown, known, type PartlyKnown } from "./partly-known.ts";

export type Questions<O extends string = string> = {
  /** The outputs that no missing fact can change, with their values. */
  readonly decided: Readonly<Partial<Record<O, number>>>;
  /** The outputs that are still open, with the limits between which they will lie. */
  readonly open: Readonly<Partial<Record<O, { readonly low: number; readonly high: number }>>>;
  /** The missing facts, and the lists, that could still change an open output, in the order in which a form asks for them. */
  readonly asked: readonly string[];
  /** Missing facts and lists that cannot change any of the outputs, whatever they are. */
  readonly irrelevant: readonly string[];
};

export type PartialCase<O extends string = string> = {
  /** The facts that are known, as numbers; the others are missing, not taken at their initial value. */
  readonly facts: Readonly<Partial<Case>>;
  /** The lists that are known. */
  readonly lines?: CaseLines;
  readonly inForce: InForce;
  /** The outputs that somebody wants to know; without them all. */
  readonly outputs?: readonly O[];
  readonly workdays?: Workdays;
};

/** Decides as much of a partial case as can be decided. Cautious: a fact may be asked that turns out not to matter, never the reverse. */
export function questionsOf<O extends string>(law: Law<O>, partial: PartialCase<O>): Questions<O> {
  const { outputs = law.outputNames, facts, lines = {} } = partial;
  const weigh = weigher(partial, facts, null);
  const found = outputs.map((name) => ({ name, value: weigh(law.outputs[name]) }));
  const matters = partly.dependsOn(...found.map(({ value }) => value));
  const ofCase = law.inputs.filter((input) => input.lines === undefined).map((input) => input.name);
  const lists = law.lines.map((list) => list.name);
  const isMissing = (name: string): boolean => (lists.includes(name) ? lines[name] : facts[name]) === undefined;
  const decided: Partial<Record<O, number>> = {};
  const open: Partial<Record<O, { low: number; high: number }>> = {};
  for (const { name, value } of found) {
    if (isKnown(value)) decided[name] = value.low;
    else open[name] = { low: value.low, high: value.high };
  }
  return {
    decided,
    open,
    asked: [...ofCase, ...lists].filter((name) => matters.has(name)),
    irrelevant: [...ofCase, ...lists].filter((name) => isMissing(name) && !matters.has(name)),
  };
}

type Weigh = (node: Node) => PartlyKnown;

/** Weighs every node of the case once; inside a sum, every node once for each line. */
function weigher(partial: PartialCase, facts: Readonly<Partial<Case>>, outer: Weigh | null): Weigh {
  const weighed = new Map<Node, PartlyKnown>();
  const weigh: Weigh = (node) => {
    for (const each of inOrder([node])) {
      if (weighed.has(each)) continue;
      weighed.set(each, outer === null || looksAtLine(each) ? value(each) : outer(each));
    }
    return weighed.get(node) ?? lacking(node);
  };
  const value = (node: Node): PartlyKnown => {
    const [a, b, c] = node.args.map((argument) => weighed.get(argument) ?? lacking(argument));
    switch (node.op) {
      case "constant":
        return known(node.value);
      case "input":
        return fact(node, facts[node.input.name]);
      case "sum":
        return sumOf(node, { ...partial, weigh });
      case "figure":
      case "unconfirmed":
        return figure(node, a, partial.inForce);
      case "calendar":
        return calendar(node, [a ?? lacking(node), b], partial.workdays);
      default:
        return within(node, combined(node, [a ?? lacking(node), b, c]));
    }
  };
  return weigh;
}

const open = ({ low, high }: Node, depends: ReadonlySet<string>): PartlyKnown => between(low, high, depends);

function combined(
  node: Node,
  [a, second, third]: readonly [PartlyKnown, PartlyKnown | undefined, PartlyKnown | undefined],
): PartlyKnown {
  const [b, c] = [second ?? a, third ?? a];
  switch (node.op) {
    case "step":
      return a;
    case "add":
      return partly.sum(a, b);
    case "subtract":
      return partly.difference(a, b);
    case "multiply":
      return partly.product(a, b);
    case "least":
      return partly.smaller(a, b);
    case "greatest":
      return partly.larger(a, b);
    case "less":
      return partly.isLess(a, b);
    case "equal":
      return partly.isEqual(a, b);
    case "and":
      return partly.and(a, b);
    case "or":
      return partly.or(a, b);
    case "not":
      return partly.not(a);
    case "select":
      return partly.select(a, b, c);
    case "quotient":
      return partly.quotient(a, node.divisor, node.rounding);
    case "portion":
      return partly.portion(a, b, node.rounding);
    case "divide":
      return partly.wholeTimes(a, b);
    case "remainder":
      return partly.remainder(a, b);
    case "ratio":
      return partly.ratio(a, b);
    case "allowance":
      return partly.smaller(c, partly.larger(partly.difference(a, b), known(0)));
    default:
      throw new TypeError(`${node.op} cannot be weighed`);
  }
}

/** The interval that was proved for the law holds for every case. */
function within({ low, high }: Node, value: PartlyKnown): PartlyKnown {
  return between(Math.max(low, value.low), Math.min(high, value.high), value.depends);
}

/** A missing fact of a line is a question about its list. */
function fact(node: Node & { readonly op: "input" }, given: number | undefined): PartlyKnown {
  return given === undefined ? open(node, new Set([node.input.lines?.name ?? node.input.name])) : known(given);
}

function figure(
  { op, figure: of }: Node & { readonly op: "figure" | "unconfirmed" },
  word: PartlyKnown | undefined,
  { figures }: InForce,
): PartlyKnown {
  const found = figures.get(of.id);
  if (found === undefined) throw new RangeError(`the figures in force do not hold ${of.id}`);
  const all = Array.from(op === "figure" ? found.values : found.unconfirmed);
  if (word === undefined) return known(all[0] ?? 0);
  const possible = isKnown(word) ? all.slice(word.low, word.low + 1) : all;
  return between(Math.min(...possible), Math.max(...possible), word.depends);
}

function calendar(
  node: Node & { readonly op: "calendar" },
  [of, months = known(0)]: readonly [PartlyKnown, PartlyKnown | undefined],
  workdays: Workdays | undefined,
): PartlyKnown {
  if (!isKnown(of) || !isKnown(months)) return open(node, partly.dependsOn(of, months));
  return known(calendarValue(node.calendar, of.low, { workdays, months: months.low }));
}

function sumOf(
  node: Node & { readonly op: "sum" },
  { weigh, ...partial }: PartialCase & { readonly weigh: Weigh },
): PartlyKnown {
  const [term] = node.args;
  const lines = partial.lines?.[node.lines.name];
  if (term === undefined || lines === undefined)
    return open(node, new Set([node.lines.name, ...missingBelow(node, partial)]));
  return lines.map((line) => weigher(partial, line, weigh)(term)).reduce(partly.sum, known(0));
}

/** The missing facts of the case that the term of a sum looks at. */
function missingBelow(node: Node, { facts }: PartialCase): string[] {
  return inOrder([node]).flatMap((one) =>
    one.op === "input" && one.input.lines === undefined && facts[one.input.name] === undefined ? [one.input.name] : [],
  );
}

const looking = new WeakMap<Node, boolean>();

function looksAtLine(node: Node): boolean {
  const before = looking.get(node);
  if (before !== undefined) return before;
  const found = node.op === "input" ? node.input.lines !== undefined : node.op !== "sum" && node.args.some(looksAtLine);
  looking.set(node, found);
  return found;
}

function lacking(node: Node): never {
  throw new TypeError(`${node.op} was not weighed`);
}
