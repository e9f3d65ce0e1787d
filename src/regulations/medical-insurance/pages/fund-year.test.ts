// What the fund paid in a year, added up once for all who ask within a minute.
import { afterAll, beforeAll, expect, it } from "vitest";
import { keepFundYear } from "./fund-year.ts";
import { openPageCity, type PageCity } from "./testing/page-city.ts";

let city: PageCity;
beforeAll(async () => {
  city = await openPageCity("fund_year", []);
});
afterAll(() => city.stop());

it("counts the stays of a year and keeps the answer for a minute", async () => {
  let now = Date.parse("2017-10-10T08:00:00Z");
  const read = keepFundYear(city.pool, () => new Date(now));
  expect(await read(2017)).toMatchObject({ year: 2017, stays: 1 });
  await city.settle("INV-2", "2017-10-01", "2017-10-09");
  expect((await read(2017)).stays).toBe(1);
  now += 60_000;
  expect((await read(2017)).stays).toBe(2);
  expect(await read(2016)).toEqual({ year: 2016, stays: 0, fundFen: 0 });
});

it("asks again after a failure", async () => {
  let calls = 0;
  const failing = {
    query: async (): Promise<never> => {
      calls += 1;
      throw new Error("the database is away");
    },
  };
  const read = keepFundYear(failing, () => new Date("2017-10-10T08:00:00Z"));
  await expect(read(2017)).rejects.toThrow("away");
  await expect(read(2017)).rejects.toThrow("away");
  expect(calls).toBe(2);
});
