// Random laws: typed graphs over random inputs, figures and lists, within the limits that the law language itself sets.

import {
  add,
  addDays,
  addMonths,
  allowance,
  and,
  atLeastZero,
  bands,
  byCase,
  choose,
  constant,
  daysFrom,
  endOfYear,
  firstOfNextMonth,
  greatest,
  isAtLeast,
  isAtMost,
  isEqual,
  isLess,
  type Law,
  type Lines,
  law,
  least,
  not,
  numberInput,
  or,
  portion,
  type Quantity,
  quotient,
  type Rounding,
  ratio,
  remainder,
  rule,
  seededRandom,
  subtract,
  sumOver,
  type Truth,
  times,
  type Unit,
  when,
  wholeTimes,
  workdayOnOrAfter,
  workdaysAfter,
  workdaysFrom,
  yearOf,
} from "../../src/kernel/law/index.ts";
import { inOrder, type Node } from "../../src/kernel/law/node.ts";
import { type Bed, pick, plantBed, plantFigures, wholeBetween } from "./random-values.ts";

/** What a random law may hold. `narrow` keeps amounts small, so that the law has a vector form. */
export type LawShape = { readonly narrow: boolean; readonly lists: boolean; readonly calendar: boolean };

const STEPS = 40;
const title = { zh: "随机", en: "random" };

/** A law from a seed: the same seed gives the same law. */
export function randomLaw(seed: number, shape: LawShape): Law {
  const random = seededRandom(seed);
  const garden = new Garden(random, shape);
  for (let step = 0; step < STEPS; step++) garden.grow();
  const outputs = garden.outputs();
  const nodes = inOrder(Object.values(outputs).flatMap((root) => [root, ...conditionsBelow(root)]));
  const inputs = nodes.filter((node) => node.op === "input");
  return law({ id: `random.${seed}`, title, from: "2017-01-01", inputs, outputs });
}

function conditionsBelow(root: Node): Node[] {
  return inOrder([root]).flatMap((node) => {
    if (node.op !== "step") return [];
    const conditions = [node.step.citedWhen, ...node.step.gaps.map((gap) => gap.when)];
    return conditions.filter((one) => one !== undefined);
  });
}

/** Grows values out of earlier ones: some of the case, and where the law has a list, some of a line. */
class Garden {
  readonly #random: () => number;
  readonly #shape: LawShape;
  readonly #case: Bed;
  readonly #line: Bed | null;
  readonly #list: Lines = { name: "lines", title, most: 50 };
  #rules = 0;
  #allowances = 0;

  constructor(random: () => number, shape: LawShape) {
    this.#random = random;
    this.#shape = shape;
    const soil = { random, narrow: shape.narrow };
    this.#case = plantBed("", undefined, soil);
    this.#line = shape.lists ? plantBed("line_", this.#list, soil) : null;
    plantFigures(this.#case, soil);
  }

  /** One more value; where the law language refuses it because a fen could be lost, none. */
  grow(): void {
    const inLine = this.#line !== null && this.#random() < 0.3;
    const bed = inLine && this.#line !== null ? this.#line : this.#case;
    try {
      this.#growIn(bed, bed === this.#line);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }

  outputs(): Record<string, Node> {
    const { fen, truths, days, rates } = this.#case;
    const last = [...fen.slice(-4), ...truths.slice(-2), ...days.slice(-1), ...rates.slice(-1)];
    return Object.fromEntries(last.map((node, place) => [`out${place}`, node]));
  }

  #pick<T>(from: readonly T[]): T {
    return pick(from, this.#random);
  }

  #whole(low: number, high: number): number {
    return wholeBetween(low, high, this.#random);
  }

  #growIn(bed: Bed, isLine: boolean): void {
    const kind = this.#random();
    const amounts = isLine ? [...bed.fen, ...this.#case.fen.slice(0, 3)] : bed.fen;
    const [a, b] = [this.#pick(amounts), this.#pick(amounts)];
    if (kind < 0.6) this.#keep(bed, this.#amount(bed, [a, b], amounts));
    else if (kind < 0.75) bed.truths.push(this.#random() < 0.5 ? this.#comparison(a, b) : this.#combination(bed));
    else if (kind < 0.8) bed.rates.push(this.#rate(bed));
    else if (kind < 0.9) this.#keep(this.#case, this.#line === null ? this.#allowed(a) : this.#summed(this.#line));
    else if (this.#shape.calendar) this.#date(bed);
  }

  #amount(
    bed: Bed,
    [a, b]: readonly [Quantity<"fen">, Quantity<"fen">],
    amounts: readonly Quantity<"fen">[],
  ): Quantity<"fen"> {
    const nothing = constant("fen", 0);
    const [condition, other] = [this.#pick(bed.truths), this.#pick(bed.truths)];
    const makers = [
      () => add(a, b),
      () => subtract(a, b),
      () => subtract(a, least(a, b)),
      () => least(a, b),
      () => greatest(a, b),
      () => atLeastZero(a),
      () => times(a, this.#pick(bed.days)),
      () => portion(atLeastZero(a), this.#pick(bed.rates), this.#rounding()),
      () => remainder(atLeastZero(a), this.#divisor(b)),
      () => times(b, wholeTimes(atLeastZero(a), this.#divisor(b))),
      () => quotient(atLeastZero(a), this.#pick([1, 2, 3, 7, 100, 10_000]), this.#rounding()),
      () => choose([when(condition, a), when(other, b)], nothing),
      () => choose([when(condition, nothing), when(other, nothing)], a),
      () => choose([when(condition, a)], choose([when(or(condition, other), nothing)], b)),
      () => this.#byLevel(bed, amounts),
      () => this.#banded(atLeastZero(a), bed),
    ];
    return this.#pick(makers)();
  }

  #divisor(of: Quantity<"fen">): Quantity<"fen"> {
    return greatest(of, constant("fen", this.#whole(1, 300)));
  }

  #rate({ rates, fen }: Bed): Quantity<"basisPoints"> {
    if (this.#random() < 0.4) {
      const [part, whole] = [atLeastZero(this.#pick(fen)), this.#divisor(this.#pick(fen))];
      return ratio(this.#random() < 0.5 ? remainder(part, whole) : least(part, whole), whole);
    }
    return greatest(subtract(this.#pick(rates), this.#pick(rates)), constant("basisPoints", 0));
  }

  #summed({ fen }: Bed): Quantity<"fen"> {
    return sumOver(this.#list, this.#pick(fen));
  }

  /** Every other value becomes a rule, cited or leaning on a gap under some condition. */
  #keep(bed: Bed, value: Quantity<"fen">): void {
    bed.fen.push(this.#random() < 0.5 ? value : this.#named(bed, value));
  }

  #named({ truths }: Bed, value: Quantity<"fen">): Quantity<"fen"> {
    this.#rules += 1;
    const sometimes = (): Truth | undefined => (this.#random() < 0.5 ? this.#pick(truths) : undefined);
    const [citedWhen, leaning] = [sometimes(), sometimes()];
    const gap = `A${this.#rules}`;
    const text = {
      id: `rule${this.#rules}`,
      title,
      gaps: this.#random() < 0.5 ? [leaning === undefined ? gap : { gap, when: leaning }] : [],
      ...(citedWhen === undefined ? {} : { citedWhen }),
    };
    return rule(`random.1.${this.#rules}`, text, value);
  }

  #rounding(): Rounding {
    return this.#pick(this.#shape.narrow ? ["down", "up", "half_up"] : ["down", "up", "half_up", "half_even"]);
  }

  #byLevel(bed: Bed, from: readonly Quantity<"fen">[]): Quantity<"fen"> {
    const value = (): Quantity<"fen"> => this.#pick(from);
    return byCase(this.#pick(bed.levels), { a: value(), b: value(), c: value(), d: value(), e: value() });
  }

  #banded(amount: Quantity<"fen">, bed: Bed): Quantity<"fen"> {
    const first = this.#whole(1, 500_000);
    const upTo = [first, first + this.#whole(1, 500_000)].map((end) => constant("fen", end));
    const rate = (): Quantity<"basisPoints"> => this.#pick(bed.rates);
    return bands(amount, [...upTo.map((end) => ({ upTo: end, rate: rate() })), { rate: rate() }], this.#rounding());
  }

  #comparison(a: Quantity<"fen">, b: Quantity<"fen">): Truth {
    const compare = this.#pick([isLess<"fen">, isAtMost<"fen">, isAtLeast<"fen">, isEqual<"fen">]);
    return compare(a, b);
  }

  #combination({ truths }: Bed): Truth {
    const [a, b, c] = [this.#pick(truths), this.#pick(truths), this.#pick(truths)];
    const combine = this.#whole(0, 4);
    if (combine === 0) return and(a, b, c);
    if (combine === 1) return or(a, b);
    if (combine === 2) return not(a);
    return combine === 3 ? choose([when(a, b)], c) : and(a, not(or(b, c)));
  }

  #allowed(amount: Quantity<"fen">): Quantity<"fen"> {
    this.#allowances += 1;
    const id = `allowance${this.#allowances}`;
    const used = numberInput(id, "fen", { title, from: 0, to: 4_000_000, initially: 0 });
    return allowance({ id, title }, { cap: this.#pick(this.#case.fen), used, amount: atLeastZero(amount) });
  }

  #date(bed: Bed): void {
    const date = this.#pick(bed.dates);
    const kind = this.#whole(0, 8);
    if (kind === 7) bed.dates.push(addMonths(date, constant("count", this.#whole(0, 25))));
    else if (kind === 8) bed.dates.push(workdaysAfter(date, constant("workdays", this.#whole(1, 15))));
    else if (kind === 0) bed.dates.push(firstOfNextMonth(date));
    else if (kind === 1) bed.dates.push(endOfYear(date));
    else if (kind === 2) bed.dates.push(workdayOnOrAfter(date));
    else if (kind === 3) bed.dates.push(addDays(date, this.#pick(bed.days)));
    else if (kind === 4) bed.days.push(daysFrom(this.#pick(bed.dates), date));
    else if (kind === 5) bed.truths.push(isLess<Unit>(yearOf(date), constant("count", this.#whole(2016, 2024))));
    else
      bed.truths.push(
        isLess<Unit>(workdaysFrom(this.#pick(bed.dates), date), constant("workdays", this.#whole(-9, 9))),
      );
  }
}
