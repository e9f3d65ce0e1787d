// The list of settlements in Chromium: what is listed, the trail of one, a reversal asked once with its reason.
import type { Browser, Page, ViewportSize } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { placeholdersOf } from "../../../../ui/index.ts";
import {
  chromiumPath,
  findViolations,
  openBrowser,
  sayWhenSkipped,
  scrollsSideways,
  viewports,
} from "../../../../ui/testing/browser.ts";
import { sampleSession } from "../../../../ui/testing/sample-replies.ts";
import {
  type BuiltScreens,
  buildScreens,
  type Replies,
  serveScreens,
  TEST_SITE,
} from "../../../../ui/testing/screens.ts";
import { shortNumber } from "../decided-stay/settlement.ts";
import { settlementReplies } from "../testing/settlement-replies.ts";
import { listAddress, stateOf } from "./listed-settlement.ts";
import * as catalogues from "./messages.ts";

sayWhenSkipped("the list of settlements");

describe.skipIf(chromiumPath === null)("the list of settlements", () => {
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
    options: { readonly viewport?: ViewportSize; readonly sent?: unknown[]; readonly permissions?: string[] } = {},
  ): Promise<Page> {
    const permissions = options.permissions ?? ["settlement.list", "settlement.reverse", "settlement.settle"];
    const replies: Replies = {
      "/api/session": { body: { ...sampleSession, permissions } },
      "/api/in-tray": { body: { today: "2017-10-10", nextArrival: null, items: [] } },
      ...settlementReplies(options.sent),
    };
    const page = await browser.newPage({ viewport: options.viewport ?? viewports.desk });
    await serveScreens(page, screens, replies);
    await page.goto(TEST_SITE + address);
    await page.waitForSelector(".data-table");
    return page;
  }

  const widths = Object.entries(viewports).flatMap(([name, viewport]) =>
    ["zh", "en"].map((language) => ({ name, viewport, language })),
  );

  it.each(widths)(
    "shows list and trail without a violation at $name width in $language",
    async ({ viewport, language }) => {
      const page = await open(`/settlements?number=YB-2017-1010-003318&lang=${language}`, { viewport });
      await page.getByText("1,531,877").waitFor();
      expect(await findViolations(page)).toEqual([]);
      expect(await scrollsSideways(page)).toBe(false);
      await page.close();
    },
  );

  it("says the sums of all pages in one sentence, and moves with J and K", async () => {
    const page = await open("/settlements");
    expect(await page.locator("h1").textContent()).toContain("结算和冲正 5 单:总费用 37,375.00 元");
    expect(await page.locator("h1").textContent()).toContain("其中 1 单用了暂定的数");
    await page.keyboard.press("j");
    await page.locator(".data-table-selected", { hasText: "重新结算" }).waitFor();
    await page.keyboard.press("j");
    await page.locator(".data-table-selected", { hasText: "冲正" }).waitFor();
    await page.getByText("冲正 YB-2017-1010-003317:床日录多一天,重结").waitFor();
    await page.close();
  });

  it("reverses with a reason, asked once, and not without one (medical.40.1)", async () => {
    const sent: unknown[] = [];
    const page = await open("/settlements?number=YB-2017-1010-003318", { sent });
    await page.getByRole("button", { name: "冲正" }).last().click();
    const act = page.getByRole("dialog").getByRole("button", { name: "冲正,退回基金 5,340.00 元" });
    expect(await page.getByRole("button", { name: "返回" }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await act.click();
    await page.getByRole("alert").getByText("至少四个字").waitFor();
    expect(sent).toEqual([]);
    await page.getByLabel("为什么冲正").fill("床日多录一天");
    expect(await findViolations(page)).toEqual([]);
    await act.click();
    await page.getByText("已冲正,单号 YB-2017-1010-003404。").waitFor();
    expect(sent).toEqual([{ reason: "床日多录一天" }]);
    await page.close();
  });

  it("leads from a reversed settlement to the desk, and offers nothing that the post may not do", async () => {
    const page = await open("/settlements?number=YB-2017-1010-003317");
    const again = page.getByRole("link", { name: "重新结算" });
    expect(await again.getAttribute("href")).toBe("/desk?again=YB-2017-1010-003317");
    await page.close();
    const reader = await open("/settlements?number=YB-2017-1010-003317", { permissions: ["settlement.list"] });
    await reader.getByText("已由 YB-2017-1010-003402 冲正。").waitFor();
    expect(await reader.getByRole("link", { name: "重新结算" }).count()).toBe(0);
    await reader.close();
  });
});

describe("a row of the list", () => {
  it("has one state", () => {
    const state = (of: Parameters<typeof stateOf>[0]) => stateOf(of).words.en;
    expect(state({ kind: "settle", reversedBy: null, version: 1 })).toBe("settled");
    expect(state({ kind: "settle", reversedBy: null, version: 3 })).toBe("settled again");
    expect(state({ kind: "settle", reversedBy: "YB-1", version: 1 })).toBe("reversed");
    expect(state({ kind: "reverse", reversedBy: null, version: 2 })).toBe("reversal");
  });

  it("is asked for with only the filters that were set", () => {
    const days = { from: toIsoDate("2017-09-10"), through: toIsoDate("2017-10-10") };
    const none = { hospital: null, kind: null, after: null };
    expect(listAddress({ ...days, ...none })).toBe(
      "/api/medical/settlements?from=2017-09-10&through=2017-10-10&limit=20",
    );
    expect(listAddress({ ...days, hospital: 7, kind: "settle", after: "x" })).toContain(
      "hospital=7&kind=settle&after=x",
    );
  });

  it("shows its number short", () => expect(shortNumber("YB-2017-1010-003318")).toBe("YB-…1010-003318"));
});

it("has every message in both languages with the same places", () => {
  for (const message of Object.values(catalogues).flatMap((catalogue) => Object.values(catalogue))) {
    expect([message.zh, placeholdersOf(message.zh)]).toEqual([message.zh, placeholdersOf(message.en)]);
  }
});
