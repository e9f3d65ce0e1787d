// Keeps docs/promises.md: each promise with its harness, its dose and the figure of its last full run.

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { KeptPromise } from "./promise.ts";
import type { Kept } from "./run-promises.ts";

/** When and on which commit a run was made. */
export type RunFacts = { readonly date: string; readonly commit: string };

const page = "docs/promises.md";
const begin = "<!-- begin: written by npm run promises -- medical --write -->";
const end = "<!-- end -->";
const head = [
  "| 承诺 Promise | 试验 Harness | 剂量 Dose | 最近一次 Last figure | 守住 Kept | 日期 Date | 种子 Seed | 版本 Commit |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
];

/** Writes the rows of the promises that were tried now; the others keep the row that they have. */
export async function writeFigures(
  root: string,
  {
    promises,
    kept,
    facts,
  }: { readonly promises: readonly KeptPromise[]; readonly kept: readonly Kept[]; readonly facts: RunFacts },
): Promise<void> {
  const file = join(root, page);
  const text = await readFile(file, "utf8");
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${page} has lost the marks between which the figures stand`);
  const before = text.slice(from, to).split("\n");
  const rows = promises.map((promise) => {
    const now = kept.find((one) => one.promise.name === promise.name);
    if (now !== undefined) return rowOf(now, facts);
    return before.find((line) => line.startsWith(startOf(promise))) ?? emptyRow(promise);
  });
  const table = [begin, "", ...head, ...rows, "", ""].join("\n");
  await writeFile(file, `${text.slice(0, from)}${table}${text.slice(to)}`);
}

function rowOf({ promise, size, seed, outcome, passed }: Kept, { date, commit }: RunFacts): string {
  const { figure, faults } = outcome;
  const said = passed ? figure : `${figure}; ${faults.length} faults`;
  return `${startOf(promise)} ${harnessOf(promise)} | ${doseOf(promise, size)} | ${said.replaceAll("|", "/")} | ${passed ? "✓" : "✗"} | ${date} | ${seed} | ${commit} |`;
}

function emptyRow(promise: KeptPromise): string {
  return `${startOf(promise)} ${harnessOf(promise)} | ${doseOf(promise, "full")} | – | not run | – | – | – |`;
}

const startOf = ({ name, title }: KeptPromise): string => `| **${name}** ${title.zh} ${title.en} |`;
const harnessOf = ({ source }: KeptPromise): string => `[${source.slice(source.lastIndexOf("/") + 1)}](../${source})`;

function doseOf({ doses }: KeptPromise, size: Kept["size"]): string {
  return Object.entries(doses[size])
    .map(([name, count]) => `${count.toLocaleString("en")} ${words(name)}`)
    .join(", ");
}

/** `byOracle` reads `by oracle`. */
const words = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
