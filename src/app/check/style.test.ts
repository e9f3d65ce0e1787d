// The house's style is seen by a machine: what it must find, it finds.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findStyleFaults, styleLimits } from "./style.ts";

const root = mkdtempSync(join(tmpdir(), "hengzheng-style-"));
afterAll(() => rmSync(root, { recursive: true }));

function faultsOf(path: string, text: string): string[] {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  const faults = findStyleFaults(root);
  rmSync(file);
  return faults;
}

describe("a file", () => {
  it("in style has no fault", () => {
    expect(faultsOf("src/kernel/fen.ts", "// Whole fen.\nexport const list = [1] as const;\n")).toEqual([]);
  });
  it.each([
    ["that does not say what it is for", "src/a.ts", "export const a = 1;\n", "does not say what the file is for"],
    ["in a folder of helpers", "src/utils/a.ts", "// A.\n", "whose name says nothing"],
    ["named in capitals", "src/someThing.ts", "// A.\n", "not named in small letters"],
    ["with a cast", "src/a.ts", "// A.\nexport const a = JSON.parse('1') as number;\n", "src/a.ts:2 casts"],
    ["with a default", "src/a.ts", "// A.\nexport default 1;\n", "exports a default"],
    ["that is too long", "src/a.ts", `// A.\n${"\n".repeat(styleLimits.fileLines)}`, "301 lines; at most 300"],
    [
      "with a long function",
      "src/a.ts",
      `// A.\nexport function a() {${"\n".repeat(styleLimits.functionLines)}}\n`,
      "a function of 71 lines",
    ],
  ])("%s is found", (_what, path, text, fault) => {
    expect(faultsOf(path, text).join("\n")).toContain(fault);
  });
});
