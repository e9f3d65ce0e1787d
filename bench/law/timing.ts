// Times of one run, and what to quote of many.

/** How long the work took, in milliseconds. */
export function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of the values. @throws RangeError for none */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new RangeError("the median of nothing");
  return middle;
}
