// Runs the tests, and counts what passed and failed.

import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "../project-root.ts";

/** How many tests passed, failed and were skipped. `status` is the exit status of the run. */
export type TestCount = {
  readonly status: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
};

const summarySchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numFailedTestSuites: z.int(),
});

/** Runs all tests, or those whose path contains one of the filters; their output goes to the terminal. */
export async function runTests(filters: readonly string[]): Promise<TestCount> {
  const folder = await mkdtemp(join(tmpdir(), "hengzheng-tests-"));
  try {
    const file = join(folder, "summary.json");
    const status = await runVitest([
      "run",
      ...filters,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ]);
    const text = await readFile(file, "utf8").catch(() => null);
    // Without a summary the run itself broke, which counts as one failure.
    if (text === null) return { status, passed: 0, failed: 1, skipped: 0 };
    const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = summarySchema.parse(
      JSON.parse(text),
    );
    const failed = numFailedTests === 0 && status !== 0 ? Math.max(1, numFailedTestSuites) : numFailedTests;
    return { status, passed: numPassedTests, failed, skipped: numPendingTests };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function runVitest(words: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const path = join(projectRoot, "node_modules/vitest/vitest.mjs");
    const child = spawn(process.execPath, [path, ...words], { cwd: projectRoot, stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
}
