// The opaque id of a person: ours alone, not to be guessed, and of no meaning outside.
import { randomBytes } from "node:crypto";

/**
 * The smallest id and the number of ids: 2^44 and 2^43, so that every id has 14 digits, and a person's days fit beside
 * the id into one 63-bit number (the constraint that keeps stays apart).
 */
const FIRST_ID = 2 ** 44;
const IDS = 2 ** 43;

/** A new id at random; two alike are met by the primary key. */
export function newPersonId(): number {
  return personIdFrom(randomBytes(6));
}

/** The id of 6 random bytes, for generators that bring their own. @throws RangeError for fewer bytes */
export function personIdFrom(bytes: Uint8Array): number {
  if (bytes.length < 6) throw new RangeError("a person's id is made of 6 bytes");
  const number = Buffer.from(bytes).readUIntBE(1, 5) + (Buffer.from(bytes).readUInt8(0) % 8) * 2 ** 40;
  return FIRST_ID + number;
}

/** Whether a value is the id of some person. */
export function isPersonId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= FIRST_ID && value < FIRST_ID + IDS;
}
