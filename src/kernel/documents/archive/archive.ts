// The parts of a Word or Excel file (a ZIP archive), looked at before anything of it is unpacked.
import { crc32, createInflateRaw } from "node:zlib";
import { UnreadableFile } from "../unreadable.ts";

/** A part: its name, how it is packed (0 as it is, 8 deflated), its packed bytes, and what it unpacks to by its own word. */
export type ArchivePart = {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packed: Buffer;
  readonly unpackedBytes: number;
};

/** How many parts an archive may have, and how many bytes they may unpack to together. */
export type ArchiveLimits = { readonly parts: number; readonly unpackedBytes: number };

/**
 * Lists the parts by the archive's directory. @throws UnreadableFile when the archive is damaged, encrypted, of a kind
 * that office programs do not write, or says that it unpacks to more than is allowed
 */
export function listParts(bytes: Uint8Array, limits: ArchiveLimits): readonly ArchivePart[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(buffer);
  if (count > limits.parts) throw new UnreadableFile("unpacks_too_large");
  const parts: ArchivePart[] = [];
  let at = offset;
  let total = 0;
  for (let number = 0; number < count; number += 1) {
    const { part, next } = readEntry(buffer, at);
    parts.push(part);
    total += part.unpackedBytes;
    at = next;
  }
  if (total > limits.unpackedBytes) throw new UnreadableFile("unpacks_too_large");
  return parts;
}

/**
 * Unpacks a part and throws it away, to learn that it is whole and as large as it says. Gives its last characters.
 * @throws UnreadableFile when it is not
 */
export async function checkPart(part: ArchivePart): Promise<string> {
  let tail = Buffer.alloc(0);
  for await (const chunk of unpackPart(part))
    tail = Buffer.concat([tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
  return tail.toString("utf8");
}

/** Unpacks a part piece by piece. @throws UnreadableFile when it is damaged, or larger than it says */
export async function* unpackPart({ method, crc, packed, unpackedBytes }: ArchivePart): AsyncGenerator<Buffer> {
  let size = 0;
  let sum = 0;
  for await (const chunk of method === 0 ? [packed] : unpack(packed)) {
    size += chunk.length;
    if (size > unpackedBytes) throw new UnreadableFile("unpacks_too_large");
    sum = crc32(chunk, sum);
    yield chunk;
  }
  assertIntact(size === unpackedBytes && sum === crc);
}

const TAIL_BYTES = 100;

async function* unpack(packed: Buffer): AsyncGenerator<Buffer> {
  const inflate = createInflateRaw();
  inflate.end(packed);
  try {
    for await (const chunk of inflate) yield chunk;
  } catch {
    throw damaged();
  } finally {
    inflate.destroy();
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const LONGEST_COMMENT_BYTES = 65_535;
/** What stands in a field whose real value is in the 64-bit extension, which no file of this size needs. */
const [NOT_HERE_16, NOT_HERE_32] = [0xffff, 0xffffffff];
const ENCRYPTED = 1;

function findDirectory(buffer: Buffer): { readonly count: number; readonly offset: number } {
  const earliest = Math.max(0, buffer.length - END_BYTES - LONGEST_COMMENT_BYTES);
  for (let at = buffer.length - END_BYTES; at >= earliest; at -= 1) {
    if (buffer.readUInt32LE(at) !== END_OF_DIRECTORY) continue;
    const count = buffer.readUInt16LE(at + 10);
    const offset = buffer.readUInt32LE(at + 16);
    assertIntact(count !== NOT_HERE_16 && offset !== NOT_HERE_32 && count === buffer.readUInt16LE(at + 8));
    return { count, offset };
  }
  throw damaged();
}

function readEntry(buffer: Buffer, at: number): { readonly part: ArchivePart; readonly next: number } {
  assertIntact(at + ENTRY_BYTES <= buffer.length && buffer.readUInt32LE(at) === DIRECTORY_ENTRY);
  const method = buffer.readUInt16LE(at + 10);
  const [crc, packedBytes, unpackedBytes] = [16, 20, 24].map((place) => buffer.readUInt32LE(at + place));
  const [nameBytes = 0, extraBytes = 0, commentBytes = 0] = [28, 30, 32].map((place) =>
    buffer.readUInt16LE(at + place),
  );
  const local = buffer.readUInt32LE(at + 42);
  assertIntact((method === 0 || method === 8) && (buffer.readUInt16LE(at + 8) & ENCRYPTED) === 0);
  assertIntact(packedBytes !== undefined && unpackedBytes !== undefined && crc !== undefined);
  const name = buffer.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + nameBytes).toString("utf8");
  const packed = packedOf(buffer, local, packedBytes);
  const next = at + ENTRY_BYTES + nameBytes + extraBytes + commentBytes;
  return { part: { name, method, crc, packed, unpackedBytes }, next };
}

function packedOf(buffer: Buffer, local: number, packedBytes: number): Buffer {
  assertIntact(local + LOCAL_BYTES <= buffer.length && buffer.readUInt32LE(local) === LOCAL_HEADER);
  const from = local + LOCAL_BYTES + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
  assertIntact(from + packedBytes <= buffer.length);
  return buffer.subarray(from, from + packedBytes);
}

function assertIntact(isIntact: boolean): asserts isIntact {
  if (!isIntact) throw damaged();
}

function damaged(): UnreadableFile {
  return new UnreadableFile("damaged");
}
