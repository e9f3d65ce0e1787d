// The worked examples that are a course of events: windows, deliveries, recoveries, reversals, each through its action.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLedger } from "../../../kernel/ledger/index.ts";
import { type Timeline, workedSequences } from "../examples/index.ts";
import { openTestCity, type TestCity } from "../testing/test-city.ts";
import { liveThrough } from "../testing/timeline.ts";

describe("a worked course of events", () => {
  let city: TestCity;
  beforeAll(async () => {
    city = await openTestCity("worked_sequences");
  });
  afterAll(() => city.stop());

  const timelines = workedSequences.flatMap(({ id, timelines: all }) =>
    all.map((timeline): [string, string, Timeline] => [id, timeline.title.en, timeline]),
  );
  it.each(timelines)("%s, %s, comes to the fen after each event", async (_id, _title, timeline) => {
    await liveThrough(city, timeline);
  });

  it("and the books are whole afterwards", async () => {
    expect(await checkLedger(city.database.pool)).toEqual([]);
  });
});
