// The desk in Chromium with the real law behind it: a whole stay by keyboard, asked once, sent once, in both languages and widths.
import type { Browser, Page, ViewportSize } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../../../../ui/testing/browser.ts";
import {
  type BuiltScreens,
  buildScreens,
  type Replies,
  serveScreens,
  TEST_SITE,
} from "../../../../ui/testing/screens.ts";
import { deskReplies, type SentSettlements } from "../testing/desk-replies.ts";
import { settlementReplies } from "../testing/settlement-replies.ts";
import { paste, typeLine, typeStay } from "../testing/type-stay.ts";

sayWhenSkipped("the hospital desk");

/** Code and quantity of the bill of worked example M04, as a clerk types it. */
const billOfM04 = [
  ["1108", "9"],
  ["1107", "9"],
  ["2503", "1"],
  ["3301", "1"],
  ["3314", "1"],
  ["X013", "27"],
  ["2103", "2"],
  ["C187", "8"],
  ["Z044", "1"],
  ["Z101", "8"],
  ["1109", "9"],
] as const;
const tableOfM04 = `3301\t5\t840.00\nC187\t5\t360.00\nZ044\t1\t1000.00\n1109\t9\t25.00`;
const tableOfM06 = "编码\t数量\t单价\n3360\t1\t19750.00\n1110\t10\t40.00\nZ044\t\n";

describe.skipIf(chromiumPath === null)("the hospital desk", () => {
  let browser: Browser;
  let screens: BuiltScreens;
  beforeAll(async () => {
    [browser, screens] = await Promise.all([openBrowser(), buildScreens()]);
  });
  afterAll(async () => {
    await browser.close();
    await screens.remove();
  });

  async function open(
    replies: Replies,
    options: { readonly viewport?: ViewportSize; readonly language?: string } = {},
  ): Promise<Page> {
    const page = await browser.newPage({ viewport: options.viewport ?? viewports.desk });
    await serveScreens(page, screens, replies);
    await page.goto(`${TEST_SITE}/desk?lang=${options.language ?? "zh"}`);
    await page.waitForSelector(".desk");
    return page;
  }

  const quoted = (page: Page, fund: string) => page.locator(".key-number-value", { hasText: fund }).waitFor();
  const button = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name });
  const widths = Object.entries(viewports).flatMap(([name, viewport]) =>
    ["zh", "en"].map((language) => ({ name, viewport, language })),
  );

  it.each(widths)(
    "quotes, shows the patient and settles M04 without a violation at $name width in $language",
    async ({ viewport, language }) => {
      const page = await open(deskReplies(7), { viewport, language });
      expect(await findViolations(page)).toEqual([]);
      await typeStay(page, "hxm");
      await paste(page, tableOfM04);
      await quoted(page, "4,070.25");
      await page.keyboard.type("jz");
      await page.waitForSelector("[role=option]");
      expect(await findViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.keyboard.press("Escape");
      await page.keyboard.press("F8");
      await page.waitForSelector(".patient-view[open]");
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("F4");
      await page.keyboard.press("F9");
      await page.waitForSelector("dialog[open]");
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.getByText("1,531,877").waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.close();
    },
  );

  it("takes a bill of eleven lines without a mouse, checks it, and asks once with the focus on going back", async () => {
    const sent: SentSettlements = [];
    const page = await open(deskReplies(7, sent));
    await typeStay(page, "hxm");
    for (const [code, quantity] of billOfM04) await typeLine(page, code, quantity);
    await quoted(page, "3,154.75");
    const totals = await page.locator(".bill-table tfoot td.number").allTextContents();
    expect(totals).toEqual(["7,225.00", "6,027.00", "1,198.00"]);
    await page.getByText("床日 9 = 夜数 9").waitFor();
    await page.getByText("(6,027.00 − 600.00) × 75%").waitFor();
    await page.getByText("各项相加相等").waitFor();
    await page.keyboard.press("F9");
    await page.getByRole("dialog").waitFor();
    expect(await button(page, "返回").evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(sent).toEqual([]);
    await page.keyboard.press("F9");
    await button(page, "结算,基金付 4,070.25 元、病人付 3,154.75 元").click();
    await page.getByText("YB-2017-1010-003318").first().waitFor();
    expect(sent).toHaveLength(1);
    expect(await page.getByRole("link", { name: "打印结算单" }).getAttribute("href")).toBe(
      "/medical/settlements/YB-2017-1010-003318?lang=zh",
    );
    await page.keyboard.press("F2");
    await page.getByText("还缺:参保人").waitFor();
    await page.close();
  });

  it("sends the same key again after the line failed and the page was loaded anew: settled once", async () => {
    const sent: SentSettlements = [];
    const replies = deskReplies(7, sent);
    let isDown = false;
    const page = await open({
      ...replies,
      "POST /api/medical/settlements": (request) => {
        const reply = replies["POST /api/medical/settlements"];
        const answer = typeof reply === "function" ? reply(request) : { status: 500, body: {} };
        return isDown ? { status: 503, body: { reference: "E-7F31" } } : answer;
      },
    });
    await typeStay(page, "hxm");
    await typeLine(page, "3301", "1");
    await quoted(page, "180.00");
    isDown = true;
    await page.keyboard.press("F9");
    await button(page, "结算,基金付").click();
    await page.getByText("E-7F31").waitFor();
    isDown = false;
    await page.reload();
    await page.getByText("没等到答复").waitFor();
    await quoted(page, "180.00");
    await page.keyboard.press("F9");
    await button(page, "结算,基金付").click();
    await page.getByText("没有重复入账。").waitFor();
    expect(new Set(sent.map(({ key }) => key)).size).toBe(1);
    expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
    expect(await page.evaluate(() => localStorage.getItem("hengzheng.desk.desk"))).not.toContain("P-100231");
    await page.close();
  });

  it("pastes a table, names the row that cannot be read, and shows what a missing referral costs (medical.31.3)", async () => {
    const page = await open(deskReplies(8));
    await typeStay(page, "陆青", "20170930");
    await paste(page, tableOfM06);
    await page.getByText("第 4 行没粘").waitFor();
    await quoted(page, "8,460.00");
    await page.getByText("没办,降 15 个百分点").waitFor();
    await page.getByText("要是办了转诊,病人少付 2,820.00 元。").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  it("marks an amount that leans on an unconfirmed figure (medical.25.2)", async () => {
    const page = await open(deskReplies(8));
    await typeStay(page, "周晚");
    await paste(page, "3360\t1\t10000.00\n3301\t1\t0.00");
    await quoted(page, "5,340.00");
    await page.getByText("起付线 取小(1,200.00, 2,300.00 − 1,200.00)").waitFor();
    expect(await page.locator(".desk-right .provisional-mark").count()).toBeGreaterThan(0);
    await page.close();
  });

  it("says a refusal with its article and marks the line it names", async () => {
    const page = await open(deskReplies(8));
    await typeStay(page, "陆青");
    await paste(page, "3360\t1\t100.00\n1110\t12\t40.00");
    await page.getByRole("alert").getByText("住院 9 晚,床位费天数多了").waitFor();
    await page.getByRole("alert").getByRole("link", { name: "第27条·1" }).waitFor();
    await page.getByText("床日 12 > 夜数 9").waitFor();
    await page.keyboard.press("F9");
    expect(await page.getByRole("dialog").count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  it("keeps the last quote while the line is down, and goes on when it is back", async () => {
    const page = await open(deskReplies(7));
    await typeStay(page, "hxm");
    await typeLine(page, "3301", "1");
    await quoted(page, "180.00");
    await page.context().setOffline(true);
    await page.route("**/api/medical/quotes", (route) => route.abort());
    await paste(page, "3301\t2\t840.00\n3301\t1\t840.00");
    await page.getByText("断网,试算停在").waitFor();
    await quoted(page, "180.00");
    await page.keyboard.press("F9");
    await page.getByText("断网时不能结算").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.unroute("**/api/medical/quotes");
    await page.context().setOffline(false);
    await quoted(page, "2,070.00");
    await page.close();
  });

  it("parks a bill and takes it up again, with the name masked", async () => {
    const page = await open(deskReplies(7));
    await typeStay(page, "hxm");
    await typeLine(page, "3301", "1");
    await quoted(page, "180.00");
    await page.keyboard.press("Control+s");
    await page.getByText("还缺:参保人").waitFor();
    await page.reload();
    await page.getByText("暂存 1").click();
    await page.getByText("贺*满 · 1 行").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "接着办" }).click();
    await quoted(page, "180.00");
    await page.close();
  });

  it("says that a bill was settled before, and lists its keys under ?", async () => {
    const page = await open(deskReplies(7));
    await typeStay(page, "hxm");
    await typeLine(page, "3301", "1");
    await quoted(page, "180.00");
    await page.keyboard.press("F9");
    await button(page, "结算,基金付").click();
    await page.getByText("已入账").waitFor();
    await page.keyboard.press("F2");
    await typeStay(page, "hxm");
    await typeLine(page, "3301", "1");
    await page.getByText("已由 YB-2017-1010-003318 结算").waitFor();
    await page.keyboard.press("Tab");
    await page.locator("body").click({ position: { x: 5, y: 5 } });
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "这一页的按键" }).getByText("给病人看").waitFor();
    await page.close();
  });

  it("deletes a line with Ctrl D and changes one with the arrows", async () => {
    const page = await open(deskReplies(7));
    await typeStay(page, "hxm");
    await typeLine(page, "3301", "1");
    await typeLine(page, "X013", "2");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Tab");
    await page.keyboard.type("3");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".bill-table tfoot", { hasText: "906.00" }).waitFor();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Control+d");
    await page.locator(".bill-table tfoot", { hasText: "合计 1 行" }).waitFor();
    await page.close();
  });

  it("takes up a reversed settlement and settles it again, naming it (medical.40.1)", async () => {
    const sent: SentSettlements = [];
    const page = await open({ ...settlementReplies(), ...deskReplies(8, sent) });
    await page.goto(`${TEST_SITE}/desk?again=YB-2017-1010-003317`);
    await page.getByText("重新结算 YB-2017-1010-003317").waitFor();
    await quoted(page, "8,460.00");
    expect(await page.getByLabel("票据号").inputValue()).toBe("P-200117");
    expect(new URL(page.url()).search).toBe("");
    await page.keyboard.press("F9");
    await button(page, "结算,基金付").click();
    await page.getByText("已入账").waitFor();
    expect(sent.map(({ body }) => JSON.parse(body).corrects)).toEqual(["YB-2017-1010-003317"]);
    await page.close();
  });
});
