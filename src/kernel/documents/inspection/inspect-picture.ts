// Looks at the frame of a picture: its size, and that it is whole. The picture itself is not unpacked.
import { crc32 } from "node:zlib";
import { documentLimits } from "../limits.ts";
import { FileRefused, fileRefusals } from "./file-refusals.ts";

/** @throws FileRefused when a chunk is damaged, something follows the last one, or the picture is too large */
export function inspectPng(bytes: Buffer): void {
  let at = 8;
  let type = "";
  while (type !== "IEND") {
    if (at + 12 > bytes.length) throw new FileRefused(fileRefusals.damaged());
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      throw new FileRefused(fileRefusals.damaged());
    const isFirst = type === "";
    type = bytes.toString("latin1", at + 4, at + 8);
    if (isFirst !== (type === "IHDR") || (isFirst && length !== 13)) throw new FileRefused(fileRefusals.damaged());
    if (isFirst) assertSize(bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12));
    at = end + 4;
  }
  // Whoever hides an archive behind a picture hides it here.
  if (at !== bytes.length) throw new FileRefused(fileRefusals.embedded());
}

/** @throws FileRefused when the segments before the picture are broken, its end is missing, or it is too large */
export function inspectJpeg(bytes: Buffer): void {
  let at = 2;
  let isSized = false;
  for (;;) {
    if (at + 4 > bytes.length || bytes[at] !== 0xff) throw new FileRefused(fileRefusals.damaged());
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > bytes.length) throw new FileRefused(fileRefusals.damaged());
    if (isFrame(marker)) {
      if (length < 8) throw new FileRefused(fileRefusals.damaged());
      assertSize(bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
      isSized = true;
    }
    at += 2 + length;
    if (marker === START_OF_SCAN) break;
  }
  // Telephones write more behind the end; it is never opened as anything else, so it may stand.
  if (!isSized || bytes.indexOf(END_OF_IMAGE, at) < 0) throw new FileRefused(fileRefusals.damaged());
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** The markers C0 to CF start a frame, but for those of tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function assertSize(width: number, height: number): void {
  if (width === 0 || height === 0) throw new FileRefused(fileRefusals.damaged());
  if (width * height > documentLimits.picturePixels) throw new FileRefused(fileRefusals.pictureTooLarge());
}
