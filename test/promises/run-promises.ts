// Runs promises one after another, each on a city of its own, and says what came out as it comes.

import { openPromiseCity, type PromiseCity } from "./city/promise-city.ts";
import type { DoseSize, KeptPromise, Outcome } from "./promise.ts";

/** A promise that was tried. `outcome` is that of a harness that ran to its end, or the error that ended it. */
export type Kept = {
  readonly promise: KeptPromise;
  readonly size: DoseSize;
  readonly seed: number;
  readonly outcome: Outcome;
  readonly passed: boolean;
  readonly seconds: number;
};

/** Runs promises in their order. */
export async function* runPromises(
  promises: readonly KeptPromise[],
  { size, seed }: { readonly size: DoseSize; readonly seed: number },
): AsyncGenerator<Kept> {
  for (const promise of promises) {
    const start = performance.now();
    const outcome = await runOne(promise, size, seed);
    const seconds = (performance.now() - start) / 1_000;
    yield { promise, size, seed, outcome, passed: outcome.faults.length === 0, seconds };
  }
}

async function runOne(promise: KeptPromise, size: DoseSize, seed: number): Promise<Outcome> {
  let opening: Promise<PromiseCity> | undefined;
  const city = (): Promise<PromiseCity> => {
    opening ??= openPromiseCity();
    return opening;
  };
  const limit = patience(promise.mostMinutes);
  try {
    return await Promise.race([promise.run(size, { seed, city }), limit.reached]);
  } catch (error) {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { value: Number.NaN, unit: "not measured", figure: "the harness broke off", faults: [what] };
  } finally {
    limit.forget();
    await opening?.then((opened) => opened.close());
  }
}

/** Rejects after so many minutes, so that a harness that hangs ends with its city closed. */
function patience(minutes: number): { readonly reached: Promise<never>; readonly forget: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const reached = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it did not end within ${minutes} minutes`)), minutes * 60_000);
  });
  return { reached, forget: () => clearTimeout(timer) };
}
