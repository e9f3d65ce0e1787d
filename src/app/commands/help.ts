// help: the commands, each in one line, and the variables that are read.

import { variables } from "../configuration.ts";
import { commands } from "./index.ts";

/** Prints the list. */
export async function run(): Promise<number> {
  const lines = Object.entries(commands).map(
    ([name, { words, summary }]) => [`${name} ${words}`.trim(), summary] as const,
  );
  const width = Math.max(...lines.map(([call]) => call.length));
  console.log("npm run -s hengzheng -- COMMAND …   (npm start, npm test, npm run check|bench|promises|where)\n");
  for (const [call, { zh, en }] of lines) console.log(`  ${call.padEnd(width)}  ${en} · ${zh}`);
  console.log("\nEnvironment · 环境变量");
  for (const [name, { zh, en }] of Object.entries(variables)) console.log(`  ${name.padEnd(width)}  ${en} · ${zh}`);
  return 0;
}
