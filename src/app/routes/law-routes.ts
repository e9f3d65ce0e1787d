// The law explorer's data: regulations, articles as in force on a day, clauses with what carries them, coverage.

import { z } from "zod";
import { legalDay } from "../../kernel/calendar/index.ts";
import { answer, dateSchema, httpRefusals, RequestRefused, textSchema } from "../../kernel/http/index.ts";
import type { Regulation } from "../../kernel/law/register/index.ts";
import { coverageOf, readSourceTree, regulations } from "../inventory/index.ts";
import { laws } from "../laws.ts";
import { projectRoot } from "../project-root.ts";
import { formulasOf, rulesOf } from "./article-rules.ts";
import { findArticle, stateOf } from "./find-article.ts";
import { figuresOn, figuresOverTime } from "./law-figures.ts";
import { clauseInAddress, clauseSchema, figureSchema, gapSchema, ruleSchema } from "./law-schemas.ts";
import { route } from "./services.ts";

export const lawRoutes = [
  route({
    method: "GET",
    path: "/api/law/regulations",
    summary: { zh: "办法和条目", en: "Regulations and their articles" },
    clauses: ["medical.50.2"],
    permission: "law.read",
    reply: z.object({
      regulations: z
        .array(
          z.object({
            key: z.string(),
            prefix: z.string(),
            title: textSchema,
            issuer: textSchema,
            from: dateSchema,
            until: dateSchema.nullable(),
            articles: z
              .array(
                z.object({
                  article: z.string(),
                  number: z.int(),
                  title: textSchema,
                  clauses: z.int(),
                  carried: z.int(),
                  state: z.enum(["known", "lost", "recovered"]),
                }),
              )
              .readonly(),
          }),
        )
        .readonly(),
    }),
    handler: async () => answer({ regulations: regulations.map(describeRegulation) }),
  }),
  route({
    method: "GET",
    path: "/api/law/articles/{clause}",
    summary: { zh: "一条:某日有效的数、算式、空白", en: "An article as in force on a day: figures, formula, silences" },
    clauses: ["medical.50.2"],
    permission: "law.read",
    params: z.strictObject({ clause: clauseInAddress }),
    query: z.strictObject({ date: dateSchema.optional() }),
    reply: z.object({
      clause: z.string(),
      title: textSchema,
      summary: textSchema,
      figures: z.array(figureSchema).readonly(),
      history: z.array(figureSchema).readonly(),
      formula: textSchema.nullable(),
      rules: z.array(ruleSchema).readonly(),
      gaps: z.array(gapSchema).readonly(),
      clauses: z.array(clauseSchema).readonly(),
    }),
    handler: async ({ params: { clause }, query, now }) => {
      const found = findArticle(clause);
      if (found === null) throw new RequestRefused(httpRefusals.notFound());
      const { regulation, article, ids, asked, gaps } = found;
      const on = query.date ?? legalDay(now);
      const rules = rulesOf(`${regulation.prefix}.${article.number}`, on);
      const summaries = (asked === null ? found.clauses : [asked]).map(({ summary }) => summary);
      return answer({
        clause,
        title: article.title,
        summary: { zh: summaries.map(({ zh }) => zh).join(" "), en: summaries.map(({ en }) => en).join(" ") },
        figures: figuresOn(laws, { clauses: ids, on }),
        history: figuresOverTime(laws, ids),
        formula: formulasOf(asked === null ? rules : rules.filter((rule) => rule.clauses.includes(asked.id))),
        rules,
        gaps: gaps.map(({ id, ...gap }) => ({ gap: id, ...gap })),
        clauses: coverage(regulation)
          .filter((one) => ids.has(one.clause.id))
          .map(describeClause),
      });
    },
  }),
  route({
    method: "GET",
    path: "/api/coverage",
    summary: { zh: "每条条款由什么代码、测试、界面承载", en: "What carries each clause: code, tests, screens" },
    clauses: [],
    permission: "coverage.read",
    reply: z.object({
      regulations: z
        .array(
          z.object({
            key: z.string(),
            title: textSchema,
            code: z.int(),
            test: z.int(),
            screen: z.int(),
            clauses: z.array(clauseSchema).readonly(),
          }),
        )
        .readonly(),
    }),
    handler: async () =>
      answer({
        regulations: regulations.map((regulation) => {
          const clauses = coverage(regulation).map(describeClause);
          const carriedBy = (kind: "code" | "test" | "screen") => clauses.filter((one) => one[kind].length > 0).length;
          return {
            key: regulation.key,
            title: regulation.title,
            code: carriedBy("code"),
            test: carriedBy("test"),
            screen: carriedBy("screen"),
            clauses,
          };
        }),
      }),
  }),
];

type Coverage = ReturnType<typeof coverageOf>;

/** The source does not change while it runs, so it is read once, when somebody first asks. */
function coverage(regulation: Regulation): Coverage {
  const known = coverages.get(regulation.key);
  if (known !== undefined) return known;
  const made = coverageOf(readSourceTree(projectRoot), regulation);
  coverages.set(regulation.key, made);
  return made;
}

const coverages = new Map<string, Coverage>();

function describeRegulation(regulation: Regulation) {
  const { key, prefix, title, issuer, from, until } = regulation;
  const articles = regulation.articles.map((article) => {
    const clauses = coverage(regulation).filter(({ clause }) => clause.article === article.number);
    return {
      article: `${prefix}.${article.number}`,
      number: article.number,
      title: article.title,
      clauses: clauses.length,
      carried: clauses.filter(({ code }) => code.length > 0).length,
      state: stateOf(article),
    };
  });
  return { key, prefix, title, issuer, from, until, articles };
}

function describeClause({ clause, code, test, screen }: Coverage[number]) {
  const { id, kind, actors, summary, software, verification, gap } = clause;
  return { id, kind, actors, summary, software, verification, gap, code, test, screen };
}
