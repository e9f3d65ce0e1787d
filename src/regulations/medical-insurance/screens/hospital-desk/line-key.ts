// Keys that tell the lines of a draft apart, also after a reload.
import { newIdempotencyKey } from "../../../../ui/index.ts";

/** A new key: eight random signs are enough for one bill. */
export function newLineKey(): string {
  return newIdempotencyKey().slice(0, 8);
}
