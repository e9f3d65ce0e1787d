// Pages of a list: how many rows, and where the next page begins, as a text that only we read.

import { z } from "zod";
import { httpLimits } from "./limits.ts";

/** The query of a list: `limit` rows (at most 200), after the place that the last page named in `next`. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(httpLimits.pageRows).default(50),
  after: z.string().min(1).max(httpLimits.cursorCharacters).optional(),
};

/** A place in a list as text. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place that a text names, or null when it is none of this shape. */
export function readCursor<Shape extends z.ZodType>(shape: Shape, text: string): z.output<Shape> | null {
  try {
    const read = shape.safeParse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return read.success ? read.data : null;
  } catch {
    // A text that is no JSON is no place either.
    return null;
  }
}
