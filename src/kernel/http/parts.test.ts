// The small parts of the server: languages, cookies, pages of lists, policies of pages.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readSessionCookie, sessionCookie } from "./cookies.ts";
import { languageOf } from "./language.ts";
import { readCursor, writeCursor } from "./paging.ts";
import { pagePolicy } from "./security-headers.ts";

describe("the language of a reader", () => {
  it.each([
    [undefined, "zh"],
    ["", "zh"],
    ["en-US,en;q=0.9", "en"],
    ["zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    ["en;q=0.5,zh;q=0.7", "zh"],
    ["fr,de", "zh"],
    ["fr,en;q=0.1", "en"],
    ["en;q=7", "zh"],
  ])("by Accept-Language %s is %s", (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

describe("the session's cookie", () => {
  it("is read back, among others, and cannot be read by a script or sent from another site", () => {
    const written = sessionCookie("hzs_abc", { secure: true });
    expect(written).toBe("__Host-hengzheng-session=hzs_abc; Path=/; HttpOnly; SameSite=Strict; Secure");
    expect(readSessionCookie(`other=1; ${written.split(";")[0]}`, { secure: true })).toBe("hzs_abc");
    expect(readSessionCookie("hengzheng-session=hzs_abc", { secure: true })).toBeNull();
  });
  it("is taken away on signing out", () => {
    expect(sessionCookie(null, { secure: false })).toContain("Max-Age=0");
  });
});

describe("a place in a list", () => {
  const shape = z.tuple([z.int(), z.string()]);
  it("is read back as it was written", () => {
    const place = fc.tuple(fc.maxSafeInteger(), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(place, (written) => {
        expect(readCursor(shape, writeCursor(written))).toEqual(written);
      }),
    );
  });
  it("that somebody made up is none", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(shape, text)).toBeNull();
      }),
    );
  });
});

describe("the policy of a page", () => {
  it("names exactly the styles that stand in it and never allows inline code", () => {
    const policy = pagePolicy('<style>a{color:red}</style><i style="width:1%"></i><i style="width:1%"></i>');
    expect(policy.match(/sha256-/g)).toHaveLength(2);
    expect(policy).toContain("sha256-");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|script-src/);
  });
});
