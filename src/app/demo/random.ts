// Chance for the demo city: seeded, so that the same seed builds the same city.

import { seededRandom } from "../../kernel/law/index.ts";

export type Chance = {
  /** A whole number from low to high, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <T>(of: readonly T[]) => T;
  /** One of the keys, as often as its weight says. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K;
  readonly happens: (probability: number) => boolean;
  /** A log-normal amount: most values lie around the median, a few far above it. */
  readonly skewed: (median: number, spread: number) => number;
};

/** A source of chance from a seed. */
export function chanceFrom(seed: number): Chance {
  const random = seededRandom(seed);
  const whole = (low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
  return {
    whole,
    pick: (of) => of[whole(0, of.length - 1)] ?? nothingToPick(),
    weighted: (weights) => weightedKey(weights, random()),
    happens: (probability) => random() < probability,
    skewed: (median, spread) => median * Math.exp(spread * normal(random)),
  };
}

function weightedKey<K extends string>(weights: Readonly<Record<K, number>>, at: number): K {
  let total = 0;
  for (const key in weights) total += weights[key];
  let rest = at * total;
  for (const key in weights) {
    rest -= weights[key];
    if (rest < 0) return key;
  }
  return nothingToPick();
}

/** Box and Muller's way from two even chances to a normal one. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function nothingToPick(): never {
  throw new RangeError("nothing to pick from");
}
