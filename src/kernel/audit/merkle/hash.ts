// RFC 6962 hashing: a leaf is never mistaken for an inner node, because each is hashed with a prefix of its own.

import { hash } from "node:crypto";

/** A SHA-256 value of 32 bytes. */
export type Hash = Uint8Array;

/** Length of every hash in the log, in bytes. */
export const hashLengthBytes = 32;

const leafPrefix = Buffer.from([0x00]);
const nodePrefix = Buffer.from([0x01]);

/** Hash of one leaf: SHA-256(0x00 || leaf). Source: RFC 6962, section 2.1. */
export function hashLeaf(leaf: Uint8Array): Buffer {
  return sha256([leafPrefix, leaf]);
}

/** Hash of two neighbouring subtrees, left first: SHA-256(0x01 || left || right). Source: RFC 6962, section 2.1. */
export function hashNode(left: Hash, right: Hash): Buffer {
  return sha256([nodePrefix, left, right]);
}

/** Root of the tree without leaves: SHA-256 of nothing. Source: RFC 6962, section 2.1. */
export function emptyRoot(): Buffer {
  return sha256([]);
}

/** SHA-256 of the parts laid end to end. */
export function sha256(parts: readonly Uint8Array[]): Buffer {
  return hash("sha256", Buffer.concat(parts), "buffer");
}

/** Whether two byte strings are the same. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
