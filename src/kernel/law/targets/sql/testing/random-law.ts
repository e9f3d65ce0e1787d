// Random laws: small graphs of every operation, over facts and dated figures, to hold one target against another.

import {
  add,
  allowance,
  and,
  atLeastZero,
  type Choice,
  choiceInput,
  choose,
  constant,
  enumeration,
  figure,
  figureBy,
  greatest,
  is,
  isAtMost,
  isEqual,
  isGiven,
  isLess,
  isOneOf,
  isUnconfirmed,
  type Law,
  law,
  least,
  not,
  numberInput,
  optionalNumberInput,
  or,
  portion,
  type Quantity,
  quotient,
  type Rounding,
  ratio,
  remainder,
  rule,
  subtract,
  type Text,
  type Truth,
  times,
  truthInput,
  valueFor,
  when,
  wholeTimes,
} from "../../../index.ts";
import { inOrder, type Node } from "../../../node.ts";
import { programOf } from "../../../program.ts";

const title: Text = { zh: "试", en: "trial" };
/** A figure by few words is written as a CASE, one by many as a list. */
const words = enumeration("word", { red: title, green: title, blue: title, grey: title });
const manyWords = enumeration("place", {
  p0: title,
  p1: title,
  p2: title,
  p3: title,
  p4: title,
  p5: title,
  p6: title,
  p7: title,
  p8: title,
  p9: title,
});
const roundings: readonly Rounding[] = ["down", "up", "half_up", "half_even"];
const divisors = [2, 3, 7, 100, 10_000, 365];

const choices: readonly Choice<"red" | "green" | "blue" | "grey">[] = ["first", "second"].map((name) =>
  choiceInput(name, words, { title, ...(name === "first" ? { initially: "green" } : {}) }),
);
const truths = ["holds", "applies"].map((name) => truthInput(name, { title, initially: false }));
const amounts = [
  numberInput("small", "fen", { title, from: 0, to: 40 }),
  numberInput("wide", "fen", { title, from: 0, to: 3_000_000_000 }),
  numberInput("huge", "fen", { title, from: 0, to: 10_000_000_000_000 }),
  numberInput("signed", "fen", { title, from: -70_000, to: 90_000 }),
  optionalNumberInput("optional", "fen", { title, from: 0, to: 5000 }),
];
const used = [0, 1].map((place) => numberInput(`used${place}`, "fen", { title, from: 0, to: 2_000_000_000 }));
const share = numberInput("share", "basisPoints", { title, from: 0, to: 10_000 });
const number = numberInput("number", "count", { title, from: 0, to: 30 });

const known = "2017-01-01";
const only = figure({
  id: "only",
  clauses: "trial.1",
  title,
  unit: "fen",
  range: [0, 100_000],
  rows: [
    { from: "2017-01-01", until: "2018-03-05", known, source: "seed", values: { all: 20_000 } },
    { from: "2018-03-05", known, source: "seed", provisional: true, values: { all: 35_000 } },
  ],
});
const byWord = figureBy(words, {
  id: "byWord",
  clauses: "trial.2",
  title,
  unit: "fen",
  range: [0, 50_000],
  rows: [
    { from: "2017-01-01", until: "2019-01-01", known, source: "seed", values: { red: 7, green: 300, blue: 300 } },
    { from: "2019-01-01", known, source: "seed", values: { red: 7, green: 45_000, blue: 0 } },
    { from: "2017-01-01", known, source: "external", provisional: true, values: { grey: 1234 } },
  ],
});
const place = choiceInput("place", manyWords, { title });
const byPlace = figureBy(manyWords, {
  id: "byPlace",
  clauses: "trial.4",
  title,
  unit: "fen",
  range: [0, 10_000],
  rows: [
    {
      from: "2017-01-01",
      known,
      source: "seed",
      values: { p0: 1, p1: 20, p2: 300, p3: 4000, p4: 0, p5: 7, p6: 77, p7: 777, p8: 7777, p9: 10_000 },
    },
  ],
});
const cap = figure({
  id: "cap",
  clauses: "trial.3",
  title,
  unit: "fen",
  range: [0, 1_000_000],
  rows: [{ from: "2017-01-01", known, source: "seed", values: { all: 90_000 } }],
});

/**
 * A law with four outputs, the last a truth, made of random rules; the same random source gives the same law. With `carried`
 * what it takes of its running totals `used0` and `used1` are outputs too: `taken0` and `taken1`.
 */
export function randomLaw(random: () => number, { carried = false }: { readonly carried?: boolean } = {}): Law {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const made = tryLaw(random, carried);
    if (isDecidable(made)) return made;
  }
  throw new RangeError(`no law in ${MOST_TRIES} tries`);
}

const MOST_TRIES = 100;

/** The language refuses a law with a branch that is never taken; a random one often has one. */
function isDecidable(of: Law): boolean {
  try {
    return programOf(of, { explained: true }).instructions.length > 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function tryLaw(random: () => number, carried: boolean): Law {
  const make = new Maker(random);
  const own = { first: make.rule(5), second: make.rule(5), third: make.amount(4), fourth: make.truth(4) };
  const taken = carried ? make.limited.map((one, place) => [`taken${place}`, one]) : [];
  const outputs: Record<string, Node> = { ...own, ...Object.fromEntries(taken) };
  const inputs = inOrder(Object.values(outputs)).filter((node) => node.op === "input");
  return law({ id: "trial", title, from: "2017-01-01", until: "2021-01-01", inputs, outputs });
}

class Maker {
  readonly #random: () => number;
  readonly #rules: Quantity<"fen">[] = [];
  readonly limited: Quantity<"fen">[] = [];

  constructor(random: () => number) {
    this.#random = random;
  }

  rule(depth: number): Quantity<"fen"> {
    const made = rule("trial.1", { id: `rule${this.#rules.length}`, title }, this.amount(depth));
    this.#rules.push(made);
    return made;
  }

  /** An amount; where its interval would leave the exact numbers, a smaller one. */
  amount(depth: number): Quantity<"fen"> {
    try {
      return depth <= 0 ? this.#leaf() : this.#pick(this.#amounts(depth - 1))();
    } catch (error) {
      if (error instanceof RangeError) return this.amount(depth - 1);
      throw error;
    }
  }

  truth(depth: number): Truth {
    const below = depth - 1;
    if (depth <= 0) return this.#pick(truths);
    return this.#pick<() => Truth>([
      () => this.#pick(truths),
      () => isUnconfirmed(byWord, this.#pick(choices)),
      () => isUnconfirmed(only),
      () => is(this.#pick(choices), "blue"),
      () => isOneOf(this.#pick(choices), "red", "grey"),
      () => isOneOf(place, "p1", "p4", "p9"),
      () => not(isOneOf(place, "p2", "p3")),
      () => isOneOf(this.#pick(choices), "red", "green", "blue"),
      () => isLess(this.amount(below), this.amount(below)),
      () => isAtMost(this.amount(below), this.amount(below)),
      () => isEqual(this.amount(1), this.amount(1)),
      () => isGiven(this.#at(amounts, 4)),
      () => not(this.truth(below)),
      () => and(this.truth(below), this.truth(below)),
      () => or(this.truth(below), this.truth(below), this.truth(below)),
      () => choose([when(this.truth(below), this.truth(below))], this.truth(below)),
    ])();
  }

  #amounts(below: number): (() => Quantity<"fen">)[] {
    const smaller = (): Quantity<"fen"> => this.amount(below);
    return [
      () => this.#leaf(),
      () => this.#pick([...this.#rules, this.#leaf()]),
      () => add(smaller(), smaller()),
      () => subtract(smaller(), smaller()),
      () => this.#lessItsPart(smaller()),
      () => least(smaller(), smaller()),
      () => greatest(smaller(), smaller()),
      () => atLeastZero(subtract(smaller(), smaller())),
      () => times(smaller(), number),
      () => portion(atLeastZero(smaller()), share, this.#pick(roundings)),
      () => quotient(atLeastZero(smaller()), this.#pick(divisors), this.#pick(roundings)),
      () => remainder(atLeastZero(smaller()), this.#divisor(below)),
      () => times(this.#leaf(), wholeTimes(atLeastZero(smaller()), this.#divisor(below))),
      () => this.#ofItsRatio(atLeastZero(smaller()), this.#divisor(below)),
      () => choose([when(this.truth(below), smaller())], smaller()),
      () => this.#gates(below),
      () => this.#allowance(atLeastZero(smaller())),
    ];
  }

  #lessItsPart(whole: Quantity<"fen">): Quantity<"fen"> {
    return subtract(whole, least(this.#leaf(), whole, this.#leaf()));
  }

  #divisor(below: number): Quantity<"fen"> {
    return greatest(this.amount(below), constant("fen", this.#pick([1, 9, 30_000])));
  }

  #ofItsRatio(part: Quantity<"fen">, whole: Quantity<"fen">): Quantity<"fen"> {
    const of = this.#random() < 0.5 ? remainder(part, whole) : least(part, whole);
    return portion(atLeastZero(this.#leaf()), ratio(of, whole), this.#pick(roundings));
  }

  #gates(below: number): Quantity<"fen"> {
    const nothing = constant("fen", 0);
    const gates = [
      when(this.truth(below), nothing),
      when(this.truth(1), this.amount(below)),
      when(this.truth(1), nothing),
    ];
    return choose(gates, this.#random() < 0.5 ? nothing : this.amount(below));
  }

  /** Each running total serves one allowance only. */
  #allowance(amount: Quantity<"fen">): Quantity<"fen"> {
    const place = this.limited.length;
    const total = used[place];
    if (total === undefined) return this.#pick(this.limited);
    const made = allowance({ id: `total${place}`, title }, { cap: valueFor(cap), used: total, amount });
    this.limited.push(made);
    return made;
  }

  #leaf(): Quantity<"fen"> {
    return this.#pick<() => Quantity<"fen">>([
      () => this.#pick(amounts),
      () => this.#pick(amounts),
      () => valueFor(only),
      () => valueFor(byWord, this.#pick(choices)),
      () => valueFor(byPlace, place),
      () => constant("fen", this.#pick([0, 0, 1, 250, 10_000])),
    ])();
  }

  #pick<T>(from: readonly T[]): T {
    return this.#at(from, Math.floor(this.#random() * from.length));
  }

  #at<T>(from: readonly T[], place: number): T {
    const found = from[place];
    if (found === undefined) throw new TypeError("nothing to pick from");
    return found;
  }
}
