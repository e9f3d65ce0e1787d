// Promises as tests: each in its small dose, one after another on one city.

import { afterAll, describe, expect, it } from "vitest";
import { openPromiseCity, type PromiseCity } from "./city/promise-city.ts";
import type { KeptPromise } from "./promise.ts";
import { testSeed } from "./test-seed.ts";

const patienceMilliseconds = 240_000;

/** Defines the tests of these promises; their city is opened when the first of them asks for it. */
export function describeSmallDoses(promises: readonly KeptPromise[]): void {
  let opening: Promise<PromiseCity> | undefined;
  const city = (): Promise<PromiseCity> => {
    opening ??= openPromiseCity();
    return opening;
  };
  afterAll(async () => {
    await (await opening)?.close();
  });
  describe("a small dose", () => {
    it.each(promises)(
      "$name: $title.en",
      async ({ run }) => {
        const { faults } = await run("small", { seed: testSeed, city });
        expect(faults).toEqual([]);
      },
      patienceMilliseconds,
    );
  });
}
