// The key of a receipt: whoever holds the receipt, on paper or as a file, may read the page it belongs to without signing in.
import { createHash, timingSafeEqual } from "node:crypto";

/** 72 bits of a hash of the record's salt, as 12 letters. The salt stands in the receipt alone, so nobody else can make the key. */
export function receiptKeyOf(salt: Uint8Array): string {
  const digest = createHash("sha256").update("hengzheng receipt key\0").update(salt).digest();
  return digest.subarray(0, KEY_BYTES).toString("base64url");
}

/** Whether a key is that of a record's salt; compared in constant time. */
export function isReceiptKey(key: string, salt: Uint8Array): boolean {
  const [given, wanted] = [Buffer.from(key), Buffer.from(receiptKeyOf(salt))];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const KEY_BYTES = 9;
