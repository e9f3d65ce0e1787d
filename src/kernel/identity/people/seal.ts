// Encrypts a value for one person with AES-256-GCM: it cannot be read without the key, nor moved to another person.
import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from "node:crypto";

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text for a person: one byte of version, nonce, tag, ciphertext. Sealing twice gives different bytes. */
export function seal(key: KeyObject, personId: number, text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(Buffer.from(`person ${personId}`));
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]);
}

/** Opens what was sealed for this person. @throws Error when the key, the person or a single bit is another */
export function unseal(key: KeyObject, personId: number, sealed: Buffer): string {
  if (sealed[0] !== version || sealed.length <= 1 + nonceBytes + tagBytes) throw new Error("this was not sealed here");
  const nonce = sealed.subarray(1, 1 + nonceBytes);
  const tag = sealed.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes);
  const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(`person ${personId}`));
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceBytes + tagBytes)), decipher.final()]).toString(
    "utf8",
  );
}
