// What becomes of a check: of a receipt that was pasted, and of a number with or without the key on its receipt.
import {
  type CanonicalValue,
  canonicalJson,
  type Receipt,
  receiptFor,
  receiptSchema,
  verifyReceipt,
} from "../kernel/audit/index.ts";
import type { AuditOutcome } from "../ui/audit/index.ts";
import type { LoggedRecord, SiteServices } from "./site-services.ts";

type Services = Pick<SiteServices, "database" | "auditKey" | "findRecord" | "describeRecord">;

/** Verifies a receipt as text with the log's own key, as anybody could without us. Never throws for bad input. */
export function verifyText(text: string, services: Services): AuditOutcome {
  const receipt = parse(text);
  const outcome = verifyReceipt(receipt, services.auditKey.text);
  if (!outcome.ok) return { kind: "refused", refusal: outcome.refusal };
  const { position, size, record } = outcome.value;
  const leafHash = hexOf(receiptSchema.parse(receipt).leafHash);
  const words = { record: wordsOf(record, services), whyAddress: null, downloadAddress: null };
  return { kind: "verified", position, size, leafHash, ...words };
}

/** Looks a number up. Without the key it says only that the log holds it; with a wrong key it warns. */
export async function lookUp(number: string, key: string | null, services: Services): Promise<AuditOutcome> {
  const found = await services.findRecord(number);
  if (found === undefined) return { kind: "unknown", number };
  if (key !== null && !found.isKey(key)) return { kind: "wrong_key", number };
  const receipt = await receiptOf(found, services);
  if (receipt.status === "pending") return { kind: "pending", number };
  const { position } = receipt;
  if (key === null) return { kind: "in_log", number, position, leafHash: hexOf(receipt.leafHash) };
  const verified = verifyText(JSON.stringify(receipt), services);
  if (verified.kind !== "verified") return verified;
  return { ...verified, whyAddress: found.whyAddress(key), downloadAddress: receiptAddress(number, key) };
}

/** The receipt of a number for whoever has its key; null for anybody else. */
export async function receiptOfNumber(number: string, key: string, services: Services): Promise<Receipt | null> {
  const found = await services.findRecord(number);
  return found?.isKey(key) === true ? receiptOf(found, services) : null;
}

/** Where the receipt of a number is downloaded by whoever has its key. */
export function receiptAddress(number: string, key: string): string {
  return `/public/audit/${number}/${key}/receipt.json`;
}

function receiptOf({ entryId, record, salt }: LoggedRecord, { database, auditKey }: Services): Promise<Receipt> {
  return receiptFor(database.pool, { entryId, record, salt, logName: auditKey.name });
}

function wordsOf(record: CanonicalValue, { describeRecord }: Services) {
  return describeRecord(record) ?? canonicalJson(record);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever is no JSON is no receipt either; the check says so.
    return undefined;
  }
}

const hexOf = (base64: string): string => Buffer.from(base64, "base64").toString("hex");
