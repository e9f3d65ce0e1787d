// What the server says of an article on a day: summary, figures in force, formula, silences.
import * as z from "zod/mini";
import { dateReader, textReader } from "../client/index.ts";

/** `GET /api/law/articles/:clause?date=`: the article of a clause as in force on a day. Values are written out, unit included. */
export const articleReader = z.object({
  clause: z.string(),
  title: textReader,
  summary: textReader,
  figures: z.array(
    z.object({
      title: textReader,
      value: textReader,
      from: dateReader,
      until: z.nullable(dateReader),
      provisional: z.boolean(),
    }),
  ),
  formula: z.nullable(textReader),
  gaps: z.array(
    z.object({
      gap: z.string(),
      question: textReader,
      reading: textReader,
      reason: z.nullable(textReader),
      confirmedBy: z.nullable(z.string()),
    }),
  ),
});

/** An article as the panel shows it. */
export type Article = z.infer<typeof articleReader>;

/** Where an article is read, as in force on a day. */
export function articleAddress(clause: string, date: string): string {
  return `/api/law/articles/${encodeURIComponent(clause)}?date=${date}`;
}
