// The why-page: complete without script in both languages, small, on a phone, at a desk and on paper.
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
import { workedStays } from "../../examples/index.ts";
import { exampleCase } from "../../explanation/testing/example-stay.ts";
import { whyPageClauses } from "./clauses.ts";
import { whyMessages } from "./messages.ts";
import { renderWhyPage } from "./render-why-page.tsx";
import { sampleWhyPage } from "./why-page.samples.ts";

sayWhenSkipped("the why-page");

const languages = ["zh", "en"] as const;
const wordsOf = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("the why-page", () => {
  it("holds no script and is under 30 kB compressed, whatever the case", () => {
    for (const { id } of workedStays) {
      for (const language of languages) {
        const html = renderWhyPage(sampleWhyPage(id), language);
        expect(html, id).not.toContain("<script");
        expect(html, id).not.toMatch(/undefined|NaN|\[object/);
        expect(gzipSync(html).length, id).toBeLessThan(30_000);
      }
    }
  });

  it("opens with the sentence: M06", () => {
    const words = wordsOf(renderWhyPage(sampleWhyPage("M06"), "zh"));
    expect(words).toContain("这次住院一共 20,150.00 元。 医保基金付 8,460.00 元, 您自己付 11,690.00 元。");
    expect(words).toContain("要是办了转诊,您会少付 2,820.00 元");
    expect(words).toContain("陆*禾 · 蒸水中心医院(三级医院) · 2017-09-04 住院,09-14 出院,10 天");
  });

  it("shows no clause that its list does not name, and names none that no case shows", () => {
    const shown = new Set<string>();
    for (const page of samplesOfAllKinds()) {
      for (const [, clause = ""] of renderWhyPage(page, "zh").matchAll(/href="\/public\/law\/([^"?]+)\?lang=zh"/g)) {
        shown.add(clause);
      }
    }
    const gapClauses = samplesOfAllKinds().flatMap(({ explanation }) => explanation.gaps.map(({ clause }) => clause));
    const own = [...shown].filter((clause) => whyPageClauses.some((one) => one === clause));
    expect(own.toSorted()).toEqual([...whyPageClauses].toSorted());
    expect([...shown].filter((clause) => !own.includes(clause) && !gapClauses.includes(clause))).toEqual([]);
  });

  it("leads every mark of a reading to its explanation on the page", () => {
    for (const { id } of workedStays) {
      const html = renderWhyPage(sampleWhyPage(id), "zh");
      for (const [, gap] of html.matchAll(/href="#gap-(A\d+)"/g)) expect(html, id).toContain(`id="gap-${gap}"`);
    }
  });

  it("says that a settlement was reversed or corrects another", () => {
    const reversed = sampleWhyPage("M06", { reversedBy: "YB-2017-0920-000001", corrects: "YB-2017-0901-000009" });
    const words = wordsOf(renderWhyPage(reversed, "en"));
    expect(words).toContain("This settlement was reversed and no longer counts. The reversal is YB-2017-0920-000001 .");
    expect(words).toContain("it corrects YB-2017-0901-000009");
  });

  it("says by which version it was decided when that is not the present one, and whether the explanation is the one booked", () => {
    const page = sampleWhyPage("M06");
    const decidedBy = { version: "7c1f90ae5b22d4e8", isPresent: false };
    const wordsFor = (other: Partial<typeof page>) => wordsOf(renderWhyPage({ ...page, ...other }, "en"));
    expect(wordsFor({})).not.toContain("decided by version");
    expect(wordsFor({ decidedBy })).toContain(
      "decided by version 7c1f90ae5b22 of the law. The present version gives every",
    );
    expect(wordsFor({ decidedBy, isVerified: false })).toContain(
      "7c1f90ae5b22 of the law, which this build no longer has",
    );
    expect(wordsFor({ isVerified: false })).toContain("what is stored may be damaged");
  });

  it("says that the log is still numbering the receipt", () => {
    const page = sampleWhyPage("M06");
    const pending = { ...page, receipt: { ...page.receipt, logPosition: null } };
    expect(wordsOf(renderWhyPage(pending, "zh"))).toContain("≈ 排号中,一秒内给出");
  });

  it.each(Object.entries(whyMessages))("message %s has the same places in both languages", (_key, message) => {
    expect(placeholdersOf(message.en)).toEqual(placeholdersOf(message.zh));
  });
});

describe.skipIf(chromiumPath === null)("the why-page in Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it.each(Object.entries(viewports))(
    "has no violation and no sideways scrolling at %s width",
    async (_name, viewport) => {
      const page = await browser.newPage({ viewport });
      for (const id of ["M06", "M18", "M14", "M34"]) {
        for (const language of languages) {
          await page.setContent(renderWhyPage(sampleWhyPage(id, { reversedBy: "YB-2017-0920-000001" }), language));
          expect(await findViolations(page), `${id} ${language}`).toEqual([]);
          expect(await scrollsSideways(page), `${id} ${language}`).toBe(false);
        }
      }
      await page.close();
    },
  );

  it("shows sentence, bar and parts on the first screen of a phone", async () => {
    const page = await browser.newPage({ viewport: viewports.phone });
    await page.setContent(renderWhyPage(sampleWhyPage("M06"), "zh"));
    const box = await page.locator(".money-key").boundingBox();
    expect((box?.y ?? 9_999) + (box?.height ?? 0)).toBeLessThan(viewports.phone.height);
    await page.close();
  });

  it("prints on two sheets of A4 with its number on each", async () => {
    const page = await browser.newPage({ viewport: viewports.desk });
    const html = renderWhyPage(sampleWhyPage("M06"), "zh");
    expect(html).toContain('content:"YB-2017-0914-004207 · 按 2017-09-14 有效的法"');
    await page.setContent(html);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length).toBe(2);
    await page.close();
  });
});

/** All worked examples, and the few kinds of case that no worked example is. */
function samplesOfAllKinds() {
  const plain = exampleCase("M05");
  const kinds = [{ ...plain, covered: 0 }, ...[2, 3].map((exclusion) => ({ ...plain, exclusion }))];
  const illness = {
    borneFen: sampleWhyPage("M05").explanation.patientFen,
    paidFen: sampleWhyPage("M05").explanation.fundFen,
  };
  return [
    ...workedStays.map(({ id }) => sampleWhyPage(id, { seriousIllness: illness })),
    ...kinds.map((of) => sampleWhyPage("M05", { case: of })),
  ];
}
