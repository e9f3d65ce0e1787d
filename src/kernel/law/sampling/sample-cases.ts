// Random cases for tests and benches: seeded, with the limits of inputs and figures far more often than chance would give them.

import type { Case, CaseLines } from "../case.ts";
import type { InForce } from "../in-force.ts";
import type { Input } from "../input.ts";
import type { Law } from "../law.ts";

/** A seeded source of numbers from 0 up to 1 (mulberry32): the same seed gives the same cases everywhere. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A function that makes cases: half of the numbers lie at a limit or beside a figure, the others anywhere or small. */
export function caseSampler(law: Law, figures: InForce, random: () => number): () => Case {
  return factsSampler(
    law.inputs.filter((input) => input.lines === undefined),
    figures,
    random,
  );
}

/** A function that makes the lists of cases, each with no line up to so many. */
export function linesSampler(
  law: Law,
  figures: InForce,
  { random, most }: { readonly random: () => number; readonly most: number },
): () => CaseLines {
  const lists = law.lines.map((list) => {
    const inputs = law.inputs.filter((input) => input.lines === list);
    const longest = Math.min(most, list.most);
    return { name: list.name, longest, next: factsSampler(inputs, figures, random) };
  });
  return () =>
    Object.fromEntries(
      lists.map(({ name, longest, next }) => [
        name,
        Array.from({ length: Math.floor(random() * (longest + 1)) }, () => next()),
      ]),
    );
}

function factsSampler(inputs: readonly Input[], figures: InForce, random: () => number): () => Case {
  const edges = inputs.map((input) => edgesOf(input, figures));
  return () =>
    Object.fromEntries(inputs.map((input, place) => [input.name, sample(input, edges[place] ?? [], random)]));
}

function sample(input: Input, edges: readonly number[], random: () => number): number {
  const pick = random();
  if (input.kind !== "number" && input.kind !== "date") return between(input.low, input.high, random);
  if (pick < 0.5) return edges[Math.floor(random() * edges.length)] ?? input.low;
  return between(input.low, pick < 0.8 ? Math.min(input.high, input.low + SMALL) : input.high, random);
}

/** Numbers below this are where the figures of a law lie. */
const SMALL = 5_000_000;

function between(low: number, high: number, random: () => number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** The limits of the input, and the values of all figures with their neighbours as far as they fit. */
function edgesOf({ low, high, absent }: Input, figures: InForce): number[] {
  const values = [...figures.figures.values()].flatMap((one) => [...one.values]);
  const beside = values.flatMap((value) => [value - 1, value, value + 1]);
  const inside = [low, low + 1, high - 1, high, ...beside].filter((value) => value >= low && value <= high);
  return absent === undefined ? inside : [...inside, absent];
}
