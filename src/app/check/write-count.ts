// Writes how many steps or tests passed and failed, for whoever adds them up.

import { writeFileSync } from "node:fs";

/** One line: `PASSED FAILED`. */
export function writeCount(
  file: string,
  { passed, failed }: { readonly passed: number; readonly failed: number },
): void {
  writeFileSync(file, `${passed} ${failed}\n`);
}
