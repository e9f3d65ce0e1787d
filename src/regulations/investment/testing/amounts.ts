// Amounts for random tests: anything up to a hundred billion yuan, and far more often the ends and the amounts that the law names.

import fc from "fast-check";

const MOST_FEN = 10_000_000_000_000;

/** Whole fen from `min` on; `named` are the amounts at which the law turns. */
export function amounts(min: number, ...named: readonly number[]): fc.Arbitrary<number> {
  const beside = named.flatMap((one) => [one - 1, one, one + 1]).filter((one) => one >= min && one <= MOST_FEN);
  return fc.oneof(
    fc.constantFrom(min, min + 1, 9_999, 10_000, MOST_FEN - 1, MOST_FEN, ...beside),
    fc.integer({ min, max: MOST_FEN }),
    fc.integer({ min, max: 100_000 }),
  );
}
