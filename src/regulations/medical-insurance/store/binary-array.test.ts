// Tests of the promise that an array sent in binary is the array that was meant.
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../../kernel/db/index.ts";
import { binaryArray, type Element, type ElementType } from "./binary-array.ts";

describe("a binary array", () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase([], "binary_array");
  });
  afterAll(() => database.stop());

  const roundTrip = async (type: ElementType, elements: readonly Element[]): Promise<readonly unknown[]> => {
    const { rows } = await database.pool.query<{ element: unknown }>(
      `SELECT element${type === "json" ? "::text" : ""} FROM unnest($1::${type}[]) AS element`,
      [binaryArray(type, elements)],
    );
    return rows.map(({ element }) => element);
  };

  const words = fc.string({ unit: "grapheme" }).filter((word) => !word.includes("\0"));
  const days = fc
    .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  it.each<[ElementType, fc.Arbitrary<Element>]>([
    ["boolean", fc.boolean()],
    ["smallint", fc.integer({ min: -32_768, max: 32_767 })],
    ["integer", fc.integer()],
    ["bigint", fc.maxSafeInteger()],
    ["date", days],
    ["text", words],
    ["json", words.map((word) => JSON.stringify({ word }))],
    ["bytea", fc.uint8Array().map((bytes) => Buffer.from(bytes))],
  ])("of %s arrives as it was sent, NULLs included", async (type, element) => {
    const elements = fc.array(fc.option(element, { freq: 6 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(elements, async (sent) => {
        expect(await roundTrip(type, sent)).toEqual(sent);
      }),
      { numRuns: 60 },
    );
  });

  it("refuses a number that is not whole, rather than changing it", () => {
    expect(() => binaryArray("bigint", [0.5])).toThrow(RangeError);
    expect(() => binaryArray("bigint", [2 ** 53])).toThrow(RangeError);
  });
});
