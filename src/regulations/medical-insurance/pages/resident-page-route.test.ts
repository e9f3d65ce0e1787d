// A resident's own page over real HTTP: their own year, and nobody else's.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "../../../kernel/identity/index.ts";
import { residentPageAddress, residentPageRoute } from "./resident-page-route.ts";
import { openPageCity, type PageCity } from "./testing/page-city.ts";

describe("a resident's page over HTTP", () => {
  let city: PageCity;
  beforeAll(async () => {
    city = await openPageCity("resident_page", [residentPageRoute]);
  });
  afterAll(() => city.stop());

  it("shows their year, cover and stays, the newest first, masked and in no cache", async () => {
    const second = await city.settle("INV-2", "2017-10-01", "2017-10-09");
    const { status, html, headers } = await city.get(residentPageAddress, city.resident);
    expect(status).toBe(200);
    expect(html).toContain("陆*禾");
    expect(html).not.toContain("陆小禾");
    expect(html).toContain("2,300.00 / 2,300.00");
    expect(html).toContain("医保有效,到 2017-12-31。");
    expect(html.indexOf(second)).toBeLessThan(html.indexOf(city.number));
    expect(headers["cache-control"]).toBe("no-store");
  });

  it("counts a stay in the year of discharge, and leads back to this year from another", async () => {
    const { html } = await city.get(`${residentPageAddress}?year=2018&lang=en`, city.resident);
    expect(html).toContain("No stay in hospital in 2018.");
    expect(html).toContain(`href="${residentPageAddress}?year=2017&amp;lang=en"`);
    expect(html).not.toContain("Only the latest");
  });

  it("asks a visitor to sign in, and tells a post that has no year of its own", async () => {
    expect((await city.get(residentPageAddress)).status).toBe(401);
    const clerk = { ...publicActor, role: "hospital_clerk", subject: "account:5", postId: 1 } as const;
    const { status, html } = await city.get(`${residentPageAddress}?lang=en`, clerk);
    expect(status).toBe(403);
    expect(html).toContain("This page shows an insured person their own cover and stays");
  });
});
