// Files for tests: small ones of each kind, and archives of any parts.
import { crc32, deflateSync } from "node:zlib";
import { archiveBytes } from "../archive/write-archive.ts";
import { workbookBytes } from "../tables/write-workbook.ts";

/** The parts of a Word file, by name; a part of null is left out. */
export type SampleParts = Readonly<Record<string, string | Buffer | null>>;

/** A Word file with these parts beside, or instead of, the ordinary ones. */
export function sampleDocx(parts: SampleParts = {}): Promise<Buffer> {
  return sampleArchive({
    "[Content_Types].xml":
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels":
      '<Relationships><Relationship Id="rId1" Type="t/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/document.xml": "<w:document><w:body><w:p><w:r><w:t>可行性研究报告</w:t></w:r></w:p></w:body></w:document>",
    ...parts,
  });
}

/** An archive of these parts. */
export function sampleArchive(parts: SampleParts): Promise<Buffer> {
  return archiveBytes(
    Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content: [content] }])),
  );
}

/** An Excel file with one cell. */
export function sampleXlsx(text = "衡阳"): Promise<Buffer> {
  const title = { zh: "表", en: "table" };
  return workbookBytes([{ name: "表", title, headings: [{ title, kind: "text", width: 10 }], rows: [[text]] }]);
}

/** A PDF without pages, and what stands among its objects. */
export function samplePdf(objects = ""): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${objects}\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    "latin1",
  );
}

/** Objects of a PDF that are packed together. */
export function packedObjects(text: string, dictionary = "/Filter /FlateDecode"): string {
  const packed = deflateSync(Buffer.from(text, "latin1"));
  return `7 0 obj\n<< /Type /ObjStm ${dictionary} /Length ${packed.length} >>\nstream\n${packed.toString("latin1")}\nendstream\nendobj`;
}

/** A PNG that says it has this size. */
export function samplePng(width = 1, height = 1): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", size),
    chunk("IDAT", deflateSync(Buffer.from([0, 0]))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** A JPEG that says it has this size. */
export function sampleJpeg(width = 1, height = 1): Buffer {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const scan = Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x7f]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), frame, scan, Buffer.from([0xff, 0xd9])]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
