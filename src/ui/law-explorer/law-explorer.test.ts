// The law explorer in Chromium: an article whole, a clause by its address, a lost text, no such article; and its pure parts.
import type { Browser, Page, ViewportSize } from "playwright-core";
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
import { type BuiltScreens, buildScreens, serveScreens, TEST_SITE } from "../testing/screens.ts";
import { carriedKinds, countWhole } from "./carried.ts";
import { groupFigures } from "./figure-groups.ts";
import { lawReplies, sampleClauses, sampleHistory } from "./law-explorer.samples.ts";
import { lawExplorerMessages } from "./messages.ts";

sayWhenSkipped("the law explorer");

describe.skipIf(chromiumPath === null)("the law explorer", () => {
  let browser: Browser;
  let screens: BuiltScreens;
  beforeAll(async () => {
    [browser, screens] = await Promise.all([openBrowser(), buildScreens()]);
  });
  afterAll(async () => {
    await browser.close();
    await screens.remove();
  });

  async function open(path: string, viewport: ViewportSize = viewports.desk): Promise<Page> {
    const page = await browser.newPage({ viewport });
    await serveScreens(page, screens, lawReplies);
    await page.goto(`${TEST_SITE}${path}`);
    await page.waitForSelector(".law-columns");
    return page;
  }

  const looks = Object.entries(viewports).flatMap(([name, viewport]) =>
    ["zh", "en"].map((language) => ({ name, viewport, language })),
  );

  it.each(looks)("shows article 25 at $name width in $language without a violation", async (look) => {
    const page = await open(`/law/medical.25.2?lang=${look.language}`, look.viewport);
    await page.getByText("26,418").waitFor();
    expect(await page.locator(".timeline-provisional").count()).toBe(2);
    expect(await page.locator("tr[aria-current]").count()).toBe(1);
    expect(await findViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.close();
  });

  it("writes a rule out as formula with its table, as code, and as a query (medical.25.1)", async () => {
    const page = await open("/law/medical.25");
    await page.getByText("起付线 = 取小(本级起付线, 政策内费用, 年度封顶还剩)").waitFor();
    expect(await page.locator(".law-pressed").allTextContents()).toEqual(["1,100 元", "1,100 元"]);
    await page.getByText("其余:甲类费用 100,000 元。").waitFor();
    await page.getByRole("button", { name: "代码" }).click();
    await page.getByText("function deductible").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "SQL" }).click();
    await page.getByText("SELECT least").waitFor();
    await page.getByText("不单独列代码").waitFor();
    await page.close();
  });

  it("says that a lost text carries no rule (medical.2.1)", async () => {
    const page = await open("/law/medical.2");
    await page.getByText("不据此推导任何规则").waitFor();
    expect(await page.locator(".law-link[aria-current]").textContent()).toContain("原文缺失");
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  it("read by a day before the regulation was in force draws its figures all the same", async () => {
    const page = await open("/law/medical.25?asOf=2012-03-01");
    await page.getByText("每次住院起付线").first().waitFor();
    expect(await page.locator(".timeline-row").count()).toBe(6);
    await page.close();
  });

  it("names an address that is no article, and keeps the list", async () => {
    const page = await open("/law/medical.99");
    await page.getByText("没有这一条:medical.99").waitFor();
    await page.getByRole("link", { name: "第25条" }).click();
    await page.getByRole("heading", { name: "第25条 起付线" }).waitFor();
    await page.close();
  });
});

describe("what carries an article", () => {
  it("is there only when every clause has it", () => {
    expect(carriedKinds(sampleClauses, "medical.25")).toEqual({ code: true, test: true, screen: true });
    expect(carriedKinds(sampleClauses, "medical.28")).toEqual({ code: true, test: true, screen: false });
    expect(carriedKinds(sampleClauses, "medical.2")).toEqual({ code: false, test: false, screen: false });
    expect(countWhole(sampleClauses)).toBe(2);
  });
});

describe("the figures in time", () => {
  const groups = groupFigures(sampleHistory, { text: ({ en }) => en, note: "no document" });
  it("of one figure with keys stand together under its name, the others after them", () => {
    expect(groups.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["deductible per stay", 5],
      [null, 1],
    ]);
  });
  it("that changed are two periods of one row", () => {
    const level3 = groups[0]?.rows.find(({ label }) => label === "level-3 hospital");
    expect(level3?.periods.map(({ value, until }) => [value, until])).toEqual([
      ["¥1,200.00", "2018-01-01"],
      ["¥1,500.00", null],
    ]);
  });
});

it.each(Object.entries(lawExplorerMessages))("message %s has the same places in both languages", (_name, message) => {
  expect(placeholdersOf(message.zh)).toEqual(placeholdersOf(message.en));
});
