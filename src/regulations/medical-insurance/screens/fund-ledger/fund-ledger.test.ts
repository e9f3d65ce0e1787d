// The fund's books in Chromium: whether they balance, an account, and the trail from a line to its article.
import type { Browser, Page, ViewportSize } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../../../../ui/testing/browser.ts";
import {
  type BuiltScreens,
  buildScreens,
  type Replies,
  serveScreens,
  TEST_SITE,
} from "../../../../ui/testing/screens.ts";
import { ledgerReplies } from "../testing/ledger-replies.ts";

sayWhenSkipped("the fund's books");

describe.skipIf(chromiumPath === null)("the fund's books", () => {
  let browser: Browser;
  let screens: BuiltScreens;
  beforeAll(async () => {
    [browser, screens] = await Promise.all([openBrowser(), buildScreens()]);
  });
  afterAll(async () => {
    await browser.close();
    await screens.remove();
  });

  async function open(path: string, viewport: ViewportSize, replies: Replies = ledgerReplies()): Promise<Page> {
    const page = await browser.newPage({ viewport });
    await serveScreens(page, screens, replies);
    await page.goto(`${TEST_SITE}${path}`);
    await page.waitForSelector(".ledger-columns");
    return page;
  }

  const looks = Object.entries(viewports).flatMap(([name, viewport]) =>
    ["zh", "en"].map((language) => ({ name, viewport, language })),
  );

  it.each(looks)("lead from a line to its article at $name width in $language (medical.19.3)", async (look) => {
    const page = await open(`/ledger?lang=${look.language}`, look.viewport);
    await page.locator(".ledger-line", { hasText: "003318" }).click();
    await page.locator(".trail .law-text").waitFor();
    await page.getByText("1,531,877").waitFor();
    expect(await page.locator(".trail-step").count()).toBe(5);
    expect(await findViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.close();
  });

  it("say that they balance, or by how much they do not (medical.19.1)", async () => {
    const balanced = await open("/ledger", viewports.desk);
    expect(await balanced.locator("h1").textContent()).toContain("账是平的");
    await balanced.close();
    const shifted = await open("/ledger", viewports.desk, ledgerReplies({ shiftFen: 1 }));
    expect(await shifted.locator("h1").textContent()).toMatch(/^账不平.*差 0\.01。$/);
    await shifted.close();
  });

  it("open another account by its address, and say when nothing was booked", async () => {
    const page = await open("/ledger", viewports.desk);
    await page.getByRole("link", { name: "门诊统筹支出" }).click();
    await page.getByText("没有发生额").waitFor();
    expect(new URL(page.url()).searchParams.get("account")).toBe("5002");
    await page.close();
  });
});
