// What the log holds of a settlement, in words, without whom it is about.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { describeLoggedRecord, findLoggedRecord } from "./logged-record.ts";
import { receiptKeyOf } from "./receipt-key.ts";
import { openPageCity, type PageCity } from "./testing/page-city.ts";

describe("the logged record of a settlement", () => {
  let city: PageCity;
  beforeAll(async () => {
    city = await openPageCity("logged_record", []);
  });
  afterAll(() => city.stop());

  it("is found by its number, with the key on its receipt and the page that explains it", async () => {
    const found = await findLoggedRecord(city.pool, city.number);
    const key = receiptKeyOf(city.salt);
    expect(found?.isKey(key)).toBe(true);
    expect(found?.isKey("AAAAAAAAAAAA")).toBe(false);
    expect(found?.whyAddress(key)).toBe(`/medical/settlements/${city.number}?key=${key}`);
    expect(await findLoggedRecord(city.pool, "YB-2017-1010-999999")).toBeUndefined();
  });

  it("says who pays what and when, and names nobody", async () => {
    const found = await findLoggedRecord(city.pool, city.number);
    if (found === undefined) throw new Error("the settlement is gone");
    const lines = describeLoggedRecord(found.record)?.map(({ label, value }) => `${label.zh} ${value.zh}`);
    expect(lines).toContain("住院 2017-09-04 至 09-14");
    expect(lines).toContain("总费用 19,830.00 元");
    expect(lines?.join()).not.toContain(String(city.personId));
  });

  it("is not made up for a record of another kind", () => {
    expect(describeLoggedRecord({ kind: "something else" })).toBeNull();
  });
});
