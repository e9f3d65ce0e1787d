// From bytes to text: UTF-8 with or without a mark, or GB18030 as Chinese spreadsheets write it.
import { isUtf8 } from "node:buffer";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import { fileRefusals } from "./refusals.ts";

/** The text of a file. Refuses bytes that are no text of either encoding. */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (bytes.includes(0)) return refuse(fileRefusals.binary());
  const encoding = isUtf8(bytes) ? "utf-8" : "gb18030";
  try {
    return accept(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    return refuse(fileRefusals.encoding());
  }
}
