// Writes a ZIP archive as a stream: each part is packed as it comes, nothing is held.
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";

/** A part to be written: its name (ASCII) and its text or bytes, piece by piece. */
export type NewPart = { readonly name: string; readonly content: Pieces };

type Pieces = Iterable<string | Buffer> | AsyncIterable<string | Buffer>;
type Written = { readonly name: string; readonly crc: number; readonly packed: number; readonly size: number };

/** The archive, piece by piece. The same parts give the same bytes: every part has the oldest date there is. */
export async function* writeArchive(parts: Iterable<NewPart>): AsyncGenerator<Buffer> {
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const start = offset;
    const header = localHeader(name);
    yield header;
    offset += header.length;
    const sums = { crc: 0, size: 0, packed: 0 };
    for await (const packed of pack(content, sums)) {
      sums.packed += packed.length;
      yield packed;
    }
    const written = { name, ...sums };
    const descriptor = descriptorOf(written);
    yield descriptor;
    offset += sums.packed + descriptor.length;
    if (offset > LARGEST_OFFSET) throw new RangeError("an archive without 64-bit fields has at most 4 GB");
    entries.push(directoryEntry(written, start));
  }
  yield Buffer.concat([...entries, endOfDirectory(entries, offset)]);
}

/** The archive as a whole. */
export function archiveBytes(parts: Iterable<NewPart>): Promise<Buffer> {
  return buffer(Readable.from(writeArchive(parts)));
}

const LARGEST_OFFSET = 0xffffffff;
/** The sizes follow the part (bit 3), its name is UTF-8 (bit 11). */
const FLAGS = 0x0808;
const DEFLATED = 8;
const OLDEST_DATE = 0x0021;
const PIECE_CHARACTERS = 65_536;

async function* pack(content: Pieces, sums: { crc: number; size: number }): AsyncGenerator<Buffer> {
  const deflate = createDeflateRaw();
  // An error of the source also breaks the packing, whose reader throws it.
  const fed = pipeline(Readable.from(gather(content, sums)), deflate);
  fed.catch(() => undefined);
  for await (const packed of deflate) yield packed;
  await fed;
}

/** Small pieces are put together, so that packing is called seldom. */
async function* gather(content: Pieces, sums: { crc: number; size: number }): AsyncGenerator<Buffer> {
  let held = "";
  const take = (bytes: Buffer): Buffer => {
    sums.crc = crc32(bytes, sums.crc);
    sums.size += bytes.length;
    return bytes;
  };
  for await (const piece of content) {
    if (typeof piece === "string") held += piece;
    else yield take(Buffer.concat([Buffer.from(held), piece]));
    if (typeof piece !== "string") held = "";
    if (held.length < PIECE_CHARACTERS) continue;
    yield take(Buffer.from(held));
    held = "";
  }
  if (held !== "") yield take(Buffer.from(held));
}

function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  writeCommon(header, 4);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function writeCommon(header: Buffer, at: number): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(OLDEST_DATE, at + 8);
}

function descriptorOf({ crc, packed, size }: Written): Buffer {
  const descriptor = Buffer.alloc(16);
  for (const [place, value] of [0x08074b50, crc, packed, size].entries()) descriptor.writeUInt32LE(value, place * 4);
  return descriptor;
}

function directoryEntry({ name, crc, packed, size }: Written, start: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  writeCommon(entry, 6);
  for (const [place, value] of [crc, packed, size].entries()) entry.writeUInt32LE(value, 16 + place * 4);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(start, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}

function endOfDirectory(entries: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    entries.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return end;
}
