// Looks through a Word or Excel file for macros, embedded files and content from elsewhere.
import { type ArchivePart, listParts, unpackPart } from "../archive/archive.ts";
import { documentLimits } from "../limits.ts";
import { UnreadableFile } from "../unreadable.ts";
import { beginningOf } from "./file-kind.ts";
import { FileRefused, fileRefusals } from "./file-refusals.ts";
import { assertNoCommands, assertNoOutsideLinks, assertPlainXml } from "./inspect-xml.ts";

/**
 * Unpacks every part once, piece by piece. @throws FileRefused when it is neither Word nor Excel, or holds what acts or
 * loads by itself @throws UnreadableFile when it is damaged or unpacks beyond the limits
 */
export async function inspectOffice(bytes: Buffer, nesting = 0): Promise<"docx" | "xlsx"> {
  if (nesting > documentLimits.archiveNesting) throw new FileRefused(fileRefusals.embedded());
  const parts = listParts(bytes, documentLimits.archive);
  const names = new Map(parts.map((part) => [part.name, part]));
  if (names.size !== parts.length) throw new UnreadableFile("damaged");
  for (const part of parts) assertMeasured(part);
  const kind = kindOf(await textOf(names.get("[Content_Types].xml")));
  for (const { name } of parts) assertName(name);
  for (const part of parts) await inspectPart(part, nesting);
  return kind;
}

function assertMeasured({ packed, unpackedBytes }: ArchivePart): void {
  if (unpackedBytes <= documentLimits.ratioFreeBytes) return;
  if (unpackedBytes > packed.length * documentLimits.archive.ratio) throw new UnreadableFile("unpacks_too_large");
}

function kindOf(types: string): "docx" | "xlsx" {
  if (/macroEnabled|vbaProject/i.test(types)) throw new FileRefused(fileRefusals.macros());
  if (types.includes("wordprocessingml.document.main+xml")) return "docx";
  if (types.includes("spreadsheetml.sheet.main+xml")) return "xlsx";
  throw new FileRefused(fileRefusals.unknownKind());
}

const acting = /vbaProject|vbaData|activeX|macrosheets|dialogsheets|customUI|ctrlProps/i;
const outside = /externalLinks\/|xl\/connections\.xml|queryTables\//i;
const carried = /\/embeddings\/[^/]+\.(?:xlsx|docx)$/i;
const foreign = /\/embeddings\/|oleObject|afchunk|\.(?:html?|mht|rtf|exe|js|vbs|svg|swf)$/i;
const escaping = /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|\\|:/;

function assertName(name: string): void {
  if (escaping.test(name)) throw new UnreadableFile("damaged");
  if (acting.test(name)) throw new FileRefused(fileRefusals.macros());
  if (outside.test(name)) throw new FileRefused(fileRefusals.outsideLinks());
  if (foreign.test(name) && !carried.test(name)) throw new FileRefused(fileRefusals.embedded());
}

async function inspectPart(part: ArchivePart, nesting: number): Promise<void> {
  const { name } = part;
  if (carried.test(name)) return inspectCarried(part, nesting);
  if (name.endsWith(".rels")) return assertNoOutsideLinks(await textOf(part));
  if (/^word\/[^/]+\.xml$/.test(name)) return assertNoCommands(await textOf(part));
  let tail: Buffer = Buffer.alloc(0);
  let isFirst = true;
  for await (const piece of unpackPart(part)) {
    if (isFirst && isArchive(piece)) throw new FileRefused(fileRefusals.embedded());
    isFirst = false;
    // What stands across two pieces is found in the end of the one with the beginning of the other.
    if (name.endsWith(".xml")) assertPlainXml(Buffer.concat([tail, piece]).toString("latin1"));
    tail = piece.subarray(-OVERLAP_BYTES);
  }
}

const OVERLAP_BYTES = 64;

function isArchive(piece: Buffer): boolean {
  return ["archive", "compound"].includes(beginningOf(piece));
}

async function inspectCarried(part: ArchivePart, nesting: number): Promise<void> {
  const bytes = await bytesOf(part);
  if (beginningOf(bytes) !== "archive") throw new FileRefused(fileRefusals.embedded());
  await inspectOffice(bytes, nesting + 1);
}

async function textOf(part: ArchivePart | undefined): Promise<string> {
  if (part === undefined) throw new FileRefused(fileRefusals.unknownKind());
  return (await bytesOf(part)).toString("utf8");
}

async function bytesOf(part: ArchivePart): Promise<Buffer> {
  if (part.unpackedBytes > documentLimits.xmlBytes) throw new UnreadableFile("unpacks_too_large");
  const pieces: Buffer[] = [];
  for await (const piece of unpackPart(part)) pieces.push(piece);
  return Buffer.concat(pieces);
}
