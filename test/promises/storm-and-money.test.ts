// Small doses of the promises about money: one city, served over HTTP by processes of its own.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPromiseCity, type PromiseCity } from "./city/promise-city.ts";
import { ceilingContention } from "./harnesses/ceiling-contention.ts";
import { duplicateStorm } from "./harnesses/duplicate-storm.ts";
import { tampering } from "./harnesses/tampering.ts";
import { testSeed } from "./test-seed.ts";

let city: PromiseCity;
beforeAll(async () => {
  city = await openPromiseCity();
});
afterAll(() => city.close());

describe("a small dose", () => {
  it.each([duplicateStorm, ceilingContention, tampering])("$title.en", async ({ run }) => {
    const { faults } = await run("small", { seed: testSeed, city: async () => city });
    expect(faults).toEqual([]);
  });
});
