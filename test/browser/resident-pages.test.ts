// What a resident and a stranger see of the served city in a real browser: own page, why, receipt, audit, law. Policy and all.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ServedTestCity, serveTestCity } from "../../src/app/testing/served-city.ts";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../../src/ui/testing/browser.ts";

sayWhenSkipped("the resident's pages as served");

describe.skipIf(chromiumPath === null)("the pages as served, in Chromium", () => {
  let city: ServedTestCity;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    [city, browser] = await Promise.all([serveTestCity("resident_pages"), openBrowser()]);
    page = await browser.newPage({ viewport: viewports.desk, baseURL: city.address, locale: "zh-CN" });
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
  });
  afterAll(async () => {
    await browser.close();
    await city.stop();
  });

  it("a stranger is asked to sign in, in words and not a bare status", async () => {
    await page.goto("/medical/me");
    expect(await page.locator("h1").textContent()).toBe("登录以后才能看这一页");
    complaints.length = 0;
  });

  it("a resident reads the year, opens a stay, and reads why they paid this much", async () => {
    await enter(page, "resident-1");
    await page.goto("/medical/me");
    expect(await page.locator("h1").textContent()).toMatch(/年住院 \d+ 次|年住院 1 次|年没有住院/);
    await page.locator('a[href^="/medical/settlements/"]').first().click();
    expect(await page.locator("h1").textContent()).toContain("这次住院一共");
    await assertSound(page, complaints);
  });

  it("whoever scans the receipt learns in one sentence that it is genuine, and reads why without a sign-in", async () => {
    const code = page.locator(".receipt-code");
    expect(await code.getAttribute("aria-label")).toContain(await page.locator(".receipt dd").first().textContent());
    const address = await scannedAddress(city);
    const stranger = await browser.newPage({ viewport: viewports.phone, baseURL: city.address, locale: "zh-CN" });
    await stranger.goto(address);
    expect(await stranger.locator("h1").textContent()).toContain("是真的:日志第");
    await assertSound(stranger, []);
    await stranger.getByRole("link", { name: "为什么是这个数" }).click();
    expect(await stranger.locator("h1").textContent()).toContain("这次住院一共");
    await assertSound(stranger, []);
    await stranger.close();
  });

  it("a receipt that is downloaded and pasted verifies, also for someone signed in; a changed one does not", async () => {
    const address = await scannedAddress(city);
    const receipt = await (await city.nobody.send("GET", `${address}/receipt.json`)).text();
    for (const [text, sentence] of [
      [receipt, "是真的"],
      [receipt.replace(/"fundFen": ?\d+/, '"fundFen":1'), "没有通过"],
    ] as const) {
      await page.goto("/public/audit");
      await page.getByLabel("把凭据贴在这里").fill(text);
      await page.getByRole("button", { name: "核验" }).click();
      expect(await page.locator("h1").textContent()).toContain(sentence);
      await assertSound(page, complaints);
    }
  });

  it("an article chip leads to the article for anyone, and from there to all of them and to what runs", async () => {
    await page.goto("/public/law/medical.25.1");
    expect(await page.locator("h1").textContent()).toBe("第25条 起付线");
    await assertSound(page, complaints);
    await page.getByRole("link", { name: "全部条目" }).click();
    expect(await page.locator("h1").textContent()).toBe("这座城市的规矩怎么算,谁都可以查。");
    await assertSound(page, complaints);
    await page.getByRole("link", { name: "每一条做到哪了" }).click();
    expect(await page.locator(".coverage-sentence").first().textContent()).toMatch(/^136 条里,代码做到 \d+ 条/);
    await assertSound(page, complaints);
  });
});

/** Signs in by one click, as the demo city allows; the browser keeps the cookie. */
async function enter(page: Page, post: string): Promise<void> {
  const reply = await page.request.post("/api/session", { data: { post } });
  expect(reply.status()).toBe(200);
}

/** What the code on the receipt of some settlement holds, without the site's own part. */
async function scannedAddress({ database }: ServedTestCity): Promise<string> {
  const { receiptKeyOf } = await import("../../src/regulations/medical-insurance/pages/receipt-key.ts");
  const { numberOf } = await import("../../src/regulations/medical-insurance/actions/index.ts");
  const { rows } = await database.pool.query<{ id: number; salt: Buffer }>(
    "SELECT id, salt FROM medical_settlement WHERE kind = 'settle' ORDER BY id LIMIT 1",
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the demo city has no settlement");
  return `/public/audit/${numberOf("YB", row.id)}/${receiptKeyOf(row.salt)}`;
}

/** No accessibility violation, nothing wider than the screen, nothing that the content policy refused. */
async function assertSound(page: Page, complaints: readonly string[]): Promise<void> {
  expect(complaints).toEqual([]);
  expect(await scrollsSideways(page)).toBe(false);
  expect(await findViolations(page)).toEqual([]);
}
