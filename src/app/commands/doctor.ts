// doctor: what is installed, what is missing, and what to do about it.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DatabaseFact, examineDatabase } from "../../kernel/db/index.ts";
import { findRunning } from "../city/running.ts";
import { readConfiguration } from "../configuration.ts";
import { projectRoot } from "../project-root.ts";
import { builtScreens } from "../server/build-screens.ts";
import { examineTools } from "./examine-tools.ts";
import { readWords } from "./words.ts";

/** Exit status 1 when something that is needed is missing. */
export async function run(words: readonly string[]): Promise<number> {
  readWords(words, { usage: "hengzheng doctor", places: [0, 0], options: {} });
  const configuration = readConfiguration(process.env);
  const running = await findRunning(configuration);
  const facts: DatabaseFact[] = [
    { name: { zh: "Node", en: "Node" }, value: process.versions.node },
    { name: { zh: "运行方式", en: "mode" }, value: configuration.mode },
    { name: { zh: "状态文件夹", en: "state folder" }, value: configuration.stateFolder },
    {
      name: { zh: "正在运行", en: "running" },
      value: running === undefined ? "否 no" : `${running.address} (${running.pid})`,
    },
    {
      name: { zh: "网页", en: "web pages" },
      value: existsSync(join(projectRoot, builtScreens, "index.html"))
        ? builtScreens
        : "首次启动时生成 built on the first start",
    },
    ...(await examineDatabase({ stateFolder: configuration.stateFolder, url: configuration.databaseUrl ?? undefined })),
    ...examineTools(),
  ];
  for (const { name, value, problem } of facts) {
    console.log(`${problem === undefined ? "✓" : "✗"} ${name.zh} ${name.en}: ${value}`);
    if (problem !== undefined)
      console.log(`    ${problem.message.zh} ${problem.next.zh}\n    ${problem.message.en} ${problem.next.en}`);
  }
  return facts.every(({ problem }) => problem === undefined) ? 0 : 1;
}
