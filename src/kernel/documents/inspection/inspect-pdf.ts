// Looks through a PDF for what runs, opens or loads something by itself.
import { inflateSync } from "node:zlib";
import { documentLimits } from "../limits.ts";
import { FileRefused, fileRefusals } from "./file-refusals.ts";

/**
 * Reads names, not structure: a reader that repairs files finds objects that the tables of the file do not list.
 * @throws FileRefused when the file is cut off, encrypted, or holds scripts, attachments, launching or outside content
 */
export async function inspectPdf(bytes: Buffer): Promise<void> {
  const text = bytes.toString("latin1");
  if (!text.slice(-ENDING_CHARACTERS).includes("%%EOF")) throw new FileRefused(fileRefusals.damaged());
  if (nameOf("Encrypt", "[\\s<\\d]").test(text)) throw new FileRefused(fileRefusals.encrypted());
  assertHarmless(text);
  for (const objects of packedObjects(bytes, text)) assertHarmless(objects);
}

const ENDING_CHARACTERS = 2_048;

/** A name of PDF may be written with any of its characters as `#` and two digits. */
function nameOf(name: string, after: string): RegExp {
  const signs = [...name].map(
    (sign) =>
      `(?:${sign}|#${sign
        .charCodeAt(0)
        .toString(16)
        .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)})`,
  );
  return new RegExp(`/${signs.join("")}(?=${after})`);
}

const ENDS = "[\\s/<>\\[\\](){}%]|$";
const running = ["JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia", "Rendition"].map((name) =>
  nameOf(name, ENDS),
);
const loading = ["SubmitForm", "ImportData", "GoToR", "GoToE"].map((name) => nameOf(name, ENDS));
const forms = nameOf("XFA", "\\s*(?:\\[|\\d+ \\d+ R)");
const objectStream = new RegExp(nameOf("ObjStm", ENDS).source, "g");

function assertHarmless(text: string): void {
  if (forms.test(text) || running.some((name) => name.test(text))) throw new FileRefused(fileRefusals.scripts());
  if (loading.some((name) => name.test(text))) throw new FileRefused(fileRefusals.outsideLinks());
}

/** Objects that are packed together are unpacked; one that cannot be is not let through. */
function* packedObjects(bytes: Buffer, text: string): Generator<string> {
  let total = 0;
  for (const { index } of text.matchAll(objectStream)) {
    const opening = text.lastIndexOf(" obj", index);
    const start = text.indexOf("stream", index);
    const dictionary = text.slice(opening, start);
    const filter = /\/Filter\s*(?:\[\s*)?\/(\w+)\s*(\/)?/.exec(dictionary);
    if (opening < 0 || start < 0 || /\/DecodeParms|\/F\s*[(<]/.test(dictionary) || filter?.[1] !== "FlateDecode")
      throw new FileRefused(fileRefusals.uncheckable());
    const from = start + "stream".length + (text.startsWith("\r\n", start + "stream".length) ? 2 : 1);
    const unpacked = unpack(bytes.subarray(from, text.indexOf("endstream", from)));
    total += unpacked.length;
    if (total > documentLimits.packedObjectsBytes) throw new FileRefused(fileRefusals.unpacksTooLarge());
    yield unpacked.toString("latin1");
  }
}

function unpack(packed: Buffer): Buffer {
  try {
    return inflateSync(packed, { maxOutputLength: documentLimits.packedObjectsBytes });
  } catch (error) {
    const isTooLarge = error instanceof RangeError;
    throw new FileRefused(isTooLarge ? fileRefusals.unpacksTooLarge() : fileRefusals.uncheckable());
  }
}
