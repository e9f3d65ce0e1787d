// The addresses of batch files: the template, and the upload that is settled whole or not at all.
import { z } from "zod";
import { type Answer, answer, content, fenSchema, httpLimits, textSchema } from "../../../kernel/http/index.ts";
import {
  type BatchKind,
  type BatchReport,
  batchKinds,
  batchLimits,
  mediaTypes,
  settleBatchFile,
  templateKinds,
  writeReport,
  writeTemplate,
} from "../batch/index.ts";
import { route } from "../routes/services.ts";
import { postOf } from "./request-parts.ts";

const refusal = z.object({
  code: z.string(),
  field: z.string().exactOptional(),
  clause: z.string().exactOptional(),
  message: textSchema,
  next: textSchema.exactOptional(),
});

const amount = fenSchema.nullable();

const reportSchema = z.discriminatedUnion("status", [
  z.object({
    status: z.literal("refused"),
    rows: z.int(),
    stays: z.int(),
    isCutShort: z.boolean(),
    faults: z.array(z.object({ row: z.int(), column: z.string().nullable(), refusal })).readonly(),
  }),
  z.object({
    status: z.enum(["checked", "settled"]),
    rows: z.int(),
    sums: z.object({
      stays: z.int(),
      settled: z.int(),
      settledBefore: z.int(),
      refused: z.int(),
      unanswered: z.int(),
      grossFen: fenSchema,
      fundFen: fenSchema,
      patientFen: fenSchema,
      otherPayerFen: fenSchema,
    }),
    results: z
      .array(
        z.object({
          row: z.int(),
          invoiceNo: z.string(),
          outcome: z.enum(["would_settle", "settled", "settled_before", "refused", "unanswered"]),
          settlement: z.string().nullable(),
          grossFen: amount,
          fundFen: amount,
          patientFen: amount,
          otherPayerFen: amount,
          provisional: z.boolean(),
          refusal: refusal.nullable(),
        }),
      )
      .readonly(),
  }),
]);

const accepted = [...Object.values(mediaTypes), "application/octet-stream"];

export const batchRoutes = [
  route({
    method: "GET",
    path: "/api/medical/batches/template",
    summary: { zh: "批量文件模板", en: "The template of a batch file" },
    clauses: [],
    permission: "batch.submit",
    produces: templateKinds.map((kind) => mediaTypes[kind]),
    query: z.strictObject({ kind: z.enum(templateKinds).default("xlsx") }),
    reply: z.unknown(),
    handler: async ({ query: { kind } }) =>
      attachment(await writeTemplate(kind), { kind, name: "template", status: 200 }),
  }),
  route({
    method: "POST",
    path: "/api/medical/batches",
    summary: {
      zh: "上传批量文件:先查出全部错误,再逐张结算",
      en: "Send a batch file: all faults first, then each bill is settled",
    },
    clauses: ["medical.40.1", "medical.11.3"],
    permission: "batch.submit",
    idempotent: true,
    accepts: accepted,
    produces: ["application/json", ...Object.values(mediaTypes)],
    bodyBytes: Math.min(httpLimits.batchBodyBytes, batchLimits.fileBytes),
    query: z.strictObject({
      name: z.string().max(batchLimits.fileNameCharacters).default(""),
      dryRun: z.enum(["true", "false"]).default("false"),
      report: z.enum(["json", ...batchKinds]).default("json"),
    }),
    reply: reportSchema,
    handler: async ({ bytes, mediaType, query, actor, now }, services) => {
      const label = query.name === "" ? mediaType : query.name;
      const options = { actor, now, byPost: postOf(actor), isDryRun: query.dryRun === "true" };
      const report = await settleBatchFile(services, { label, bytes }, options);
      const status = report.status === "refused" ? 422 : 200;
      return query.report === "json"
        ? reportAnswer(report, status)
        : attachment(await writeReport(report, query.report), { kind: query.report, name: "report", status });
    },
  }),
];

function reportAnswer(report: BatchReport, status: number): Answer<z.input<typeof reportSchema>> {
  return answer(report, { status });
}

function attachment(
  bytes: Buffer,
  { kind, name, status }: { readonly kind: BatchKind; readonly name: string; readonly status: number },
): Answer<never> {
  const charset = kind === "xlsx" ? "" : "; charset=utf-8";
  const headers = { "content-disposition": `attachment; filename="${name}.${kind}"` };
  return content(`${mediaTypes[kind]}${charset}`, bytes, { status, headers });
}
