// A problem reply (RFC 9457) read as a refusal: what is wrong, which article, what next, in both languages.
import * as z from "zod/mini";
import type { Refusal, Text } from "../../kernel/refusal/index.ts";

const text = z.object({ zh: z.string(), en: z.string() });

const problem = z.object({
  code: z.optional(z.string()),
  field: z.optional(z.nullable(z.string())),
  clause: z.optional(z.nullable(z.string())),
  article: z.optional(z.nullable(z.string())),
  message: z.optional(text),
  next: z.optional(z.nullable(text)),
  fields: z.optional(z.array(z.object({ field: z.string(), code: z.string(), message: text }))),
  reference: z.optional(z.string()),
  title: z.optional(z.string()),
  detail: z.optional(z.string()),
});

/** One field at fault: a path such as `bill.3.amountFen`, empty for the request as a whole. */
export type FieldFault = { readonly field: string; readonly code: string; readonly message: Text };

/** What a problem reply says: a refusal for the person, every field at fault, and the reference where the fault is the server's. */
export type Problem = {
  readonly refusal: Refusal;
  readonly fields: readonly FieldFault[];
  readonly reference: string | null;
};

/** Reads the body of a problem reply. Anything else gives a refusal that says only that the request was not accepted. */
export function readProblem(status: number, body: unknown): Problem {
  const read = problem.safeParse(body);
  if (!read.success) return { refusal: plainRefusal(status), fields: [], reference: null };
  const { code, field, clause, article, message, next, fields = [], reference, title, detail } = read.data;
  const said = detail ?? title;
  const cited = clause ?? article ?? undefined;
  const refusal: Refusal = {
    ...plainRefusal(status),
    ...(code === undefined ? {} : { code }),
    ...(typeof field === "string" ? { field } : {}),
    ...(cited === undefined ? {} : { clause: cited }),
    ...(message !== undefined ? { message } : said === undefined ? {} : { message: { zh: said, en: said } }),
    ...(next ? { next } : {}),
  };
  return { refusal, fields, reference: reference ?? null };
}

function plainRefusal(status: number): Refusal {
  return {
    code: `http_${status}`,
    message: { zh: `没有办成,服务器答复 ${status}。`, en: `Not done; the server answered ${status}.` },
  };
}
