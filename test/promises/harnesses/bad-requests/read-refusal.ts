// Reads a refusal in each of the forms it may come in, down to what every refusal must have.

import { z } from "zod";
import { problemSchema } from "../../../../src/kernel/http/index.ts";
import type { Reply } from "../../load/http-client.ts";
import type { RefusalForm } from "./bad-request.ts";

/** The fields named, the clause cited, and whether it says what is wrong and what to do in both languages. */
export type ReadRefusal = {
  readonly fields: readonly string[];
  readonly article: string | null;
  readonly saysWhy: boolean;
  readonly saysNext: boolean;
};

/** @throws Error when the reply is no refusal of this form */
export function readRefusal({ text, headers }: Reply, form: RefusalForm): ReadRefusal {
  const type = String(headers["content-type"]).split(";")[0] ?? "";
  if (type !== mediaTypes[form]) throw new Error(`it came as ${type}`);
  return readers[form](JSON.parse(text));
}

const mediaTypes: Readonly<Record<RefusalForm, string>> = {
  problem: "application/problem+json",
  fhir: "application/fhir+json",
  platform: "application/json",
  batch: "application/json",
};

const words = z.object({ zh: z.string().min(1), en: z.string().min(1) });
const isBilingual = (text: string): boolean => /\p{Script=Han}/u.test(text) && /[A-Za-z]{2}/.test(text);

const outcome = z.object({
  resourceType: z.literal("OperationOutcome"),
  issue: z.array(z.object({ diagnostics: z.string(), expression: z.array(z.string()) })).min(1),
});
const envelope = z.object({
  infcode: z.literal("-1"),
  err_msg: z.string(),
  faults: z.array(z.looseObject({ field: z.string(), code: z.string() })).min(1),
});
const report = z.object({
  status: z.literal("refused"),
  faults: z.array(
    z.object({
      row: z.int(),
      column: z.string().nullable(),
      refusal: z.object({ message: words, next: words.optional() }),
    }),
  ),
});

const readers: Readonly<Record<RefusalForm, (body: unknown) => ReadRefusal>> = {
  problem: (body) => {
    const { field, fields, article, message, next } = problemSchema.parse(body);
    const named = [...(field === undefined ? [] : [field]), ...fields.map((one) => one.field)];
    return {
      fields: named,
      article: article ?? null,
      saysWhy: words.safeParse(message).success,
      saysNext: words.safeParse(next).success,
    };
  },
  fhir: (body) => {
    const { issue } = outcome.parse(body);
    const said = issue.every(({ diagnostics }) => isBilingual(diagnostics));
    return { fields: issue.flatMap(({ expression }) => expression), article: null, saysWhy: said, saysNext: said };
  },
  platform: (body) => {
    const { err_msg: message, faults } = envelope.parse(body);
    return {
      fields: faults.map(({ field }) => field),
      article: null,
      saysWhy: message !== "",
      saysNext: isBilingual(JSON.stringify(faults)),
    };
  },
  batch: (body) => {
    const { faults } = report.parse(body);
    const fields = faults.map(({ row, column }) => `${row} ${column}`);
    return {
      fields,
      article: null,
      saysWhy: faults.length > 0,
      saysNext: faults.every(({ refusal }) => refusal.next !== undefined),
    };
  },
};
