// The opaque id of a person: ours alone, not to be guessed, and of no meaning outside.
import { randomBytes } from "node:crypto";

/** The smallest id and the number of ids: 2^52 and 2^50, so that every id has 16 digits and is a safe integer. */
const FIRST_ID = 2 ** 52;
const IDS = 2 ** 50;

/** A new id at random; two alike are met by the primary key. */
export function newPersonId(): number {
  return personIdFrom(randomBytes(7));
}

/** The id of 7 random bytes, for generators that bring their own. @throws RangeError for fewer bytes */
export function personIdFrom(bytes: Uint8Array): number {
  if (bytes.length < 7) throw new RangeError("a person's id is made of 7 bytes");
  const number = Buffer.from(bytes).readUIntBE(1, 6) + (Buffer.from(bytes).readUInt8(0) % 4) * 2 ** 48;
  return FIRST_ID + number;
}

/** Whether a value is the id of some person. */
export function isPersonId(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= FIRST_ID && value < FIRST_ID + IDS;
}
