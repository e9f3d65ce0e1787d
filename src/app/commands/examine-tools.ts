// What tests and benches use if it is there: Chromium, Chinese fonts, pgbench, DuckDB. None is needed to run the city.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import type { DatabaseFact } from "../../kernel/db/index.ts";

/** The tools, each found or said to be absent with what that means. */
export function examineTools(): readonly DatabaseFact[] {
  const chromium = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) =>
    existsSync(path),
  );
  return [
    {
      name: { zh: "Chromium(界面测试用)", en: "Chromium, for tests of screens" },
      value: chromium ?? "没有,界面测试会跳过 absent: tests of screens are skipped",
    },
    {
      name: { zh: "中文字体(截图用)", en: "Chinese fonts, for pictures" },
      value: hasChineseFonts() ? "有 found" : "没有 absent: apt-get install fonts-noto-cjk",
    },
    {
      name: { zh: "pgbench(对照用)", en: "pgbench, the reference of the bench" },
      value: answers("pgbench") ? "有 found" : "没有,用同样的脚本代替 absent: its script runs through our client",
    },
    {
      name: { zh: "DuckDB(计算目标)", en: "DuckDB, a computing target" },
      value: isInstalled("@duckdb/node-api") ? "有 found" : "没有 absent: npm ci",
    },
  ];
}

function answers(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

function hasChineseFonts(): boolean {
  const found = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return found.status === 0 && found.stdout.trim() !== "";
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    // Not to be resolved means not installed; that is the answer.
    return false;
  }
}
