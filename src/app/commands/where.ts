// where CLAUSE: the files, tests, routes, screens and tables of a clause or an article.

import { where } from "../inventory/index.ts";
import { projectRoot } from "../project-root.ts";
import { readWords } from "./words.ts";

const usage = "hengzheng where CLAUSE, such as medical.25 or medical.25.1";

/** Exit status 1 when there is no such clause. */
export async function run(words: readonly string[]): Promise<number> {
  const [of = ""] = readWords(words, { usage, places: [1, 1], options: {} }).places;
  const found = where(projectRoot, of);
  if (found === null) {
    console.error(`没有 ${of} 这一条。 There is no ${of}.`);
    return 1;
  }
  const routes = found.routes.map(({ method, address, path, line }) => `${method} ${address}  ${path}:${line}`);
  const tables = found.tables.map(({ name, path, line }) => `${name}  ${path}:${line}`);
  console.log(`${found.of} ${found.title}`);
  printList("文件 files", found.files);
  printList("测试 tests", found.tests);
  printList("接口 routes", routes);
  printList("界面 screens", found.screens);
  printList("表 tables", tables);
  return 0;
}

function printList(title: string, items: readonly string[]): void {
  console.log(`\n${title}`);
  for (const item of items.length === 0 ? ["—"] : items) console.log(`  ${item}`);
}
