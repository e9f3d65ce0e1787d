// The staff screens in a test: built once a run, served to Chromium from memory, with answers of the server given by the test.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Page, Request, Route } from "playwright-core";

/** The answer of the server to one address: a body with status 200, or both. */
export type Reply = { readonly status?: number; readonly body: unknown };

/** Answers by `METHOD /path` or `/path` (any method), without the query; a function sees the request. */
export type Replies = Readonly<Record<string, Reply | ((request: Request) => Reply)>>;

/** The built screens; `remove` takes them away again. */
export type BuiltScreens = { readonly folder: string; readonly remove: () => Promise<void> };

/** The site's address inside the test's browser. Nothing listens there: every request is answered by the test. */
export const TEST_SITE = "http://hengzheng.test";

/** Names of the environment variables that hold the sockets where the run's screens are asked for. */
export const screensVariables = {
  plain: "HENGZHENG_TEST_SCREENS",
  withGallery: "HENGZHENG_TEST_SCREENS_AND_GALLERY",
} as const;

/** The screens that the run built, or built now where there is no run; the gallery of parts is a screen only when asked for. */
export async function buildScreens(options: { readonly withGallery?: boolean } = {}): Promise<BuiltScreens> {
  const desk = process.env[screensVariables[options.withGallery === true ? "withGallery" : "plain"]];
  if (desk === undefined) return buildOnce(options);
  return { folder: await text(createConnection(desk)), remove: async () => {} };
}

/** Builds the screens as `vite build` does, into a folder of their own. */
export async function buildOnce(options: { readonly withGallery?: boolean }): Promise<BuiltScreens> {
  const { build } = await import("vite");
  const folder = await mkdtemp(join(tmpdir(), "hengzheng-screens-"));
  await build({
    configFile: fileURLToPath(new URL("../../../vite.config.ts", import.meta.url)),
    root: fileURLToPath(new URL("../", import.meta.url)),
    logLevel: "error",
    define: { "import.meta.env.DEV": JSON.stringify(options.withGallery === true) },
    build: { outDir: folder, emptyOutDir: true },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Serves the built screens and the replies to a page. An address under `/api/` without a reply answers 404. */
export async function serveScreens(page: Page, screens: BuiltScreens, replies: Replies): Promise<void> {
  await page.route(`${TEST_SITE}/**`, async (route) => {
    const request = route.request();
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) return answer(route, replyTo(request, pathname, replies));
    const isFile = extname(pathname) !== "" && pathname.startsWith("/assets/");
    const file = join(screens.folder, isFile ? pathname : "index.html");
    await route.fulfill({
      headers: {
        "content-type": contentTypes[extname(file)] ?? "text/plain",
        "content-security-policy": contentPolicy,
      },
      body: await readFile(file),
    });
  });
}

function replyTo(request: Request, pathname: string, replies: Replies): Reply {
  const reply = replies[`${request.method()} ${pathname}`] ?? replies[pathname];
  if (reply === undefined) return { status: 404, body: { code: "not_found" } };
  return typeof reply === "function" ? reply(request) : reply;
}

async function answer(route: Route, reply: Reply): Promise<void> {
  const status = reply.status ?? 200;
  const contentType = status < 400 ? "application/json" : "application/problem+json";
  await route.fulfill({ status, contentType, body: JSON.stringify(reply.body) });
}

/** As strict as the server's own policy for screens: no inline script, no inline style sheet. */
const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};
