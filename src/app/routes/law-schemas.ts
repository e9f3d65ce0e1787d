// The shapes of what the law explorer reads.

import { z } from "zod";
import { dateSchema, textSchema } from "../../kernel/http/index.ts";

const clauses = z.array(z.string()).readonly();
const carriers = z.array(z.object({ path: z.string(), line: z.int() })).readonly();

/** A clause such as `medical.25.1`, or a whole article such as `medical.25`. */
export const clauseInAddress = z.string().regex(/^[a-z]+\.\d{1,3}(?:\.\d{1,3})?$/);

/** A value of a figure in force from a day on. */
export const figureSchema = z.object({
  figure: z.string(),
  key: z.string().nullable(),
  title: textSchema,
  clauses,
  value: textSchema,
  from: dateSchema,
  until: dateSchema.nullable(),
  provisional: z.boolean(),
});

/** A silent place of the text with the reading chosen. */
export const gapSchema = z.object({
  gap: z.string(),
  question: textSchema,
  reading: textSchema,
  reason: textSchema.nullable(),
  confirmedBy: z.string().nullable(),
});

/** A clause with what carries it. */
export const clauseSchema = z.object({
  id: z.string(),
  kind: z.string(),
  actors: z.array(z.string()).readonly(),
  summary: textSchema,
  software: textSchema,
  verification: textSchema,
  gap: textSchema.nullable(),
  code: carriers,
  test: carriers,
  screen: carriers,
});

const titled = z.object({ input: z.string(), title: textSchema });

const decisionTable = z.object({
  rule: z.string(),
  columns: titled.extend({
    words: z.array(z.object({ word: z.string(), title: textSchema, isUnconfirmed: z.boolean() })).readonly(),
  }),
  rows: titled.nullable(),
  lines: z
    .array(
      z.object({
        value: textSchema.nullable(),
        cells: z
          .array(z.object({ value: z.number().nullable(), text: textSchema.nullable(), isPressed: z.boolean() }))
          .readonly(),
      }),
    )
    .readonly(),
  given: z.array(titled.extend({ value: textSchema })).readonly(),
});

/** A rule of an article: its formula, a table of its values, and the code that the targets make of it. */
export const ruleSchema = z.object({
  law: z.string(),
  id: z.string(),
  mark: z.string().nullable(),
  title: textSchema,
  clauses,
  formula: textSchema,
  figures: z.array(z.string()).readonly(),
  gaps: z.array(z.string()).readonly(),
  table: decisionTable.nullable(),
  code: z.object({ javascript: z.string(), postgresql: z.string(), duckdb: z.string() }).nullable(),
});
