// The addresses of the audit page: asked by form, by number, or by the code on a receipt; and what verifies without us.
import { readFileSync } from "node:fs";
import { z } from "zod";
import { latestCheckpoint } from "../kernel/audit/index.ts";
import { content, httpRefusals, type Language, RequestRefused } from "../kernel/http/index.ts";
import { type AuditOutcome, type AuditPage, auditFields, renderAuditPage } from "../ui/audit/index.ts";
import { answerWithPage } from "../ui/page/index.ts";
import { auditPageAddress } from "./addresses.ts";
import { lookUp, receiptOfNumber, verifyText } from "./audit-outcomes.ts";
import { formMediaTypes, readSentForm } from "./sent-form.ts";
import { languageInAddress, type SiteServices, siteRoute } from "./site-services.ts";

const numberSchema = z.string().regex(/^[A-Z]{2}-\d{4}-\d{4}-\d{6,7}$/);
const keySchema = z.string().regex(/^[\w-]{1,40}$/);
const addresses = {
  page: auditPageAddress,
  verifier: `${auditPageAddress}/verify-receipt.mjs`,
  publicKey: `${auditPageAddress}/public-key.txt`,
};
const facts = { clauses: [], permission: "audit.verify", produces: ["text/html"], reply: z.null() } as const;

export const auditPages = [
  siteRoute({
    ...facts,
    method: "GET",
    path: auditPageAddress,
    summary: { zh: "核验凭据的页面", en: "The page that verifies receipts" },
    query: z.object({ lang: languageInAddress, number: z.string().max(40).optional() }),
    handler: async ({ query, language }, services) => {
      const number = query.number?.trim() ?? "";
      const outcome = number === "" ? null : await lookUpTyped(number, services);
      const rest = number === "" ? "" : `&number=${encodeURIComponent(number)}`;
      return show(services, { outcome, language: query.lang ?? language, address: auditPageAddress, rest });
    },
  }),
  siteRoute({
    ...facts,
    permission: "open",
    method: "POST",
    path: auditPageAddress,
    summary: { zh: "核验贴上或上传的凭据", en: "Verifies a receipt that was pasted or uploaded" },
    accepts: [...formMediaTypes],
    handler: async ({ mediaType, bytes, language }, services) => {
      const form = await readSentForm(mediaType, bytes);
      const file = form?.get(auditFields.file)?.trim() ?? "";
      const text = file === "" ? (form?.get(auditFields.receipt)?.trim() ?? "") : file;
      const asked = languageInAddress.safeParse(form?.get(auditFields.language)).data;
      const outcome = text === "" ? null : verifyText(text, services);
      return show(services, { outcome, language: asked ?? language, address: auditPageAddress, rest: "" });
    },
  }),
  siteRoute({
    ...facts,
    method: "GET",
    path: `${auditPageAddress}/{number}/{key}`,
    summary: { zh: "扫凭据上的码来核验", en: "Verifies by the code on a receipt" },
    params: z.strictObject({ number: numberSchema, key: keySchema }),
    query: z.object({ lang: languageInAddress }),
    handler: async ({ params: { number, key }, query, language }, services) => {
      const outcome = await lookUp(number, key, services);
      const address = `${auditPageAddress}/${number}/${key}`;
      return show(services, { outcome, language: query.lang ?? language, address, rest: "" });
    },
  }),
  siteRoute({
    ...facts,
    method: "GET",
    path: `${auditPageAddress}/{number}/{key}/receipt.json`,
    summary: { zh: "下载凭据", en: "Downloads a receipt" },
    produces: ["application/json"],
    params: z.strictObject({ number: numberSchema, key: keySchema }),
    handler: async ({ params: { number, key } }, services) => {
      const receipt = await receiptOfNumber(number, key, services);
      if (receipt === null) throw new RequestRefused(httpRefusals.notFound());
      return content("application/json", JSON.stringify(receipt, null, 1), { headers: asFile("receipt.json") });
    },
  }),
  siteRoute({
    ...facts,
    method: "GET",
    path: addresses.verifier,
    summary: { zh: "离线核验程序", en: "The program that verifies without a server" },
    produces: ["text/javascript"],
    handler: async () => content("text/javascript; charset=utf-8", verifier, { headers: asFile("verify-receipt.mjs") }),
  }),
  siteRoute({
    ...facts,
    method: "GET",
    path: addresses.publicKey,
    summary: { zh: "日志的公钥", en: "The public key of the log" },
    produces: ["text/plain"],
    handler: async (_request, { auditKey }) =>
      content("text/plain; charset=utf-8", `${auditKey.text}\n`, { headers: asFile("public-key.txt") }),
  }),
];

const verifier = readFileSync(new URL("../kernel/audit/verify-receipt.mjs", import.meta.url), "utf8");

const asFile = (name: string) => ({ "content-disposition": `attachment; filename="${name}"` });

async function lookUpTyped(number: string, services: SiteServices): Promise<AuditOutcome> {
  const isNumber = numberSchema.safeParse(number.toUpperCase()).success;
  return isNumber ? lookUp(number.toUpperCase(), null, services) : { kind: "unknown", number };
}

type Shown = {
  readonly outcome: AuditOutcome | null;
  readonly language: Language;
  readonly address: string;
  /** The rest of the query, which stays when the language changes. */
  readonly rest: string;
};

async function show({ database, auditKey }: SiteServices, { outcome, language, address, rest }: Shown) {
  const latest = await latestCheckpoint(database.pool);
  const page: AuditPage = {
    logName: auditKey.name,
    publicKey: auditKey.text,
    latest:
      latest === undefined
        ? null
        : { size: latest.size, at: latest.at.toISOString(), root: latest.root.toString("base64") },
    outcome,
    addressIn: (other) => `${address}?lang=${other}${rest}`,
    addresses,
  };
  return answerWithPage(renderAuditPage(page, language), { isPersonal: true });
}
