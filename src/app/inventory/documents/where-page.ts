// The page docs/where.md: for each article its files, tests, routes, screens and tables.

import { basename } from "node:path/posix";
import type { Article, Regulation } from "../../../kernel/law/register/index.ts";
import type { SourceTree } from "../source-tree.ts";
import { where } from "../where.ts";
import { generatedNotice, link, table } from "./markdown.ts";

/** Writes where every article of all regulations lives. Lines are left out, so that the page changes only when a place does. */
export function writeWherePage(tree: SourceTree, regulations: readonly Regulation[]): string {
  return [
    "# 条文在哪里 Where each article lives",
    generatedNotice,
    "要行号,用 `npm run where -- medical.25`。For the lines, use the same command.",
    ...regulations.map((regulation) => section(tree, regulation)),
  ].join("\n\n");
}

function section(tree: SourceTree, regulation: Regulation): string {
  const head = ["条 article", "题目 title", "代码 code", "测试 tests", "地址 routes", "界面 screens", "数据表 tables"];
  const rows = regulation.articles.map((article) => row(tree, regulation, article));
  return [`## ${regulation.title.zh} ${regulation.title.en}`, table(head, rows)].join("\n\n");
}

function row(tree: SourceTree, regulation: Regulation, { number, title }: Article): string[] {
  const found = where(tree, [regulation], `${regulation.prefix}.${number}`);
  const name = [`${regulation.prefix}.${number}`, `${title.zh} ${title.en}`];
  if (found === null) return [...name, "", "", "", "", ""];
  return [
    ...name,
    links(found.files),
    links(found.tests),
    found.routes.map((route) => link(route.path, `${route.method} ${route.address}`)).join(", "),
    links(found.screens),
    found.tables.map((one) => link(one.path, one.name)).join(", "),
  ];
}

function links(places: readonly string[]): string {
  const paths = places.map((place) => place.replace(/:\d+$/, ""));
  return paths.map((path) => link(path, basename(path))).join(", ");
}
