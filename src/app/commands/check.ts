// check [--without-tests]: types, lint, style, arrows, inventories, then the tests; a summary at the end.

import { runTests } from "../check/run-tests.ts";
import { type CheckStep, steps } from "../check/steps.ts";
import { writeCount } from "../check/write-count.ts";
import { readWords } from "./words.ts";

const usage = "npm run check [-- --without-tests] [--count FILE]";
const SHOWN_FAULTS = 40;

/** Exit status 0 when nothing is wrong. Every step runs, so that one run tells everything. */
export async function run(words: readonly string[]): Promise<number> {
  const { flags, text } = readWords(words, {
    usage,
    places: [0, 0],
    options: { "without-tests": { type: "boolean" }, count: { type: "string" } },
  });
  const results: StepResult[] = [];
  for (const step of steps) results.push(await runStep(step));
  const tests = flags.has("without-tests") ? null : await runTests([]);
  console.log("");
  for (const { title, faults, seconds } of results) {
    console.log(`${faults === 0 ? "✓" : "✗"} ${title}${faults === 0 ? "" : `: ${faults}`} (${seconds} s)`);
  }
  if (tests !== null)
    console.log(
      `${tests.status === 0 ? "✓" : "✗"} 测试 tests: ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped`,
    );
  const failed = results.filter(({ faults }) => faults > 0).length;
  if (text["count"] !== undefined) writeCount(text["count"], { passed: results.length - failed, failed });
  return failed === 0 && (tests === null || tests.status === 0) ? 0 : 1;
}

type StepResult = { readonly title: string; readonly faults: number; readonly seconds: string };

async function runStep({ title, find }: CheckStep): Promise<StepResult> {
  const start = performance.now();
  const faults = await find();
  for (const fault of faults.slice(0, SHOWN_FAULTS)) console.error(`  ${fault}`);
  if (faults.length > SHOWN_FAULTS) console.error(`  … and ${faults.length - SHOWN_FAULTS} more`);
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${title.zh} ${title.en} (${seconds} s)`);
  return { title: `${title.zh} ${title.en}`, faults: faults.length, seconds };
}
