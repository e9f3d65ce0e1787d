// The page docs/coverage.md: for each clause whether code, a test and a screen carry it.

import type { Regulation } from "../../../kernel/law/register/index.ts";
import { type ClauseCoverage, coverageOf, summarise } from "../coverage.ts";
import type { SourceTree } from "../source-tree.ts";
import { generatedNotice, table } from "./markdown.ts";

/** Writes the coverage of all regulations. */
export function writeCoveragePage(tree: SourceTree, regulations: readonly Regulation[]): string {
  const summaries = regulations.map((regulation) => {
    const { clauses, code, test, screen } = summarise(tree, regulation);
    return [regulation.title.zh, regulation.title.en, clauses, code, test, screen].map(String);
  });
  return [
    "# 条文覆盖 Coverage",
    generatedNotice,
    "🟢 有代码、测试或界面引用这一条;🔴 还没有。⬜ 原文缺失,不得据此推导规则。",
    "🟢 carried by code, by a test, on a screen; 🔴 not yet. ⬜ the wording is lost, so no rule may be derived from it.",
    table(["办法", "Regulation", "条款 clauses", "代码 code", "测试 test", "界面 screen"], summaries),
    ...regulations.map((regulation) => section(tree, regulation)),
  ].join("\n\n");
}

function section(tree: SourceTree, regulation: Regulation): string {
  const lost = new Set(regulation.articles.filter((article) => article.lost).map((article) => article.number));
  const rows = coverageOf(tree, regulation).map((one) => row(one, lost.has(one.clause.article)));
  return [
    `## ${regulation.title.zh} ${regulation.title.en}`,
    table(["条款 clause", "内容", "Summary", "代码", "测试", "界面"], rows),
  ].join("\n\n");
}

function row({ clause, code, test, screen }: ClauseCoverage, lost: boolean): string[] {
  const marks = [code, test, screen].map((carriers) => (carriers.length > 0 ? "🟢" : "🔴"));
  return [`${clause.id}${lost ? " ⬜" : ""}`, clause.summary.zh, clause.summary.en, ...marks];
}
