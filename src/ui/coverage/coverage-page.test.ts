// The coverage page: counts first, red where something is missing, grey where the text is lost, every place named.
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeholdersOf } from "../language/message.ts";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../testing/browser.ts";
import { sampleCoverage } from "./coverage.samples.ts";
import { countCoverage } from "./coverage.ts";
import { type CoveragePage, renderCoveragePage } from "./index.ts";
import { coverageMessages } from "./messages.ts";

sayWhenSkipped("the coverage page");

const page: CoveragePage = { regulations: [sampleCoverage], addressIn: (language) => `?lang=${language}` };
const wordsOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the coverage of a regulation", () => {
  it("counts what is carried, and neither praises nor blames what is lost", () => {
    const counts = { clauses: 5, code: 3, test: 2, screen: 2, whole: 2, none: 1, lost: 1 };
    expect(countCoverage(sampleCoverage)).toEqual(counts);
  });
  it("leaves out articles without a clause", () => {
    expect(sampleCoverage.articles.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe("the coverage page", () => {
  it("opens with the counts as a sentence", () => {
    expect(wordsOf(renderCoveragePage(page, "zh"))).toContain("5 条里,代码做到 3 条,测试 2 条,界面 2 条。");
    expect(wordsOf(renderCoveragePage(page, "en"))).toContain("2 have all three, 1 have none, the text of 1 is lost.");
  });
  it("says of every cell what it stands for, and leads it to its row", () => {
    const html = renderCoveragePage(page, "zh");
    expect(html).toContain('href="#example.1.2" aria-label="第1条·2:代码有,测试还没有,界面还没有"');
    expect(html).toContain('aria-label="第2条·1:原文缺失"');
    expect(html).toContain('<tr id="example.1.2">');
  });
  it("names the places, the first four of many", () => {
    const words = wordsOf(renderCoveragePage(page, "en"));
    expect(words).toContain("src/regulations/example/articles/1.ts:7");
    expect(words).toContain("src/regulations/example/articles/4.ts:10 2 more");
    expect(words).not.toContain("articles/5.ts");
  });
  it("marks what is missing, lost and recovered in words", () => {
    const words = wordsOf(renderCoveragePage(page, "zh"));
    expect(words).toContain("还没有");
    expect(words).toContain("2 原文缺失 原文缺失,不得据此推导规则");
    expect(words).toContain("原文由别处补回");
  });
  it("holds no script", () => {
    const html = renderCoveragePage(page, "zh");
    expect(html).not.toContain("<script");
    expect(gzipSync(html).length).toBeLessThan(30_000);
  });
  it.each(Object.entries(coverageMessages))("message %s has the same places in both languages", (_key, message) => {
    expect(placeholdersOf(message.en)).toEqual(placeholdersOf(message.zh));
  });
});

describe.skipIf(chromiumPath === null)("the coverage page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(viewports))(
    "has no violation and no sideways scrolling at %s width",
    async (_name, viewport) => {
      const shown = await browser.newPage({ viewport });
      for (const language of ["zh", "en"] as const) {
        await shown.setContent(renderCoveragePage(page, language));
        expect(await findViolations(shown)).toEqual([]);
        expect(await scrollsSideways(shown)).toBe(false);
      }
      await shown.close();
    },
  );
});
