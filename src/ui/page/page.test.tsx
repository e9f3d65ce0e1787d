// A page for residents needs no script and stays small.
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../testing/browser.ts";
import { type Page, renderPage } from "./index.ts";
import { WhyPageSample } from "./why-page.samples.tsx";

sayWhenSkipped("the page without script");

const page: Page = {
  title: "为什么 <付> 这些",
  language: "zh",
  section: "居民医保 · 我的住院",
  otherLanguageAddress: "?lang=en",
  body: <WhyPageSample />,
  printedFoot: 'YB-2017-0914-004207 · "2017-09-14"',
};

describe("a page without script", () => {
  it("holds no script and is under 30 kB compressed", () => {
    const html = renderPage(page);
    expect(html).not.toContain("<script");
    expect(gzipSync(html).length).toBeLessThan(30_000);
  });
  it("says its language and escapes its title", () => {
    const html = renderPage(page);
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).toContain("<title>为什么 &lt;付&gt; 这些</title>");
    expect(renderPage({ ...page, language: "en" })).toContain('<html lang="en">');
  });
  it("leads its chips to the public law page, or where it is told", () => {
    const body = <ArticleChip clause="medical.25.1" />;
    expect(renderPage({ ...page, body })).toContain('href="/public/law/medical.25.1?lang=zh"');
    expect(renderPage({ ...page, body, articleAddress: (clause) => `#${clause}` })).toContain('href="#medical.25.1"');
  });
  it("prints number and page at the foot of every sheet, with quotes made safe", () => {
    expect(renderPage(page)).toContain('content:"YB-2017-0914-004207 · \\22 2017-09-14\\22 "');
  });
});

describe.skipIf(chromiumPath === null)("a page without script, in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(viewports))("is complete at %s width without sideways scrolling", async (_name, viewport) => {
    for (const language of ["zh", "en"] as const) {
      const shown = await browser.newPage({ viewport });
      await shown.setContent(renderPage({ ...page, language }));
      expect(await findViolations(shown)).toEqual([]);
      expect(await scrollsSideways(shown)).toBe(false);
      await shown.close();
    }
  });
  it("prints on A4 without cutting a step in two", async () => {
    const shown = await browser.newPage({ viewport: viewports.desk });
    await shown.setContent(renderPage(page));
    const pdf = await shown.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    await shown.emulateMedia({ media: "print" });
    const steps = shown.locator(".waterfall-step");
    expect(await steps.first().evaluate((step) => getComputedStyle(step).breakInside)).toBe("avoid");
    await shown.close();
  });
});
