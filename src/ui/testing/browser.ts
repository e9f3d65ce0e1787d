// Chromium for tests of screens: found where the system has it, started once a run, asked for WCAG 2.1 A and AA violations.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createConnection } from "node:net";
import { text } from "node:stream/consumers";
import { type Browser, chromium, type Page } from "playwright-core";

/** The path of Chromium, or null when this machine has none: then browser tests are skipped and say so. */
export const chromiumPath: string | null = findChromium();

/** The widths every screen is looked at: the reference desk screen and a phone. */
export const viewports = {
  desk: { width: 1366, height: 768 },
  phone: { width: 390, height: 844 },
} as const;

/** Prints once why a file's browser tests are skipped; call it where `describe.skipIf(chromiumPath === null)` stands. */
export function sayWhenSkipped(what: string): void {
  if (chromiumPath === null)
    console.warn(`${what}: skipped, no Chromium found (apt-get install chromium fonts-noto-cjk)`);
}

/** Name of the environment variable that holds the socket where the run's Chromium is asked for. */
export const browserVariable = "HENGZHENG_TEST_BROWSER";

/** Reaches the run's Chromium, or starts one of its own where there is no run. The caller closes it, and with it its own pages. */
export async function openBrowser(): Promise<Browser> {
  const desk = process.env[browserVariable];
  if (desk !== undefined) return chromium.connect(await text(createConnection(desk)));
  return chromium.launch({ executablePath: pathOfChromium(), args: [...quietFlags] });
}

/** Starts a Chromium without a window that many test processes connect to. */
export async function startBrowser(): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> {
  const server = await chromium.launchServer({ executablePath: pathOfChromium(), args: [...quietFlags] });
  return { address: server.wsEndpoint(), stop: () => server.close() };
}

/** The axe violations of a page against WCAG 2.0 and 2.1, A and AA, each as one line; `within` narrows it to a part. */
export async function findViolations(page: Page, within = "body"): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axeSource);
  return page.evaluate<readonly string[]>(axeRun(within));
}

/** Whether the page scrolls sideways at its present width. */
export async function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

const quietFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Runs inside the page, where `axe` exists; it is text because nothing of it exists here. */
function axeRun(within: string): string {
  return `axe.run(${JSON.stringify(within)}, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] } })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => id + ": " + node.html + " (" + node.failureSummary + ")")))`;
}

function pathOfChromium(): string {
  if (chromiumPath === null) throw new Error("no Chromium on this machine");
  return chromiumPath;
}

function findChromium(): string | null {
  const asked = process.env["CHROMIUM"];
  const places = [asked, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return places.find((place) => place !== undefined && existsSync(place)) ?? null;
}
