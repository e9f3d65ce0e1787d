// Puts the parts of an Excel file that hold its tables into the order in which they can be read in one pass.
import { Readable } from "node:stream";
import { crc32 } from "node:zlib";
import { type ArchiveLimits, type ArchivePart, checkPart, listParts } from "../archive/archive.ts";
import { UnreadableFile } from "../unreadable.ts";

/**
 * An archive with the relations, the workbook, its styles, its shared texts and then its sheets, each checked to be whole
 * and no larger than it says. So the reader needs no temporary file, and pictures, macros and links never reach it.
 * @throws UnreadableFile when a part is missing or damaged
 */
export async function repackWorkbook(bytes: Uint8Array, limits: ArchiveLimits): Promise<Readable> {
  const parts = listParts(bytes, limits);
  const names = new Map(parts.map((part) => [part.name, part]));
  const needed = ["xl/_rels/workbook.xml.rels", "xl/workbook.xml"].map((name) => names.get(name));
  const sheets = parts.filter(({ name }) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  if (names.size !== parts.length || needed.includes(undefined) || sheets.length === 0)
    throw new UnreadableFile("damaged");
  const texts = names.get("xl/sharedStrings.xml") ?? noSharedTexts;
  const chosen = [...needed, names.get("xl/styles.xml"), texts, ...sheets].filter((part) => part !== undefined);
  for (const part of chosen) {
    const tail = await checkPart(part);
    // A sheet that breaks off would be read as a shorter one.
    if (sheets.includes(part) && !/<\/(?:\w+:)?worksheet>\s*$/.test(tail)) throw new UnreadableFile("damaged");
  }
  return Readable.from(archiveOf(chosen));
}

/** A workbook whose texts stand in the cells has no shared ones; the reader waits for them all the same. */
const noSharedTexts: ArchivePart = partOf(
  "xl/sharedStrings.xml",
  Buffer.from('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'),
);

function partOf(name: string, packed: Buffer): ArchivePart {
  return { name, method: 0, crc: crc32(packed), packed, unpackedBytes: packed.length };
}

function* archiveOf(parts: readonly ArchivePart[]): Generator<Buffer> {
  for (const part of parts) {
    yield localHeader(part);
    yield part.packed;
  }
  yield END_OF_ARCHIVE;
}

function localHeader({ name, method, crc, packed, unpackedBytes }: ArchivePart): Buffer {
  const nameBytes = Buffer.from(name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(unpackedBytes, 22);
  header.writeUInt16LE(nameBytes.length, 26);
  return Buffer.concat([header, nameBytes]);
}

const END_OF_ARCHIVE = Buffer.alloc(22);
END_OF_ARCHIVE.writeUInt32LE(0x06054b50, 0);
