// What random laws grow from: inputs of every kind, of a case or of a line, and figures.

import {
  type Choice,
  choiceInput,
  enumeration,
  figure,
  figureBy,
  is,
  isGiven,
  isUnconfirmed,
  type Lines,
  numberInput,
  optionalNumberInput,
  type Quantity,
  type Truth,
  truthInput,
  valueFor,
} from "../../src/kernel/law/index.ts";

/** The values of one kind that a law has so far: those of the case, or those of a line. */
export type Bed = {
  readonly fen: Quantity<"fen">[];
  readonly rates: Quantity<"basisPoints">[];
  readonly days: Quantity<"days">[];
  readonly dates: Quantity<"date">[];
  readonly truths: Truth[];
  readonly levels: Choice<"a" | "b" | "c" | "d" | "e">[];
};

export type Soil = { readonly random: () => number; readonly narrow: boolean };

const FIRST_DAY = 17_000;
const LAST_DAY = 19_000;
const title = { zh: "随机", en: "random" };
const words = enumeration("level", { a: title, b: title, c: title, d: title, e: title });
const modes = enumeration("mode", { none: title, one: title, two: title });
const kinds = enumeration("kind", Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`k${n}`, title])));

/** One of a list. @throws RangeError when the list is empty */
export function pick<T>(from: readonly T[], random: () => number): T {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new RangeError("nothing to pick from");
  return found;
}

/** A whole number between two limits, both included. */
export function wholeBetween(low: number, high: number, random: () => number): number {
  return low + Math.floor(random() * (high - low + 1));
}

export function plantBed(prefix: string, lines: Lines | undefined, { random, narrow }: Soil): Bed {
  const at = lines === undefined ? {} : { lines };
  const most = narrow ? [1000, 100_000, 4_000_000] : [1000, 400_000_000, 10_000_000_000_000];
  const amount = (name: string, from: number, to: number): Quantity<"fen"> =>
    numberInput(`${prefix}${name}`, "fen", { title, from, to, initially: Math.max(0, from), ...at });
  const optional = optionalNumberInput(`${prefix}optional`, "days", { title, from: 3, to: 400, ...at });
  const dates = { title, from: FIRST_DAY, to: LAST_DAY, initially: FIRST_DAY, ...at };
  return {
    fen: [amount("small", 0, most[0] ?? 0), amount("middle", 0, most[1] ?? 0), amount("large", -500, most[2] ?? 0)],
    rates: [numberInput(`${prefix}rate`, "basisPoints", { title, from: 0, to: 10_000, initially: 0, ...at })],
    days: [numberInput(`${prefix}days`, "days", { title, from: 0, to: 1000, initially: 0, ...at }), optional],
    dates: [numberInput(`${prefix}date`, "date", dates)],
    truths: [
      truthInput(`${prefix}yes`, { title, initially: true, ...at }),
      isGiven(optional),
      is(choiceInput(`${prefix}mode`, modes, { title, absent: "none", ...at }), pick(["none", "one", "two"], random)),
      is(choiceInput(`${prefix}kind`, kinds, { title, initially: "k0", ...at }), pick(kinds.values, random)),
    ],
    levels: [choiceInput(`${prefix}level`, words, { title, initially: "a", ...at })],
  };
}

export function plantFigures({ fen, truths, levels }: Bed, { random }: Soil): void {
  const row = { from: "2010-01-01", until: "2020-01-01", known: "2010-01-01", source: "seed" } as const;
  const later = { from: "2020-01-01", known: "2019-06-01", source: "seed" } as const;
  const value = (): number => wholeBetween(0, 3_000_000, random);
  const provisional = random() < 0.5;
  const text = { clauses: "random.1.1", title, unit: "fen", range: [0, 3_000_000] } as const;
  const one = figure({
    ...text,
    id: "one",
    rows: [
      { ...row, provisional, values: { all: value() } },
      { ...later, values: { all: value() } },
    ],
  });
  const many = figureBy(words, {
    ...text,
    id: "many",
    rows: [
      { ...row, values: { a: value(), b: value(), c: value() } },
      { ...row, provisional: true, values: { d: value(), e: value() } },
      { ...later, values: { a: value(), b: value(), c: value(), d: value(), e: value() } },
    ],
  });
  truths.push(isUnconfirmed(one), isUnconfirmed(many, pick(levels, random)));
  fen.push(valueFor(one), valueFor(many, pick(levels, random)));
}
