// Random cases for tests and benches: seeded, with the limits of inputs and figures far more often than chance would give them.

import type { Case } from "../case.ts";
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
  const edges = law.inputs.map((input) => edgesOf(input, figures));
  return () =>
    Object.fromEntries(law.inputs.map((input, place) => [input.name, sample(input, edges[place] ?? [], random)]));
}

function sample(input: Input, edges: readonly number[], random: () => number): number {
  const low = Math.min(input.low, input.absent ?? input.low);
  const pick = random();
  if (input.kind !== "number" && input.kind !== "date") return low + Math.floor(random() * (input.high - low + 1));
  if (pick < 0.5) return edges[Math.floor(random() * edges.length)] ?? input.low;
  const reach = pick < 0.8 ? Math.min(input.high, input.low + 5_000_000) : input.high;
  return input.low + Math.floor(random() * (reach - input.low + 1));
}

/** The limits of the input, and the values of all figures with their neighbours as far as they fit. */
function edgesOf(input: Input, figures: InForce): number[] {
  const values = [...figures.figures.values()].flatMap((one) => [...one.values]);
  const beside = values.flatMap((value) => [value - 1, value, value + 1]);
  const limits = [input.low, input.low + 1, input.high - 1, input.high, input.absent ?? input.low];
  const low = Math.min(input.low, input.absent ?? input.low);
  return [...limits, ...beside].filter((value) => value >= low && value <= input.high);
}
