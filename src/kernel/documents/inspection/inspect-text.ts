// Tells plain text from what only looks like it.
import { decodeText } from "./decode-text.ts";
import { FileRefused, fileRefusals } from "./file-refusals.ts";

/** @throws FileRefused when the bytes are no text, or text that a browser might take for a page or a drawing */
export function inspectText(bytes: Buffer): void {
  const text = decodeText(bytes);
  if (text === null || CONTROL.test(text)) throw new FileRefused(fileRefusals.unknownKind());
  if (MARKUP.test(text.slice(0, LOOKED_AT_CHARACTERS))) throw new FileRefused(fileRefusals.markup());
}

const LOOKED_AT_CHARACTERS = 4_096;
// biome-ignore lint/suspicious/noControlCharactersInRegex: plain text has none of these; tab, line and page breaks stay.
const CONTROL = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;
const MARKUP = /<(?:!doctype|\?xml|html|head|body|script|svg|iframe|object|embed|style|meta|link)\b/i;
