// Problem replies (RFC 9457): what is wrong, by which article, and what to do next, in both languages.

import { z } from "zod";
import type { Refusal, Text } from "../refusal/index.ts";
import type { Language } from "./language.ts";
import { httpLimits } from "./limits.ts";

/** The media type of every refusal. */
export const problemMediaType = "application/problem+json";

const text = z.object({ zh: z.string(), en: z.string() });

/**
 * The shape of a problem. `title` and `detail` are in the language asked for, `message` and `next` in both; `article` is a
 * clause id; `reference` is what a person reads out and the log holds.
 */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.string(),
  reference: z.string(),
  code: z.string(),
  message: text,
  next: text.optional(),
  article: z.string().optional(),
  field: z.string().optional(),
  fields: z.array(z.object({ field: z.string(), code: z.string(), message: text })).max(httpLimits.reportedFields),
});

/** One field at fault: a path such as `bill.3.amountFen`, empty for the request as a whole. */
export type FieldFault = { readonly field: string; readonly code: string; readonly message: Text };

/** A problem as it is sent. */
export type Problem = z.infer<typeof problemSchema>;

/** What a problem is made of. `headers` go with it, such as `allow` or `retry-after`. */
export type ProblemCause = {
  readonly status: number;
  readonly refusal: Refusal;
  readonly fields?: readonly FieldFault[];
  readonly headers?: Readonly<Record<string, string>>;
};

/** Thrown while a request is read or checked; it becomes the problem reply. */
export class RequestRefused extends Error {
  override readonly name = "RequestRefused";
  readonly problem: ProblemCause;

  constructor(problem: ProblemCause) {
    super(problem.refusal.code);
    this.problem = problem;
  }
}

/** Writes a problem. @param where the language of the reader and the id of the request */
export function problemOf(
  { status, refusal, fields = [] }: ProblemCause,
  { language, requestId }: { readonly language: Language; readonly requestId: string },
): Problem {
  const { code, message, next, clause, field } = refusal;
  return {
    type: `urn:hengzheng:problem:${code}`,
    title: titleOf(status)[language],
    status,
    detail: message[language],
    instance: `urn:hengzheng:request:${requestId}`,
    reference: requestId,
    code,
    message,
    ...(next === undefined ? {} : { next }),
    ...(clause === undefined ? {} : { article: clause }),
    ...(field === undefined ? {} : { field }),
    fields: fields.slice(0, httpLimits.reportedFields).map((one) => ({ ...one })),
  };
}

/** What a status means to a person. */
export function titleOf(status: number): Text {
  return titles[status] ?? (status < 500 ? unexpected : ourFault);
}

const ourFault: Text = { zh: "系统出了问题", en: "The fault is ours" };
const unexpected: Text = { zh: "请求不能办理", en: "The request cannot be served" };
const titles: Readonly<Record<number, Text>> = {
  400: { zh: "请求读不懂", en: "The request cannot be read" },
  401: { zh: "还没有登录", en: "Not signed in" },
  403: { zh: "不能这样做", en: "Not permitted" },
  404: { zh: "没有找到", en: "Not found" },
  405: { zh: "这个地址不支持此方法", en: "Method not allowed here" },
  408: { zh: "请求发得太慢", en: "The request came too slowly" },
  409: { zh: "与已有的记录冲突", en: "In conflict with what is on record" },
  413: { zh: "内容太大", en: "Content too large" },
  414: { zh: "地址太长", en: "Address too long" },
  415: { zh: "内容的格式不支持", en: "Format of the content not supported" },
  422: { zh: "不能这样办理", en: "It cannot be done this way" },
  429: { zh: "请求太多", en: "Too many requests" },
  431: { zh: "请求头太多", en: "Too many header fields" },
  503: { zh: "暂时不能办理", en: "Not available for the moment" },
};
