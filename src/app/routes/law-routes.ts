// The law explorer's data: regulations, articles as in force on a day, clauses with what carries them, coverage.

import { z } from "zod";
import { legalDay } from "../../kernel/calendar/index.ts";
import { answer, dateSchema, httpRefusals, RequestRefused, textSchema } from "../../kernel/http/index.ts";
import { parseClauseId, type Regulation } from "../../kernel/law/register/index.ts";
import { evaluations } from "../evaluations.ts";
import { coverageOf, readSourceTree, regulations } from "../inventory/index.ts";
import { projectRoot } from "../project-root.ts";
import { figuresOn, figuresOverTime } from "./law-figures.ts";
import { route } from "./services.ts";

/** A clause such as `medical.25.1`, or a whole article such as `medical.25`. */
const clauseInAddress = z.string().regex(/^[a-z]+\.\d{1,3}(?:\.\d{1,3})?$/);

const figureSchema = z.object({
  figure: z.string(),
  key: z.string().nullable(),
  title: textSchema,
  clauses: z.array(z.string()).readonly(),
  value: textSchema,
  from: dateSchema,
  until: dateSchema.nullable(),
  provisional: z.boolean(),
});

const gapSchema = z.object({
  gap: z.string(),
  question: textSchema,
  reading: textSchema,
  reason: textSchema.nullable(),
  confirmedBy: z.string().nullable(),
});

const carriersSchema = z.array(z.object({ path: z.string(), line: z.int() })).readonly();

const clauseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  actors: z.array(z.string()).readonly(),
  summary: textSchema,
  software: textSchema,
  verification: textSchema,
  gap: textSchema.nullable(),
  code: carriersSchema,
  test: carriersSchema,
  screen: carriersSchema,
});

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
      gaps: z.array(gapSchema).readonly(),
      clauses: z.array(clauseSchema).readonly(),
    }),
    handler: async ({ params: { clause }, query, now }) => {
      const { regulation, article } = articleOf(clause);
      const ids = new Set(regulation.clauses.filter((one) => one.article === article.number).map(({ id }) => id));
      const laws = Object.values(evaluations).map(({ law }) => law);
      const clauses = coverage(regulation)
        .filter((one) => ids.has(one.clause.id))
        .map(describeClause);
      const spoken = regulation.clauses.filter(({ id }) => (ids.has(clause) ? id === clause : ids.has(id)));
      return answer({
        clause,
        title: article.title,
        summary: {
          zh: spoken.map(({ summary }) => summary.zh).join(" "),
          en: spoken.map(({ summary }) => summary.en).join(" "),
        },
        figures: figuresOn(laws, { clauses: ids, on: query.date ?? legalDay(now) }),
        history: figuresOverTime(laws, ids),
        formula: null,
        gaps: regulation.readings
          .filter((gap) => gap.clauses.some((id) => ids.has(id)))
          .map(({ id, question, reading, reason, confirmedBy }) => ({
            gap: id,
            question,
            reading,
            reason,
            confirmedBy,
          })),
        clauses,
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
  return { key, prefix, title, issuer, from: from, until, articles };
}

function stateOf({ lost, recovered }: Regulation["articles"][number]): "known" | "lost" | "recovered" {
  if (lost === true) return "lost";
  return recovered === true ? "recovered" : "known";
}

function describeClause({ clause, code, test, screen }: Coverage[number]) {
  const { id, kind, actors, summary, software, verification, gap } = clause;
  return { id, kind, actors, summary, software, verification, gap, code, test, screen };
}

/** @throws RequestRefused as not found when no regulation has it */
function articleOf(clause: string): { regulation: Regulation; article: Regulation["articles"][number] } {
  const parts = parseClauseId(clause) ?? parseClauseId(`${clause}.1`);
  const regulation = regulations.find((one) => one.prefix === parts?.prefix);
  const article = regulation?.articles.find((one) => one.number === parts?.article);
  const isWhole = clause === `${parts?.prefix}.${parts?.article}`;
  const isKnown = isWhole || regulation?.clauses.some(({ id }) => id === clause) === true;
  if (regulation === undefined || article === undefined || !isKnown) throw new RequestRefused(httpRefusals.notFound());
  return { regulation, article };
}
