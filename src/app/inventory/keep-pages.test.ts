// The pages are written by a command, and the check fails when a committed page is not what would be written.

import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkInventories, writePages } from "./keep-pages.ts";
import { regulations } from "./regulations.ts";

const root = mkdtempSync(join(tmpdir(), "hengzheng-inventory-"));
afterAll(() => rmSync(root, { recursive: true }));

const article = "src/regulations/medical-insurance/articles/25-inpatient-deductible.ts";
const surveyed = { tree: [{ path: article, text: `"medical.25.1"` }], regulations };
const pages = ["docs/coverage.md", "docs/glossary.md", "docs/where.md"];

describe("the pages of the inventories", () => {
  it("are missed before they are written", () => {
    expect(checkInventories(root, surveyed)).toEqual(
      pages.map((page) => `${page} is out of date: run \`npm run hengzheng -- inventory\``),
    );
  });

  it("are true once written, and not written again", () => {
    expect(writePages(root, surveyed)).toEqual(pages);
    expect(writePages(root, surveyed)).toEqual([]);
    expect(checkInventories(root, surveyed)).toEqual([]);
  });

  it("are found out when someone edits one", () => {
    appendFileSync(join(root, "docs/where.md"), "typed in by hand\n");
    expect(checkInventories(root, surveyed)).toHaveLength(1);
    expect(writePages(root, surveyed)).toEqual(["docs/where.md"]);
  });

  it("are found out when the source moves on", () => {
    const later = { ...surveyed, tree: [...surveyed.tree, { path: article, text: `"medical.25.2"` }] };
    expect(checkInventories(root, later)).toEqual([
      "docs/coverage.md is out of date: run `npm run hengzheng -- inventory`",
    ]);
  });

  it("show what is carried green, what is not red, and what is lost as lost", () => {
    const coverage = readFileSync(join(root, "docs/coverage.md"), "utf8").split("\n");
    const row = (clause: string) => coverage.find((line) => line.startsWith(`| ${clause} `));
    expect(row("medical.25.1")).toMatch(/\| 🟢 \| 🔴 \| 🔴 \|$/);
    expect(row("medical.2.1")).toMatch(/^\| medical\.2\.1 ⬜ \|.*\| 🔴 \| 🔴 \| 🔴 \|$/);
    expect(coverage.filter((line) => line.startsWith("| medical."))).toHaveLength(136);
  });

  it("give each word once, in both languages", () => {
    const glossary = readFileSync(join(root, "docs/glossary.md"), "utf8");
    expect(glossary.match(/\| 起付线 \| deductible \| medical\.25\.1 \|/g)).toHaveLength(1);
  });

  it("name the file of an article", () => {
    const page = readFileSync(join(root, "docs/where.md"), "utf8");
    expect(page).toContain(`| medical.25 | 起付线 Deductible | [25-inpatient-deductible.ts](../${article}) |`);
  });
});
