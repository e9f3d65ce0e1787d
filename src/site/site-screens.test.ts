// The pages of the public site: complete without script in both languages, at a desk and on a phone.
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Language, placeholdersOf } from "../ui/index.ts";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../ui/testing/browser.ts";
import { renderHomePage } from "./home-page/home-page.tsx";
import { homeMessages } from "./home-page/messages.ts";
import { renderLawPage } from "./law-page/law-page.tsx";
import { lawMessages } from "./law-page/messages.ts";
import { renderNoArticlePage } from "./law-page/no-article-page.tsx";
import { sampleHomePage, sampleLawPage, sampleLostPage } from "./site.samples.ts";

sayWhenSkipped("the public site");

const pages: Readonly<Record<string, (language: Language) => string>> = {
  "the first page": (language) => renderHomePage(sampleHomePage, language),
  "an article": (language) => renderLawPage(sampleLawPage, language),
  "a lost article": (language) => renderLawPage(sampleLostPage, language),
  "no article": (language) => renderNoArticlePage((other) => `?lang=${other}`, language),
};
const languages = ["zh", "en"] as const;

describe.each(Object.entries(pages))("%s", (_name, render) => {
  it("holds no script and is under 30 kB compressed", () => {
    for (const language of languages) {
      expect(render(language)).not.toContain("<script");
      expect(render(language)).not.toMatch(/undefined|NaN|\[object/);
      expect(gzipSync(render(language)).length).toBeLessThan(30_000);
    }
  });
});

describe("an article", () => {
  it("says its clauses in Song on paper, marks the one asked for, and where the text lacks something", () => {
    const html = renderLawPage(sampleLawPage, "zh");
    expect(html).toContain('id="medical.25.2" class="law-text law-clause law-asked"');
    expect(html).toContain("原文没写:封顶数没有正式文件");
    expect(html).toContain('href="/public/law/medical.24?lang=zh"');
  });
  it("whose text is lost says so, and that no rule may be derived from it", () => {
    expect(renderLawPage(sampleLostPage, "en")).toContain("no rule may be derived from it");
  });
});

describe("the first page", () => {
  it("says that nothing was settled yet when that is so", () => {
    const fund = { ...sampleHomePage.fund, stays: 0 };
    expect(renderHomePage({ ...sampleHomePage, fund }, "zh")).toContain("2017 年还没有结算过住院。");
  });
});

it.each(Object.entries({ ...homeMessages, ...lawMessages }))(
  "message %s has the same places in both languages",
  (_key, message) => {
    expect(placeholdersOf(message.en)).toEqual(placeholdersOf(message.zh));
  },
);

describe.skipIf(chromiumPath === null)("the public site in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(viewports))(
    "has no violation and no sideways scrolling at %s width",
    async (_name, viewport) => {
      const shown = await browser.newPage({ viewport });
      for (const [name, render] of Object.entries(pages)) {
        for (const language of languages) {
          await shown.setContent(render(language));
          expect(await findViolations(shown), name).toEqual([]);
          expect(await scrollsSideways(shown), name).toBe(false);
        }
      }
      await shown.close();
    },
  );
});
