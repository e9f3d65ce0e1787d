// The steps of `check`: what a reviewer would ask for, each done once.

import { spawn } from "node:child_process";
import { join } from "node:path";
import type { Text } from "../../kernel/refusal/index.ts";
import { projectRoot } from "../project-root.ts";

/** One step; what it finds wrong are sentences, none when all is well. */
export type CheckStep = { readonly title: Text; readonly find: () => Promise<readonly string[]> };

/** All steps but the tests, the quick ones first. */
export const steps: readonly CheckStep[] = [
  {
    title: { zh: "生成的文档、清单", en: "inventories and generated pages" },
    find: async () => (await import("../inventory/index.ts")).findInventoryFaults(projectRoot),
  },
  {
    title: { zh: "行文规矩", en: "style of the house" },
    find: async () => (await import("./style.ts")).findStyleFaults(projectRoot),
  },
  {
    title: { zh: "格式与用法", en: "format and lint" },
    find: tool("@biomejs/biome/bin/biome", ["check", "--max-diagnostics=50"]),
  },
  {
    title: { zh: "文件夹之间的箭头", en: "arrows between folders" },
    find: tool("dependency-cruiser/bin/dependency-cruise.mjs", ["src", "bench", "--config", ".dependency-cruiser.mjs"]),
  },
  {
    title: { zh: "没人用的文件和包", en: "files and packages that nobody uses" },
    find: tool("knip/bin/knip.js", ["--no-progress"]),
  },
  { title: { zh: "类型", en: "types" }, find: tool("typescript/bin/tsc", ["--project", ".", "--noEmit"]) },
];

/** A tool that finds nothing when its exit status is 0; otherwise what it printed is what it found. */
function tool(path: string, words: readonly string[]): () => Promise<readonly string[]> {
  return async () => {
    const { status, said } = await runTool(join(projectRoot, "node_modules", path), words);
    if (status === 0) return [];
    const lines = said.split("\n").filter((line) => line.trim() !== "");
    return lines.length === 0 ? [`${path} ended with status ${status}`] : lines;
  };
}

function runTool(path: string, words: readonly string[]): Promise<{ status: number; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path, ...words], {
      cwd: projectRoot,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
    });
    let said = "";
    const take = (part: Buffer): void => {
      said += part.toString("utf8");
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("error", reject);
    child.once("close", (status) => resolve({ status: status ?? 1, said }));
  });
}
