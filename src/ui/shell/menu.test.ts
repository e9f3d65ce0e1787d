// The menu offers what a post may open, and an address leads to one screen.
import { describe, expect, it } from "vitest";
import { sampleSession } from "../testing/sample-replies.ts";
import { assertScreensDiffer, findScreen, groupLinks, groupScreens } from "./menu.ts";
import type { PageLink, Screen } from "./screen.ts";

const group = { zh: "查询", en: "Look up" };

function screen(path: string, given: Partial<Screen> = {}): Screen {
  const load = () => Promise.reject(new Error("not loaded in this test"));
  return {
    path,
    title: { zh: path, en: path },
    menuGroup: group,
    icon: "list",
    permission: null,
    screen: load,
    ...given,
  };
}

describe("the menu", () => {
  it("leaves out what the post may not open, and groups without screens", () => {
    const screens = [
      screen("/a"),
      screen("/b", { permission: "settlement.settle" }),
      screen("/c", { menuGroup: { zh: "基金", en: "Fund" }, permission: "ledger.close" }),
      screen("/d/:id", { menuGroup: null }),
    ];
    const groups = groupScreens(screens, ["settlement.settle"]);
    expect(groups.map(({ group: { zh }, screens: own }) => [zh, own.map(({ path }) => path)])).toEqual([
      ["查询", ["/a", "/b"]],
    ]);
  });
});

describe("the pages outside the shell", () => {
  it("are offered by group to whom they are for", () => {
    const link = (address: string, isOffered: PageLink["isOffered"]): PageLink => ({
      address,
      title: { zh: address, en: address },
      menuGroup: group,
      icon: "seal",
      isOffered,
    });
    const links = [link("/medical/me", ({ post }) => post.id === "self"), link("/public", () => true)];
    const offered = (id: string) =>
      groupLinks(links, { ...sampleSession, post: { ...sampleSession.post, id } }).map((one) =>
        one.links.map(({ address }) => address),
      );
    expect(offered("self")).toEqual([["/medical/me", "/public"]]);
    expect(offered("12")).toEqual([["/public"]]);
    expect(groupLinks([], sampleSession)).toEqual([]);
  });
});

describe("an address", () => {
  const screens = [screen("/law/:clause"), screen("/law/gaps"), screen("/")];
  it("leads to its screen with its parameters", () => {
    expect(findScreen(screens, "/law/medical.25")?.parameters).toEqual({ clause: "medical.25" });
  });
  it("prefers the screen that names it whole", () => {
    expect(findScreen(screens, "/law/gaps")?.screen.path).toBe("/law/gaps");
  });
  it("may lead nowhere", () => {
    expect(findScreen(screens, "/nowhere")).toBeNull();
  });
  it("cannot belong to two screens", () => {
    expect(() => assertScreensDiffer([screen("/law/:clause"), screen("/law/:article")])).toThrow("/law/:article");
  });
});
