// The page docs/glossary.md: each word of each regulation once, in both languages, with the clause that gives it its meaning.

import type { Regulation } from "../../../kernel/law/register/index.ts";
import { generatedNotice, table } from "./markdown.ts";

/** Writes the words of all regulations, in the order of their clauses, and the names of those who act. */
export function writeGlossaryPage(regulations: readonly Regulation[]): string {
  return ["# 词汇 Glossary", generatedNotice, ...regulations.map(section)].join("\n\n");
}

function section({ title, terms, actors }: Regulation): string {
  return [
    `## ${title.zh} ${title.en}`,
    table(
      ["中文", "English", "条款 clause"],
      terms.map((term) => [term.zh, term.en, term.clause]),
    ),
    "### 谁来做 Who acts",
    table(
      ["中文", "English"],
      actors.map((actor) => [actor.title.zh, actor.title.en]),
    ),
  ].join("\n\n");
}
