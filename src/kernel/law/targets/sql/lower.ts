// From the program of a law to terms: facts become columns, figures what they are in force, and steps keep their names.

import type { Input } from "../../input.ts";
import type { Lines } from "../../lines.ts";
import type { Instruction, Program, Slot } from "../../program.ts";
import { and, isEqual, isLess, isMember, not, or } from "./condition-terms.ts";
import { type Dates, figureTerm, unconfirmedTerm } from "./dated-figures.ts";
import {
  choice,
  constantOf,
  difference,
  greatest,
  least,
  product,
  quotientOf,
  remainder,
  sumOf,
  wholeTimes,
} from "./number-terms.ts";
import type { Pool, Term } from "./term.ts";

export type Lowering = {
  readonly pool: Pool;
  readonly dates: Dates;
  /** The term of a number or choice that the case brings. */
  readonly fact: (input: Input, range: { readonly low: number; readonly high: number }) => Term;
  /** Is told of every term that is summed over lines. */
  readonly summed: (lines: Lines, term: Term) => void;
};

/** `termOf` gives the term of a slot, made when it is asked for; `nameOf` the id of the rule whose value a term is. */
export type Lowered = { readonly termOf: (slot: Slot) => Term; readonly nameOf: (term: Term) => string | undefined };

/**
 * Makes the terms of a program, each when it is asked for.
 * @throws TypeError (from `termOf`) when a value depends on itself: a running total that decides its own amount.
 */
export function lowered(program: Program, of: Lowering): Lowered {
  const made = new Map<Slot, Term | null>();
  const rules = new Map(program.steps.map((one) => [one.slot, one.step.id]));
  const names = new Map<Term, string>();
  const termOf = (slot: Slot): Term => {
    const before = made.get(slot);
    if (before === null) throw new TypeError(`${program.law.id}: a running total decides its own amount`);
    if (before !== undefined) return before;
    const instruction = program.instructions[slot];
    if (instruction === undefined) throw new RangeError(`${program.law.id} has no slot ${slot}`);
    made.set(slot, null);
    const term = lowerOne(of, instruction, instruction.op === "input" ? [] : instruction.args.map(termOf));
    made.set(slot, term);
    const rule = rules.get(slot);
    if (rule !== undefined && !names.has(term)) names.set(term, rule);
    return term;
  };
  return { termOf, nameOf: (term) => names.get(term) };
}

function lowerOne(of: Lowering, instruction: Instruction, args: readonly Term[]): Term {
  const { pool, dates } = of;
  const [a, b, c] = args;
  switch (instruction.op) {
    case "constant":
      return constantOf(pool, instruction.value);
    case "input":
      return factOf(of, instruction);
    case "figure":
      return figureTerm(pool, dates, instruction.figure, a ?? null);
    case "unconfirmed":
      return unconfirmedTerm(pool, dates, instruction.figure, a ?? null);
    case "sum":
      return sumOverLines(of, instruction, needed(a));
    case "calendar":
      return pool({ op: "calendar", calendar: instruction.calendar }, args, instruction.low, instruction.high);
    case "quotient":
      return quotientOf(pool, needed(a), instruction);
    case "not":
      return not(pool, truthOf(pool, needed(a)));
    case "select": {
      const branches = [needed(b), needed(c)].map((one) => (instruction.isTruth ? truthOf(pool, one) : one));
      return choice(pool, truthOf(pool, needed(a)), needed(branches[0]), needed(branches[1]));
    }
    default:
      return ofTwo(pool, instruction, needed(a), needed(b));
  }
}

function factOf({ pool, fact }: Lowering, instruction: Instruction & { readonly op: "input" }): Term {
  const term = fact(instruction.input, instruction);
  return instruction.isTruth ? isMember(pool, term, [1]) : term;
}

function ofTwo(pool: Pool, instruction: Instruction, a: Term, b: Term): Term {
  switch (instruction.op) {
    case "add":
      return sumOf(pool, a, b, instruction);
    case "subtract":
      return difference(pool, a, b, instruction);
    case "multiply":
      return product(pool, a, b, instruction);
    case "divide":
      return wholeTimes(pool, a, b, instruction);
    case "remainder":
      return remainder(pool, a, b, instruction);
    case "least":
      return least(pool, a, b);
    case "greatest":
      return greatest(pool, a, b);
    case "less":
      return isLess(pool, a, b);
    case "equal":
      return isEqual(pool, a, b);
    case "and":
      return and(pool, truthOf(pool, a), truthOf(pool, b));
    case "or":
      return or(pool, truthOf(pool, a), truthOf(pool, b));
    default:
      throw new TypeError(`${instruction.op} does not take two values`);
  }
}

function sumOverLines(of: Lowering, { lines, low, high }: Instruction & { readonly op: "sum" }, term: Term): Term {
  of.summed(lines, term);
  return of.pool({ op: "sum", lines, of: term.id }, [], low, high);
}

/** A program writes truths that are known as the numbers 0 and 1. */
export function truthOf(pool: Pool, term: Term): Term {
  return term.op === "constant" ? pool({ op: "always", holds: term.value === 1 }) : term;
}

function needed(term: Term | undefined): Term {
  if (term === undefined) throw new TypeError("an operation lacks an argument");
  return term;
}
