// The worked examples of one stay, settled through the group path: records in, the amounts of the example out, to the fen.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLedger } from "../../../kernel/ledger/index.ts";
import { type WorkedStay, workedStays } from "../examples/index.ts";
import { readAnswer } from "../settlement/answer.ts";
import { exampleCase, expectDone, recordCase, recordTotals } from "../testing/example-records.ts";
import { day, openTestCity, requestOf, type TestCity } from "../testing/test-city.ts";
import { createSettler, type Settler } from "./settler.ts";

describe("a worked example settled from records", () => {
  let city: TestCity;
  let settler: Settler;
  beforeAll(async () => {
    city = await openTestCity("worked_stays");
    settler = createSettler({ database: city.database, clock: () => new Date("2017-10-10T10:00:00+08:00") });
  });
  afterAll(() => city.stop());

  it.each(workedStays.map((stay): [string, string, WorkedStay] => [stay.id, stay.title.en, stay]))(
    "%s, %s, comes to the fen",
    async (_id, _title, { input, expected }) => {
      const of = exampleCase(input);
      const personId = await city.person();
      await recordTotals(city, of, personId, 2017);
      const stay = { personId, admittedOn: day("2017-08-01"), dischargedOn: day("2017-08-16") };
      const answer = expectDone(await settler.settle(requestOf(await recordCase(city, of, stay))));
      expect(readAnswer(answer)).toMatchObject(expected);
    },
  );

  it("and the books are whole afterwards", async () => {
    expect(await checkLedger(city.database.pool)).toEqual([]);
  });
});
