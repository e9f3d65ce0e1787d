// Marking a line of the bill as emergency rescue, in Chromium with the real law behind the desk.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../../../../ui/testing/browser.ts";
import { type BuiltScreens, buildScreens, serveScreens, TEST_SITE } from "../../../../ui/testing/screens.ts";
import { deskReplies, type SentSettlements } from "../testing/desk-replies.ts";
import { typeStay } from "../testing/type-stay.ts";

sayWhenSkipped("emergency rescue at the desk");

describe.skipIf(chromiumPath === null)("a line of the bill", () => {
  let browser: Browser;
  let screens: BuiltScreens;
  beforeAll(async () => {
    [browser, screens] = await Promise.all([openBrowser(), buildScreens()]);
  });
  afterAll(async () => {
    await browser.close();
    await screens.remove();
  });

  const button = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name });
  const widths = Object.entries(viewports).flatMap(([name, viewport]) =>
    ["zh", "en"].map((language) => ({ name, viewport, language })),
  );

  it.each(widths)("is marked as emergency rescue at $name width in $language (medical.29.1)", async (of) => {
    const sent: SentSettlements = [];
    const page = await browser.newPage({ viewport: of.viewport });
    await serveScreens(page, screens, deskReplies(7, sent));
    await page.goto(`${TEST_SITE}/desk?lang=${of.language}`);
    await page.waitForSelector(".desk");
    await typeStay(page, "hxm");
    await page.keyboard.type("3301");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".bill-editing td:nth-child(3) input:focus");
    for (const key of ["Tab", "Tab", "Space"]) await page.keyboard.press(key);
    expect(await page.locator(".bill-rescue input").isChecked()).toBe(true);
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    const words = of.language === "zh" ? "急救" : "Rescue";
    await page.locator(".bill-table tbody .item-class", { hasText: words }).waitFor();
    await page.locator(".key-number-value").first().waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.keyboard.press("F9");
    await button(page, of.language === "zh" ? "结算,基金付" : "Settle: fund").click();
    await page.getByText("YB-2017-1010-003318").first().waitFor();
    expect(JSON.parse(sent[0]?.body ?? "{}").bill).toEqual([
      { code: "3301", amountFen: 84_000, quantity: 1, isRescue: true },
    ]);
    await page.close();
  });
});
