// From a record to what the log keeps of it. The salt stays with the record: without both, a leaf says nothing of a person.

import { randomBytes } from "node:crypto";
import { hashLeaf, sha256 } from "../merkle/hash.ts";
import { type CanonicalValue, canonicalJson } from "./canonical-json.ts";

/** Length of a salt, in bytes. */
export const saltLengthBytes = 16;

/** A fresh salt. Keep it beside the record: no receipt can be given without it. */
export function generateSalt(): Buffer {
  return randomBytes(saltLengthBytes);
}

/** The leaf of a record: SHA-256(salt || canonical JSON), 32 bytes. Throws as `canonicalJson` does, and RangeError for a salt of another length. */
export function saltedLeaf(record: CanonicalValue, salt: Uint8Array): Buffer {
  if (salt.length !== saltLengthBytes) throw new RangeError(`a salt has ${saltLengthBytes} bytes, not ${salt.length}`);
  return sha256([salt, Buffer.from(canonicalJson(record))]);
}

/** The leaf hash of a record, as `appendEntry` takes it: SHA-256(0x00 || leaf). */
export function saltedLeafHash(record: CanonicalValue, salt: Uint8Array): Buffer {
  return hashLeaf(saltedLeaf(record, salt));
}
