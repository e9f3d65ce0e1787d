// The screens of projects in Chromium: list, page, a payment agreed to, a refusal, a proposal; in both languages and widths.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { placeholdersOf } from "../../../ui/index.ts";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
} from "../../../ui/testing/browser.ts";
import { type BuiltScreens, buildScreens } from "../../../ui/testing/screens.ts";
import { projectsAddress } from "./project-list/listed-project.ts";
import { listMessages } from "./project-list/messages.ts";
import { pageMessages, stepMessages } from "./project-page/messages.ts";
import { proposalMessages } from "./project-proposal/messages.ts";
import { openScreen, widths } from "./testing/open-screen.ts";
import { projectId, projectReplies } from "./testing/project-replies.ts";

sayWhenSkipped("the screens of projects");

describe.skipIf(chromiumPath === null)("the screens of projects", () => {
  let browser: Browser;
  let screens: BuiltScreens;
  beforeAll(async () => {
    [browser, screens] = await Promise.all([openBrowser(), buildScreens()]);
  });
  afterAll(async () => {
    await browser.close();
    await screens.remove();
  });

  const addresses = ["/projects", `/projects/${projectId}`, "/projects/new"];
  const all = addresses.flatMap((address) => widths.map((width) => ({ address, ...width })));

  it.each(all)(
    "show $address without a violation at $name width in $language",
    async ({ address, viewport, language }) => {
      const page = await openScreen(`${address}?lang=${language}`, {
        browser,
        screens,
        replies: projectReplies(),
        viewport,
      });
      await page.waitForSelector(address === "/projects" ? ".data-table" : ".text-input");
      expect(await findViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.close();
    },
  );

  it("say where the project is and whose turn it is, and draw chain and caps (investment.34.2)", async () => {
    const page = await openScreen(`/projects/${projectId}`, { browser, screens, replies: projectReplies() });
    expect(await page.locator("h1").textContent()).toContain("建设实施");
    expect(await page.locator("[aria-current=step]").textContent()).toContain("建设实施");
    expect(await page.locator(".chain").getAttribute("aria-label")).toContain("备案合同价 4,623");
    await page.getByText("环环不破").waitFor();
    await page.close();
  });

  it("agree to a payment with its voucher, and not without one (investment.34.1)", async () => {
    const sent: unknown[] = [];
    const page = await openScreen(`/projects/${projectId}`, { browser, screens, replies: projectReplies(sent) });
    const button = page.getByRole("button", { name: "同意付 9,245,980.00 元" });
    await button.click();
    await page.getByText("这一项还没有填").waitFor();
    expect(sent).toEqual([]);
    await page.getByLabel("支付凭证(文号)").fill("ZF-2026-9");
    await button.click();
    await expect.poll(() => sent.length).toBe(1);
    expect(sent[0]).toMatchObject({
      action: "pay",
      facts: { agreedFen: 924_598_000 },
      documents: [{ kind: "payment_voucher", reference: "ZF-2026-9" }],
    });
    await page.close();
  });

  it("show a refusal beside the form with its article and what to do, and lose nothing typed", async () => {
    const refusal = {
      code: "case.guard",
      clause: "investment.34.1",
      message: { zh: "本期最多可付 1.00 元", en: "At most 1.00 yuan can be paid" },
      next: { zh: "改为可付的数", en: "Change it to that amount" },
    };
    const replies = projectReplies([], {
      status: 422,
      body: { ...refusal, status: 422, title: refusal.message.zh, type: "urn:x", fields: [] },
    });
    const page = await openScreen(`/projects/${projectId}`, { browser, screens, replies });
    await page.getByLabel("支付凭证(文号)").fill("ZF-2026-9");
    await page.getByRole("button", { name: "同意付" }).click();
    await page.getByText("本期最多可付 1.00 元").waitFor();
    expect(await page.getByLabel("支付凭证(文号)").inputValue()).toBe("ZF-2026-9");
    expect(await findViolations(page)).toEqual([]);
    await page.close();
  });

  it("name what a proposal lacks, and send nothing (investment.8.2)", async () => {
    const sent: unknown[] = [];
    const page = await openScreen("/projects/new", { browser, screens, replies: projectReplies(sent) });
    await page.getByLabel("项目名称").fill("新校舍");
    await page.getByRole("button", { name: "提出,送市发展改革委" }).click();
    expect(await page.getByText("这一项还没有填").count()).toBeGreaterThan(5);
    expect(sent).toEqual([]);
    await page.close();
  });
});

it("ask for a page with only the filters that were set", () => {
  expect(projectsAddress({ text: " ", state: "", after: null })).toBe("/api/investment/projects?limit=50");
  expect(projectsAddress({ text: "蒸水", state: "tender", after: "x" })).toContain("state=tender&after=x");
});

it("have every message in both languages with the same places", () => {
  for (const message of [listMessages, pageMessages, stepMessages, proposalMessages].flatMap((catalogue) =>
    Object.values(catalogue),
  ))
    expect([message.zh, placeholdersOf(message.zh)]).toEqual([message.zh, placeholdersOf(message.en)]);
});
