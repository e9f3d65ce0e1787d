// From the bytes of a file to its text.
import { decodeText as decode } from "../../../kernel/documents/index.ts";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { fileRefusals } from "./refusals.ts";

/** The text of a file. Refuses bytes that are text of no encoding that is used here. */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (bytes.includes(0)) return refuse(fileRefusals.binary());
  const text = decode(bytes);
  return text === null ? refuse(fileRefusals.encoding()) : accept(text);
}
