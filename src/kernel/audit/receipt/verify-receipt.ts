// Checking a receipt: the record gives the leaf, the leaf with the proof gives the root, and the log signed that root.

import { accept, type Outcome, type Refusal, refuse } from "../../refusal/index.ts";
import { hashLengthBytes, sameBytes } from "../merkle/hash.ts";
import { verifyInclusion } from "../merkle/verify.ts";
import { decodeBase64 } from "../note/base64.ts";
import { openCheckpoint } from "../note/checkpoint.ts";
import { parsePublicKey } from "../note/key.ts";
import type { CanonicalValue } from "../record/canonical-json.ts";
import { saltedLeafHash, saltLengthBytes } from "../record/salted-leaf.ts";
import { type LoggedReceipt, receiptSchema } from "./receipt.ts";

/** What a good receipt shows: this record has stood at this position since the log had `size` entries. */
export type VerifiedReceipt = {
  readonly logName: string;
  readonly position: number;
  readonly size: number;
  readonly record: CanonicalValue;
};

/**
 * Checks a receipt from anywhere against the log's public line. Refuses, naming the reason, whatever is malformed, still
 * pending, of another log, changed, unsigned or unproved; never throws for bad input.
 */
export function verifyReceipt(receipt: unknown, publicKey: string): Outcome<VerifiedReceipt> {
  const key = parsePublicKey(publicKey);
  if (key === undefined) return refuse(refusals.publicKey);
  const parsed = receiptSchema.safeParse(receipt);
  if (!parsed.success) return refuse({ ...refusals.malformed, field: parsed.error.issues[0]?.path.join(".") ?? "" });
  if (parsed.data.status === "pending") return refuse(refusals.pending);
  const { logName, position, size, record, checkpoint: note } = parsed.data;
  if (logName !== key.name) return refuse(refusals.otherLog);
  const leafHash = leafHashOf(parsed.data);
  if (leafHash === undefined) return refuse(refusals.recordChanged);
  const checkpoint = openCheckpoint(note, key);
  if (checkpoint?.size !== size) return refuse(refusals.unsigned);
  const proof = parsed.data.proof.map((hash) => decodeBase64(hash) ?? Buffer.alloc(0));
  const isProved = verifyInclusion({ position, size, leafHash, root: checkpoint.root, proof });
  return isProved ? accept({ logName, position, size, record }) : refuse(refusals.unproved);
}

/** The leaf hash, or undefined when record and salt do not give the one the receipt states. */
function leafHashOf({ record, salt, leafHash }: LoggedReceipt): Buffer | undefined {
  const [saltBytes, stated] = [decodeBase64(salt), decodeBase64(leafHash)];
  if (saltBytes?.length !== saltLengthBytes || stated?.length !== hashLengthBytes) return undefined;
  return sameBytes(saltedLeafHash(record, saltBytes), stated) ? stated : undefined;
}

const askForCopy = { zh: "请向经办机构重新索取凭据。", en: "Ask the agency for a new copy of the receipt." };
const askAuditor = {
  zh: "请勿依赖此凭据；请连同凭据向审计机构反映。",
  en: "Do not rely on this receipt; show it to the auditors.",
};

const refusals = {
  publicKey: {
    code: "audit_public_key_malformed",
    message: { zh: "公钥格式不正确。", en: "The public key is malformed." },
    next: { zh: "请使用日志公布的那一行公钥。", en: "Use the one line that the log publishes as its public key." },
  },
  malformed: {
    code: "audit_receipt_malformed",
    message: { zh: "凭据格式不正确。", en: "The receipt is malformed." },
    next: askForCopy,
  },
  pending: {
    code: "audit_receipt_pending",
    message: { zh: "凭据尚未入册，还没有证明。", en: "The receipt is pending: its entry has no proof yet." },
    next: { zh: "请过几秒再次下载凭据。", en: "Download the receipt again in a few seconds." },
  },
  otherLog: {
    code: "audit_receipt_of_another_log",
    message: { zh: "凭据属于另一日志，与此公钥不符。", en: "The receipt is of another log than this public key." },
    next: { zh: "请使用凭据所写日志的公钥。", en: "Use the public key of the log that the receipt names." },
  },
  recordChanged: {
    code: "audit_receipt_record_changed",
    message: { zh: "凭据中的记录与入册的不一致。", en: "The record in the receipt is not the one that was logged." },
    next: askAuditor,
  },
  unsigned: {
    code: "audit_receipt_unsigned",
    message: { zh: "检查点不是由该日志签名的。", en: "The checkpoint is not signed by this log." },
    next: askAuditor,
  },
  unproved: {
    code: "audit_receipt_unproved",
    message: {
      zh: "证明不成立：该记录不在此检查点之内。",
      en: "The proof fails: the record is not in the log at this checkpoint.",
    },
    next: askAuditor,
  },
} as const satisfies Readonly<Record<string, Refusal>>;
