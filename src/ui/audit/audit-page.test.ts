// The audit page: one sentence an outcome, complete without script in both languages.
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
import { sampleAuditPage, sampleOutcomes, sampleVerified } from "./audit-page.samples.ts";
import { renderAuditPage } from "./index.ts";
import { auditMessages } from "./messages.ts";

sayWhenSkipped("the audit page");

const pages = [null, ...sampleOutcomes].map((outcome) => ({ ...sampleAuditPage, outcome }));
const wordsOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the audit page", () => {
  it("asks, and says the size, time and key of the log", () => {
    const words = wordsOf(renderAuditPage(sampleAuditPage, "zh"));
    expect(words).toContain("这张凭据是真的吗?数有没有被改过?");
    expect(words).toContain("共 1,284,745 条,检查点签于 2017-10-10 16:20:09。");
    expect(words).toContain(sampleAuditPage.publicKey);
    expect(wordsOf(renderAuditPage({ ...sampleAuditPage, latest: null }, "en"))).toContain("The log is empty");
  });

  it("answers in one sentence, first of all, and shows what the log holds to be compared with the paper", () => {
    const words = wordsOf(renderAuditPage({ ...sampleAuditPage, outcome: sampleVerified }, "en"));
    expect(words).toContain("It is genuine: entry 1,284,731 of the log is this record, and nothing was changed.");
    expect(words).toContain("Fund pays ¥8,460.00");
    expect(words).toContain("Fingerprint in the log 7c1f 90ae 5b22 d4e8");
  });

  it.each([
    ["refused", "没有通过:凭据中的记录与入册的不一致。"],
    ["in_log", "YB-2017-0914-004207 在日志里,是第 1,284,731 条。"],
    ["pending", "日志还在给它排号。"],
    ["unknown", "日志里没有单号 YB-2017-0914-004208。"],
    ["wrong_key", "这个码不是它的凭据上的。"],
  ])("says of %s what it means and what to do next", (kind, sentence) => {
    const outcome = sampleOutcomes.find((one) => one.kind === kind) ?? null;
    expect(wordsOf(renderAuditPage({ ...sampleAuditPage, outcome }, "zh"))).toContain(sentence);
  });

  it("shows a record that no regulation has words for as it is", () => {
    const html = renderAuditPage({ ...sampleAuditPage, outcome: { ...sampleVerified, record: "<b>{}</b>" } }, "zh");
    expect(html).toContain("&lt;b&gt;{}&lt;/b&gt;");
  });

  it("says how to verify without us", () => {
    const html = renderAuditPage(sampleAuditPage, "zh");
    expect(html).toContain("node verify-receipt.mjs receipt.json public-key.txt");
    expect(html).toContain('href="/public/audit/verify-receipt.mjs"');
    expect(html).toContain('href="/public/audit/public-key.txt"');
  });

  it("holds no script and is under 30 kB compressed", () => {
    for (const page of pages) {
      const html = renderAuditPage(page, "zh");
      expect(html).not.toContain("<script");
      expect(html).not.toMatch(/undefined|NaN|\[object/);
      expect(gzipSync(html).length).toBeLessThan(30_000);
    }
  });

  it.each(Object.entries(auditMessages))("message %s has the same places in both languages", (_key, message) => {
    expect(placeholdersOf(message.en)).toEqual(placeholdersOf(message.zh));
  });
});

describe.skipIf(chromiumPath === null)("the audit page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(viewports))(
    "has no violation and no sideways scrolling at %s width",
    async (_name, viewport) => {
      const shown = await browser.newPage({ viewport });
      for (const page of pages.slice(0, 4)) {
        for (const language of ["zh", "en"] as const) {
          await shown.setContent(renderAuditPage(page, language));
          expect(await findViolations(shown)).toEqual([]);
          expect(await scrollsSideways(shown)).toBe(false);
        }
      }
      await shown.close();
    },
  );
});
