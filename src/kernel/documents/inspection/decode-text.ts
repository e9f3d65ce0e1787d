// From bytes to text: UTF-8 with or without a mark, or GB18030 as Chinese programs write it.
import { isUtf8 } from "node:buffer";

/** The text, or null when the bytes are text of neither encoding. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(isUtf8(bytes) ? "utf-8" : "gb18030", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
