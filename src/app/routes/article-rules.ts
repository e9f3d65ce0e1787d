// The rules of an article as in force on a day, written out for readers.

import { documentOf, type RulePage } from "../../kernel/law/targets/document/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";
import { laws } from "../laws.ts";

/** A rule with the law that it belongs to. */
export type ArticleRule = RulePage & { readonly law: string };

/** The rules that cite a clause of the article, such as `medical.25`; none before their law began. */
export function rulesOf(article: string, on: string): readonly ArticleRule[] {
  return laws
    .filter(({ from, until }) => from <= on && (until === undefined || on < until))
    .flatMap((law) => documentOf(law, { on, article }).rules.map((rule) => ({ ...rule, law: law.id })));
}

/** The formulas of rules, each once, one below the other; null when there is no rule. */
export function formulasOf(rules: readonly ArticleRule[]): Text | null {
  if (rules.length === 0) return null;
  const once = (language: "zh" | "en") => [...new Set(rules.map(({ formula }) => formula[language]))].join("\n");
  return { zh: once("zh"), en: once("en") };
}
