// A resident's own page: meters first, stays with their reasons, complete without script in both languages.
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeholdersOf } from "../../../../ui/index.ts";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../../../../ui/testing/browser.ts";
import { meterMessages } from "../year-meters/messages.ts";
import { residentMessages } from "./messages.ts";
import { renderResidentPage } from "./render-resident-page.tsx";
import { sampleEmptyYear, sampleYear } from "./resident-page.samples.ts";

sayWhenSkipped("the resident's page");

const wordsOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("a resident's page", () => {
  it("opens with the year in one sentence, in which reversed settlements do not count", () => {
    const words = wordsOf(renderResidentPage(sampleYear, "zh"));
    expect(words).toContain("2017 年住院 2 次,一共 27,375.00 元。 基金付 12,530.25 元, 您自己付 14,844.75 元。");
    expect(words).toContain("医保有效,到 2017-12-31。");
    expect(words).toContain("已冲销,不算");
  });

  it("shows the meters before the stays", () => {
    const words = wordsOf(renderResidentPage(sampleYear, "en"));
    expect(words.indexOf("1,800.00 / 2,300.00")).toBeGreaterThan(0);
    expect(words.indexOf("1,800.00 / 2,300.00")).toBeLessThan(words.indexOf("Zhengshui"));
    expect(words).toContain("At most ¥500.00 more this year.");
  });

  it("leads every stay to the page that says why, named apart for whoever hears the links", () => {
    const html = renderResidentPage(sampleYear, "zh");
    expect(html).toContain('href="/medical/settlements/YB-2017-0914-004207"');
    expect(html).toContain('<span class="only-read-aloud">YB-2017-0914-004207</span>');
  });

  it("says what to do where there is nothing: no stay, no cover", () => {
    const words = wordsOf(renderResidentPage(sampleEmptyYear, "zh"));
    expect(words).toContain("2017 年没有住院。");
    expect(words).toContain("今天没有居民医保。 每年 8 月到 12 月缴下一年的费");
    expect(words).toContain("出院结算以后,这里就有。");
  });

  it("names others who paid, and says when not all stays are listed", () => {
    const [first, ...rest] = sampleYear.stays;
    if (first === undefined) throw new Error("the sample has no stay");
    const stays = [{ ...first, otherPayerFen: first.fundFen }, ...rest];
    const words = wordsOf(renderResidentPage({ ...sampleYear, stays, hasMoreStays: true }, "en"));
    expect(words).toContain("others paid ¥4,070.25");
    expect(words).toContain("Only the latest 3 are listed.");
  });

  it("holds no script and is under 30 kB compressed", () => {
    for (const language of ["zh", "en"] as const) {
      const html = renderResidentPage(sampleYear, language);
      expect(html).not.toContain("<script");
      expect(html).not.toMatch(/undefined|NaN|\[object/);
      expect(gzipSync(html).length).toBeLessThan(30_000);
    }
  });

  it.each(Object.entries({ ...residentMessages, ...meterMessages }))(
    "message %s has the same places in both languages",
    (_key, message) => {
      expect(placeholdersOf(message.en)).toEqual(placeholdersOf(message.zh));
    },
  );
});

describe.skipIf(chromiumPath === null)("a resident's page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(viewports))(
    "has no violation and no sideways scrolling at %s width",
    async (_name, viewport) => {
      const page = await browser.newPage({ viewport });
      for (const sample of [sampleYear, sampleEmptyYear]) {
        for (const language of ["zh", "en"] as const) {
          await page.setContent(renderResidentPage(sample, language));
          expect(await findViolations(page)).toEqual([]);
          expect(await scrollsSideways(page)).toBe(false);
        }
      }
      await page.close();
    },
  );
});
