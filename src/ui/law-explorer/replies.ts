// What the server says of the law: regulations, coverage, one article with its history, settlements decided by a clause.
import * as z from "zod/mini";
import { articleReader } from "../article-panel/index.ts";
import { dateReader, fenReader, textReader } from "../client/index.ts";

const carriers = z.array(z.object({ path: z.string(), line: z.number() }));

const clause = z.object({
  id: z.string(),
  summary: textReader,
  software: textReader,
  verification: textReader,
  code: carriers,
  test: carriers,
  screen: carriers,
});

/** A clause with the places in the source that carry it. */
export type CarriedClause = z.infer<typeof clause>;

const listedArticle = z.object({
  article: z.string(),
  number: z.number(),
  title: textReader,
  state: z.enum(["known", "lost", "recovered"]),
});

/** An article as the list names it. */
export type ListedArticle = z.infer<typeof listedArticle>;

/** `GET /api/law/regulations`. */
export const regulationsReader = z.object({
  regulations: z.array(
    z.object({
      key: z.string(),
      prefix: z.string(),
      title: textReader,
      from: dateReader,
      articles: z.array(listedArticle),
    }),
  ),
});
export type ListedRegulation = z.infer<typeof regulationsReader>["regulations"][number];

/** `GET /api/coverage`. */
export const coverageReader = z.object({ regulations: z.array(z.object({ clauses: z.array(clause) })) });

const figureValue = z.object({
  figure: z.string(),
  key: z.nullable(z.string()),
  title: textReader,
  value: textReader,
  from: dateReader,
  until: z.nullable(dateReader),
  provisional: z.boolean(),
});

/** A value of a figure from a day on. */
export type FigureValue = z.infer<typeof figureValue>;

const decisionTable = z.object({
  columns: z.object({
    title: textReader,
    words: z.array(z.object({ word: z.string(), title: textReader, isUnconfirmed: z.boolean() })),
  }),
  rows: z.nullable(z.object({ title: textReader })),
  lines: z.array(
    z.object({
      value: z.nullable(textReader),
      cells: z.array(z.object({ text: z.nullable(textReader), isPressed: z.boolean() })),
    }),
  ),
  given: z.array(z.object({ title: textReader, value: textReader })),
});

/** A rule over the words of one choice, and over samples of one amount beside it. */
export type DecisionTable = z.infer<typeof decisionTable>;

const rule = z.object({
  id: z.string(),
  title: textReader,
  clauses: z.array(z.string()),
  formula: textReader,
  gaps: z.array(z.string()),
  table: z.nullable(decisionTable),
  code: z.nullable(z.object({ javascript: z.string(), postgresql: z.string() })),
});

/** A rule written out: as formula, as table, as the code that runs. */
export type ArticleRule = z.infer<typeof rule>;

/** `GET /api/law/articles/{article}?date=`, with every value over time and every rule in force that day. */
export const wholeArticleReader = z.extend(articleReader, {
  rules: z.array(rule),
  history: z.array(figureValue),
  clauses: z.array(clause),
});
export type WholeArticle = z.infer<typeof wholeArticleReader>;

/** `GET /api/medical/settlements?clause=`. */
export const decidedReader = z.object({
  from: dateReader,
  through: dateReader,
  sums: z.object({ count: z.number() }),
  settlements: z.array(
    z.object({ number: z.string(), hospital: textReader, accountingDate: dateReader, fundFen: fenReader }),
  ),
});

/** Where the law explorer reads. A regulation's settlements stand under its own prefix. */
export const lawAddresses = {
  regulations: "/api/law/regulations",
  coverage: "/api/coverage",
  decided: (prefix: string, clause: string) => `/api/${prefix}/settlements?clause=${clause}&limit=${DECIDED_SHOWN}`,
} as const;

const DECIDED_SHOWN = 5;
