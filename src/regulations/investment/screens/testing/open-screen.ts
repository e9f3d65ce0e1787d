// Opens a screen of projects in Chromium with the answers of the server given, for each width and language.
import type { Browser, Page, ViewportSize } from "playwright-core";
import { viewports } from "../../../../ui/testing/browser.ts";
import { type BuiltScreens, type Replies, serveScreens, TEST_SITE } from "../../../../ui/testing/screens.ts";

/** Every width in both languages. */
export const widths = Object.entries(viewports).flatMap(([name, viewport]) =>
  ["zh", "en"].map((language) => ({ name, viewport, language })),
);

type Opening = {
  readonly browser: Browser;
  readonly screens: BuiltScreens;
  readonly replies: Replies;
  readonly viewport?: ViewportSize;
};

/** Gives the page once its heading stands. */
export async function openScreen(
  address: string,
  { browser, screens, replies, viewport = viewports.desk }: Opening,
): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await serveScreens(page, screens, replies);
  await page.goto(TEST_SITE + address);
  await page.waitForSelector("h1");
  return page;
}
