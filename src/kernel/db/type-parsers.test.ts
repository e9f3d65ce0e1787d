// Tests of the promise that a value is the same on both sides of the database.
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Database } from "./open.ts";
import { openTestDatabase } from "./testing/test-database.ts";

describe.each(["Asia/Shanghai", "UTC", "America/Los_Angeles"])("column values under TZ=%s", (zone) => {
  let database: Database;

  beforeAll(async () => {
    vi.stubEnv("TZ", zone);
    database = await openTestDatabase([], "types");
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await database.stop();
  });

  const read = async (expression: string): Promise<unknown> => {
    const { rows } = await database.pool.query<{ value: unknown }>(`SELECT ${expression} AS value`);
    return rows[0]?.value;
  };

  it("stands in that zone", () => {
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
  });

  it("reads a date as the same day, alone and in a list", async () => {
    expect(await read("date '2026-01-01'")).toBe("2026-01-01");
    expect(await read("ARRAY[date '2026-01-01', NULL]")).toEqual(["2026-01-01", null]);
  });

  it("reads an instant as that instant", async () => {
    expect(await read("timestamptz '2026-01-01T00:00:00+08'")).toEqual(new Date("2025-12-31T16:00:00Z"));
  });

  it("reads int8 as a number up to 2^53 − 1 and refuses to round beyond it", async () => {
    expect(await read("9007199254740991::bigint")).toBe(9_007_199_254_740_991);
    expect(await read("ARRAY[-9007199254740991, 1]::bigint[]")).toEqual([-9_007_199_254_740_991, 1]);
    await expect(read("9007199254740992::bigint")).rejects.toThrow(RangeError);
    await expect(read("ARRAY[9007199254740992]::bigint[]")).rejects.toThrow(RangeError);
    expect(await read("1::bigint")).toBe(1);
  });

  it("reads numeric as its exact text", async () => {
    expect(await read("1234567890.1200::numeric")).toBe("1234567890.1200");
    expect(await read("ARRAY[0.10]::numeric[]")).toEqual(["0.10"]);
  });
});
