// Small doses of the promises about faults: the server and the database killed while hospitals settle.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPromiseCity, type PromiseCity } from "./city/promise-city.ts";
import { killedDatabase } from "./harnesses/killed-database.ts";
import { killedServer } from "./harnesses/killed-server.ts";
import { testSeed } from "./test-seed.ts";

let city: PromiseCity;
beforeAll(async () => {
  city = await openPromiseCity();
});
afterAll(() => city.close());

describe("a small dose", () => {
  it.each([killedServer, killedDatabase])("$title.en", async ({ run }) => {
    const { faults } = await run("small", { seed: testSeed, city: async () => city });
    expect(faults).toEqual([]);
  });
});
