// Every part, in both languages, at desk and phone width: no WCAG 2.1 A or AA violation, no sideways scrolling.
import type { Browser, Page, ViewportSize } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Text } from "../../kernel/refusal/index.ts";
import type { Language } from "../language/message.ts";
import { placeholdersOf } from "../language/message.ts";
import * as catalogues from "../messages.ts";
import { renderPage } from "../page/index.ts";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../testing/browser.ts";
import { renderPart } from "../testing/render.tsx";
import { Gallery, samples } from "./gallery.tsx";

sayWhenSkipped("accessibility of the shared parts");

describe("the parts", () => {
  it.each(samples)("$title.en renders without script in both languages", ({ Show }) => {
    for (const language of ["zh", "en"] as const) {
      expect(renderPart(<Show />, language)).toMatch(/^<.+>$/s);
      expect(renderPart(<Show />, language)).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  it.each(Object.values(catalogues).flatMap((messages) => Object.entries<Text>(messages)))(
    "message %s has the same places in both languages",
    (_key, message) => {
      expect(placeholdersOf(message.en)).toEqual(placeholdersOf(message.zh));
    },
  );
});

const widths = Object.entries(viewports).flatMap(([name, viewport]) =>
  (["zh", "en"] as const).map((language) => ({ name, viewport, language })),
);

describe.skipIf(chromiumPath === null)("the gallery in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(widths)("has no violation at $name width in $language", async ({ viewport, language }) => {
    const page = await openGallery(browser, viewport, language);
    expect(await findViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.close();
  });
});

async function openGallery(browser: Browser, viewport: ViewportSize, language: Language): Promise<Page> {
  const page = await browser.newPage({ viewport });
  await page.setContent(
    renderPage({ title: "gallery", language, otherLanguageAddress: "?lang=en", body: <Gallery />, wide: true }),
  );
  return page;
}
