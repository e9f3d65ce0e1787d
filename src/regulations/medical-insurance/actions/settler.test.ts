// Tests of the settlement path end to end: decided, explained, booked, exactly once.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proveLedger } from "../../../kernel/ledger/index.ts";
import { readAnswer } from "../settlement/answer.ts";
import { line, openTestCity, requestOf, type TestCity } from "../testing/test-city.ts";
import { createSettler, type Settler } from "./settler.ts";

describe("a settlement", () => {
  let city: TestCity;
  let settler: Settler;
  beforeAll(async () => {
    city = await openTestCity("settler");
    settler = createSettler({ database: city.database, clock: () => new Date("2017-10-10T01:41:07Z") });
  });
  afterAll(() => city.stop());

  it("books what the law gives, in the fund's accounts, and answers the same key with the same bytes", async () => {
    const personId = await city.person();
    const bill = [line.a(420_000), line.b(180_000, 10), line.c(100_000), line.bed(9, 2_500)];
    const request = requestOf({ personId, hospitalId: city.hospital({ level: "level2" }), bill });
    const first = await settler.settle(request);
    if (!first.ok) throw new Error(JSON.stringify(first));
    expect(readAnswer(first.body)).toMatchObject({ grossFen: 722_500, fundFen: 407_025, patientFen: 315_475 });
    expect(await settler.settle(request)).toEqual({ ...first, isReplay: true });
    console.log(first.body, await proveLedger(city.database.pool));
  });
});
