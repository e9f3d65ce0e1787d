// Looks at the XML of a Word or Excel file: no document type, no relation to elsewhere, no field that fetches or runs.
import { UnreadableFile } from "../unreadable.ts";
import { FileRefused, fileRefusals } from "./file-refusals.ts";

/** @throws UnreadableFile when the text declares entities, or is in an encoding in which nothing would be found */
export function assertPlainXml(text: string): void {
  if (text.includes("\0") || /<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new UnreadableFile("damaged");
  if (/\b(?:WEBSERVICE|RTD)\(/i.test(text)) throw new FileRefused(fileRefusals.outsideLinks());
}

/** A link that a person clicks may lead to a web page or a mail address; nothing else may lead out of the file. */
export function assertNoOutsideLinks(text: string): void {
  assertPlainXml(text);
  for (const [relation] of text.matchAll(/<[\w:]*Relationship\b[^>]*>/g)) {
    const written = decodeReferences(relation);
    if (!/TargetMode\s*=\s*["']\s*External/i.test(written)) continue;
    const isHyperlink = /\bType\s*=\s*["'][^"']*\/hyperlink["']/.test(written);
    const isWebOrMail = /\bTarget\s*=\s*["']\s*(?:https?:\/\/|mailto:)/i.test(written);
    if (!isHyperlink || !isWebOrMail) throw new FileRefused(fileRefusals.outsideLinks());
  }
}

/** Fields of Word that fetch or run something. Their text may be spread over several runs. */
export function assertNoCommands(text: string): void {
  assertPlainXml(text);
  const spread = [...text.matchAll(/<[\w:]*instrText\b[^>]*>([^<]*)</g)].map(([, words = ""]) => words);
  const whole = [...text.matchAll(/\binstr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(
    ([, one = "", other = ""]) => one + other,
  );
  const words = decodeReferences(`${spread.join("")} ${whole.join(" ")}`).replaceAll(/"[^"]*"|&quot;.*?&quot;/g, "");
  if (/\b(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|INCLUDE|LINK|IMPORT|DATABASE|MACROBUTTON)\b/i.test(words))
    throw new FileRefused(fileRefusals.outsideLinks());
}

function decodeReferences(text: string): string {
  return text.replaceAll(
    /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi,
    (_whole, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    },
  );
}
