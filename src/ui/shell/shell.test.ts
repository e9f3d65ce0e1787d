// The shell in Chromium: sign in with one click, work by keyboard, read the law beside the page, in both languages and widths.
import type { Browser, Page, ViewportSize } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../testing/browser.ts";
import { sampleArticle, sampleInTray, sampleSession, sampleSignIn } from "../testing/sample-replies.ts";
import { type BuiltScreens, buildScreens, type Replies, serveScreens, TEST_SITE } from "../testing/screens.ts";

sayWhenSkipped("the shell");

const signedIn: Replies = {
  "/api/session": { body: sampleSession },
  "/api/in-tray": { body: sampleInTray },
  "/api/law/articles/medical.31.2": { body: { ...sampleArticle, clause: "medical.31.2" } },
};

describe.skipIf(chromiumPath === null)("the shell", () => {
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
    address: string,
    replies: Replies = signedIn,
    viewport: ViewportSize = viewports.desk,
  ): Promise<Page> {
    const page = await browser.newPage({ viewport });
    await serveScreens(page, screens, replies);
    await page.goto(TEST_SITE + address);
    await page.waitForSelector("#content");
    return page;
  }

  const widths = Object.entries(viewports).flatMap(([name, viewport]) =>
    ["zh", "en"].map((language) => ({ name, viewport, language })),
  );

  it.each(widths)("shows the tray without a violation at $name width in $language", async ({ viewport, language }) => {
    const page = await open(`/?lang=${language}`, signedIn, viewport);
    await page.waitForSelector(".data-table");
    expect(await findViolations(page)).toEqual([]);
    expect(await scrollsSideways(page)).toBe(false);
    await page.close();
  });

  it("signs in with one click in the demo city, and shows the sign-in screen again when the session ends", async () => {
    let session = false;
    const page = await open("/", {
      ...signedIn,
      "/api/sign-in": { body: sampleSignIn },
      "GET /api/session": () => (session ? { body: sampleSession } : { status: 401, body: { code: "signed_out" } }),
      "POST /api/session": () => {
        session = true;
        return { body: sampleSession };
      },
      "DELETE /api/session": () => {
        session = false;
        return { status: 200, body: null };
      },
    });
    await page.getByRole("button", { name: "住院收费窗口" }).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "住院收费窗口" }).click();
    await page.getByText("云雁医院 · 住院收费 3 号窗").waitFor();
    await page.getByRole("button", { name: "退出" }).click();
    await page.getByText("选一个岗位进去").waitFor();
    await page.close();
  });

  it("says why a sign-in was refused", async () => {
    const message = { zh: "口令不对。", en: "Wrong password." };
    const page = await open("/", {
      "/api/sign-in": { body: { mode: "production", posts: [] } },
      "GET /api/session": { status: 401, body: { code: "signed_out" } },
      "POST /api/session": { status: 422, body: { code: "wrong_password", message } },
    });
    await page.getByLabel("登录名").fill("deng");
    await page.getByLabel("口令").fill("x");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("alert").getByText("口令不对。").waitFor();
    await page.close();
  });

  it("reads an article at the right, and Esc gives the focus back to the chip", async () => {
    const page = await open("/");
    const chip = page.getByRole("link", { name: "第31条·2" });
    await chip.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("complementary").getByText("本平台概述,不是原文").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("complementary").count()).toBe(0);
    expect(await chip.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.close();
  });

  it("moves in the tray by J and K, and lists the keys of the page under ?", async () => {
    const page = await open("/");
    await page.waitForSelector(".data-table-selected");
    await page.keyboard.press("j");
    expect(await page.locator(".data-table-selected").textContent()).toContain("YB-2017-1009-001207");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "这一页的按键" }).getByText("下一件").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByLabel("单个字母当快捷键").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("k");
    expect(await page.locator(".data-table-selected").textContent()).toContain("YB-2017-1009-001207");
    await page.close();
  });

  it("finds an article from Ctrl K by its number", async () => {
    const page = await open("/");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("25.1");
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${TEST_SITE}/law/medical.25.1`);
    await page.close();
  });

  it("reads the page again by the law of another day, kept in the address", async () => {
    const page = await open("/");
    await page.getByRole("button", { name: "按 2017-10-10 有效的法" }).click();
    await page.getByLabel("日期,年-月-日").fill("20170229");
    await page.getByRole("button", { name: "按这一天重读" }).click();
    await page.getByRole("alert").waitFor();
    await page.getByLabel("日期,年-月-日").fill("20170301");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "按 2017-03-01 有效的法" }).waitFor();
    expect(page.url()).toBe(`${TEST_SITE}/?asOf=2017-03-01`);
    await page.close();
  });

  it("switches to English and remembers it", async () => {
    const page = await open("/");
    await page.getByRole("button", { name: "English" }).click();
    await page.getByText("4 for you").waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    await page.reload();
    await page.getByText("4 for you").waitFor();
    await page.close();
  });

  it("says that there is no such page, and that the fault is ours when the server fails", async () => {
    const page = await open("/nowhere", {
      ...signedIn,
      "/api/in-tray": { status: 500, body: { reference: "E-7F31" } },
    });
    await page.getByText("没有 /nowhere 这一页").waitFor();
    await page.goto(`${TEST_SITE}/`);
    await page.getByText("E-7F31").waitFor({ timeout: 15_000 });
    await page.close();
  });

  it("says that the line is down", async () => {
    const page = await open("/");
    await page.context().setOffline(true);
    await page.getByText("断网了").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.close();
  });

  it("leads to the public pages, and a resident to a page of their own, in the language of the screen", async () => {
    const resident = { ...sampleSession, post: { id: "self", title: { zh: "居民", en: "Resident" } } };
    const page = await open("/?lang=en", { ...signedIn, "/api/session": { body: resident } });
    const menu = page.getByRole("navigation");
    const addressOf = (name: string) => menu.getByRole("link", { name }).getAttribute("href");
    expect(await addressOf("My year")).toBe("/medical/me?lang=en");
    expect(await addressOf("Verify a receipt")).toBe("/public/audit?lang=en");
    expect(await findViolations(page)).toEqual([]);
    await page.close();
    const clerk = await open("/");
    expect(await clerk.getByRole("navigation").getByRole("link", { name: "公开的这座城" }).count()).toBe(1);
    expect(await clerk.getByRole("navigation").getByRole("link", { name: "我的这一年" }).count()).toBe(0);
    await clerk.close();
  });

  it("keeps the menu of a phone behind a button", async () => {
    const page = await open("/", signedIn, viewports.phone);
    expect(await page.getByRole("navigation").count()).toBe(0);
    await page.getByRole("button", { name: "菜单" }).click();
    await page.getByRole("navigation").getByText("待办").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.getByRole("navigation").count()).toBe(0);
    await page.close();
  });
});
