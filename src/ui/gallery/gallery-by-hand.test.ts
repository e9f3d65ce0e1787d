// The parts worked by hand in Chromium: typing a day and an amount, asking once before money moves.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chromiumPath, findViolations, openBrowser, sayWhenSkipped, viewports } from "../testing/browser.ts";
import { sampleInTray, sampleSession } from "../testing/sample-replies.ts";
import { type BuiltScreens, buildScreens, serveScreens, TEST_SITE } from "../testing/screens.ts";

sayWhenSkipped("parts worked by hand");

describe.skipIf(chromiumPath === null)("by hand", () => {
  let browser: Browser;
  let screens: BuiltScreens;
  let page: Page;
  beforeAll(async () => {
    [browser, screens] = await Promise.all([openBrowser(), buildScreens({ withGallery: true })]);
  });
  afterAll(async () => {
    await browser.close();
    await screens.remove();
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: viewports.desk });
    await serveScreens(page, screens, {
      "/api/session": { body: sampleSession },
      "/api/in-tray": { body: sampleInTray },
    });
    await page.goto(`${TEST_SITE}/gallery`);
    await page.getByText("部件").first().waitFor();
    return () => page.close();
  });

  it("a day typed as eight digits is read when the field is left", async () => {
    const field = page.getByLabel("出院").first();
    await field.fill("20171011");
    await field.blur();
    expect(await field.inputValue()).toBe("2017-10-11");
  });

  it("words that are no day stay as typed, and the field says so", async () => {
    const field = page.getByLabel("出院").first();
    await field.fill("20170229");
    await page.keyboard.press("Enter");
    expect(await field.inputValue()).toBe("20170229");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
  });

  it("an amount typed in yuan is shown with two decimals", async () => {
    const field = page.getByLabel("甲类,元");
    await field.fill("8460");
    await field.blur();
    expect(await field.inputValue()).toBe("8,460.00");
  });

  it("before money moves the focus is on going back, and Esc goes back", async () => {
    const opener = page.getByRole("button", { name: "结算并打印" }).last();
    await opener.click();
    const back = page.getByRole("button", { name: "返回" });
    expect(await back.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("a light opens its evidence in place", async () => {
    await page.locator("summary", { hasText: "预警" }).click();
    expect(await page.getByText("9 月月报 10-08 收到").isVisible()).toBe(true);
    expect(await findViolations(page, ".light-more")).toEqual([]);
  });
});
