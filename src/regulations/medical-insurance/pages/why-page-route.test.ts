// The why-page over real HTTP: who may read it, in which language, under which headers.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publicActor } from "../../../kernel/identity/index.ts";
import { receiptKeyOf } from "./receipt-key.ts";
import { openPageCity, type PageCity } from "./testing/page-city.ts";
import { whyPageRoute } from "./why-page-route.ts";

describe("the why-page over HTTP", () => {
  let city: PageCity;
  let address: string;
  beforeAll(async () => {
    city = await openPageCity("why_page", [whyPageRoute]);
    address = `/medical/settlements/${city.number}`;
  });
  afterAll(() => city.stop());

  it("shows the patient their stay, masked, in the language asked for, and in no cache", async () => {
    const { status, html, headers } = await city.get(`${address}?lang=en`, city.resident);
    expect(status).toBe(200);
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("陆*禾");
    expect(html).not.toContain("陆小禾");
    expect(html).toContain(`?lang=zh`);
    expect(headers["cache-control"]).toBe("no-store");
    expect(headers["content-security-policy"]).toContain("default-src 'none'; style-src 'unsafe-hashes'");
  });

  it("says that the receipt is being numbered, and shows its place once the log has it", async () => {
    expect((await city.get(address, city.resident)).html).toContain("排号中,一秒内给出");
    await city.sequence();
    expect((await city.get(address, city.resident)).html).toContain("第 0 条 · ");
  });

  it("opens without a sign-in for whoever holds the receipt, and keeps the key when the language changes", async () => {
    const key = receiptKeyOf(city.salt);
    const { status, html } = await city.get(`${address}?key=${key}`);
    expect(status).toBe(200);
    expect(html).toContain(`href="${address}?lang=en&amp;key=${key}"`);
    expect(html).not.toContain("我的参保和住院");
  });

  it("asks anybody else to sign in, with a page and not a bare status", async () => {
    for (const query of ["", "?key=AAAAAAAAAAAA"]) {
      const { status, html } = await city.get(`${address}${query}`);
      expect(status).toBe(401);
      expect(html).toContain("登录以后才能看这一页");
      expect(html).not.toContain("20,");
    }
  });

  it("looks the same to another person whether the number exists or not", async () => {
    const other = { ...city.resident, subject: "account:2", personId: city.personId + 1 };
    const absent = `${address.slice(0, -1)}9`;
    const [theirs, none] = [await city.get(address, other), await city.get(absent, other)];
    expect([theirs.status, none.status]).toEqual([404, 404]);
    expect(none.html.replaceAll(absent, address)).toBe(theirs.html);
  });

  it("is open to the hospital that settled and closed to another", async () => {
    const clerk = {
      ...publicActor,
      role: "hospital_clerk",
      subject: "account:3",
      postId: 1,
      regionCode: "430408",
    } as const;
    expect((await city.get(address, { ...clerk, organisationId: city.hospitalId })).status).toBe(200);
    const stranger = { ...clerk, subject: "account:4", organisationId: city.hospitalId + 1 };
    expect((await city.get(address, stranger)).status).toBe(404);
  });

  it("refuses a number that is none", async () => {
    expect((await city.get("/medical/settlements/YB-1", city.resident)).status).toBe(400);
  });
});
