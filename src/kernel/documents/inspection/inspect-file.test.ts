// What kind a file is by its content, and which files are refused in words.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documentLimits } from "../limits.ts";
import {
  packedObjects,
  sampleArchive,
  sampleDocx,
  sampleJpeg,
  samplePdf,
  samplePng,
  sampleXlsx,
} from "../testing/sample-files.ts";
import { inspectFile } from "./inspect-file.ts";

async function verdictOn(bytes: Uint8Array): Promise<string> {
  const kind = await inspectFile(bytes);
  if (kind.ok) return kind.value;
  const { code, message, next } = kind.refusal;
  for (const text of [message.zh, message.en, next?.zh, next?.en]) expect(text).toBeTruthy();
  return code;
}

const relation = (type: string, target: string) =>
  `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="${target}" TargetMode="External"/></Relationships>`;

describe("the kind of a file", () => {
  it("is told by its content", async () => {
    expect(await verdictOn(samplePdf())).toBe("pdf");
    expect(await verdictOn(await sampleDocx())).toBe("docx");
    expect(await verdictOn(await sampleXlsx())).toBe("xlsx");
    expect(await verdictOn(sampleJpeg())).toBe("jpeg");
    expect(await verdictOn(samplePng())).toBe("png");
    expect(await verdictOn(Buffer.from("关于工程的说明\r\n"))).toBe("text");
    expect(await verdictOn(Buffer.from([0xba, 0xe2, 0xd1, 0xf4]))).toBe("text");
  });

  it("that is none of those kept is refused", async () => {
    expect(await verdictOn(Buffer.from("MZ\u0001\u0002"))).toBe("document.unknown_kind");
    expect(await verdictOn(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe("document.old_office");
    expect(await verdictOn(await sampleArchive({ "a.txt": "a" }))).toBe("document.unknown_kind");
    expect(await verdictOn(Buffer.from("<!DOCTYPE html><p>"))).toBe("document.markup");
    expect(await verdictOn(Buffer.from('<svg xmlns="x"/>'))).toBe("document.markup");
    expect(await verdictOn(Buffer.alloc(0))).toBe("document.empty");
  });

  it("is not looked for in a file above the limit: one byte less and the limit itself are taken", async () => {
    const { fileBytes } = documentLimits;
    expect(await verdictOn(Buffer.alloc(fileBytes - 1, "a"))).toBe("text");
    expect(await verdictOn(Buffer.alloc(fileBytes, "a"))).toBe("text");
    expect(await verdictOn(Buffer.alloc(fileBytes + 1, "a"))).toBe("document.too_large");
  });
});

describe("a picture", () => {
  it("has at most a hundred million pixels", async () => {
    expect(await verdictOn(samplePng(10_000, 10_000))).toBe("png");
    expect(await verdictOn(samplePng(10_000, 10_001))).toBe("document.picture_too_large");
    expect(await verdictOn(sampleJpeg(10_000, 10_000))).toBe("jpeg");
    expect(await verdictOn(sampleJpeg(10_001, 10_000))).toBe("document.picture_too_large");
  });

  it("that is cut off, without size, or followed by an archive is refused", async () => {
    expect(await verdictOn(samplePng().subarray(0, -4))).toBe("document.damaged");
    expect(await verdictOn(sampleJpeg().subarray(0, -2))).toBe("document.damaged");
    expect(await verdictOn(sampleJpeg(0, 1))).toBe("document.damaged");
    expect(await verdictOn(Buffer.concat([samplePng(), await sampleDocx()]))).toBe("document.embedded");
  });
});

describe("a PDF", () => {
  it("with scripts, attachments, launching or outside content is refused, however the name is written", async () => {
    const dictionary = (entry: string) => `2 0 obj\n<< ${entry} >>\nendobj`;
    const scripts = "document.scripts";
    expect(await verdictOn(samplePdf(dictionary("/S /JavaScript /JS (app.alert)")))).toBe(scripts);
    expect(await verdictOn(samplePdf(dictionary("/S /J#61v#61Script /JS (x)")))).toBe(scripts);
    expect(await verdictOn(samplePdf(dictionary("/S/Launch/F(cmd)")))).toBe(scripts);
    expect(await verdictOn(samplePdf(dictionary("/EmbeddedFiles 3 0 R")))).toBe(scripts);
    expect(await verdictOn(samplePdf(dictionary("/XFA [(a) 3 0 R]")))).toBe(scripts);
    expect(await verdictOn(samplePdf(dictionary("/S /SubmitForm /F (http://x)")))).toBe("document.outside_links");
    expect(await verdictOn(samplePdf(dictionary("/S /URI /URI (http://x)")))).toBe("pdf");
    expect(await verdictOn(samplePdf(dictionary("/Title (About JavaScript)")))).toBe("pdf");
  });

  it("is looked through in its packed objects too, or refused", async () => {
    expect(await verdictOn(samplePdf(packedObjects("<< /Type /Page >>")))).toBe("pdf");
    expect(await verdictOn(samplePdf(packedObjects("<< /S /JavaScript >>")))).toBe("document.scripts");
    expect(await verdictOn(samplePdf(packedObjects("x", "/Filter [/ASCII85Decode /FlateDecode]")))).toBe(
      "document.uncheckable",
    );
    expect(await verdictOn(samplePdf("7 0 obj\n<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nxx\nendstream"))).toBe(
      "document.uncheckable",
    );
    const bomb = packedObjects("a".repeat(documentLimits.packedObjectsBytes + 1));
    expect(await verdictOn(samplePdf(bomb))).toBe("document.unpacks_too_large");
  });

  it("that is encrypted or cut off is refused", async () => {
    expect(await verdictOn(samplePdf("trailer << /Encrypt 9 0 R >>"))).toBe("document.encrypted");
    expect(await verdictOn(samplePdf().subarray(0, 40))).toBe("document.damaged");
  });
});

describe("a Word or Excel file", () => {
  it("with macros, controls or other files inside is refused", async () => {
    const [macros, embedded] = ["document.macros", "document.embedded"];
    expect(await verdictOn(await sampleDocx({ "word/vbaProject.bin": "x" }))).toBe(macros);
    expect(await verdictOn(await sampleDocx({ "word/activeX/activeX1.xml": "<x/>" }))).toBe(macros);
    const types = '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>';
    expect(await verdictOn(await sampleDocx({ "[Content_Types].xml": types }))).toBe(macros);
    expect(await verdictOn(await sampleDocx({ "word/embeddings/oleObject1.bin": "x" }))).toBe(embedded);
    expect(await verdictOn(await sampleDocx({ "word/media/image1.png": await sampleXlsx() }))).toBe(embedded);
    expect(await verdictOn(await sampleDocx({ "word/afchunk.html": "x" }))).toBe(embedded);
  });

  it("may carry the workbook of a chart, which carries nothing more", async () => {
    const chart = (name: string, bytes: Buffer) => sampleDocx({ [`word/embeddings/${name}`]: bytes });
    expect(await verdictOn(await chart("book.xlsx", await sampleXlsx()))).toBe("docx");
    const inner = await chart("book.xlsx", await sampleXlsx());
    expect(await verdictOn(await chart("letter.docx", inner))).toBe("document.embedded");
    expect(await verdictOn(await chart("book.xlsx", await sampleDocx({ "word/vbaProject.bin": "x" })))).toBe(
      "document.macros",
    );
    expect(await verdictOn(await chart("book.xlsx", Buffer.from("MZ")))).toBe("document.embedded");
  });

  it("that loads content from elsewhere is refused; a link that a person clicks is not", async () => {
    const linked = (text: string) => sampleDocx({ "word/_rels/document.xml.rels": text });
    const refused = "document.outside_links";
    expect(await verdictOn(await linked(relation("hyperlink", "https://www.hengyang.gov.cn/")))).toBe("docx");
    expect(await verdictOn(await linked(relation("hyperlink", "file://server/share")))).toBe(refused);
    expect(await verdictOn(await linked(relation("attachedTemplate", "https://x/a.dotm")))).toBe(refused);
    expect(await verdictOn(await linked(relation("image", "http://x/a.png")))).toBe(refused);
    expect(await verdictOn(await linked(relation("image", "x").replace("External", "&#69;xternal")))).toBe(refused);
    expect(await verdictOn(await sampleDocx({ "xl/externalLinks/externalLink1.xml": "<x/>" }))).toBe(refused);
    const fields = "<w:p><w:instrText>DDE</w:instrText><w:instrText>AUTO c cmd</w:instrText></w:p>";
    expect(await verdictOn(await sampleDocx({ "word/document.xml": fields }))).toBe(refused);
    const call = `<worksheet>${" ".repeat(100_000)}<f>WEBSERVICE("http://x")</f></worksheet>`;
    expect(await verdictOn(await sampleDocx({ "xl/worksheets/sheet1.xml": call }))).toBe(refused);
  });

  it("with a document type, a part outside its folder, or a part twice is refused as damaged", async () => {
    const entity = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    expect(await verdictOn(await sampleDocx({ "word/styles.xml": entity }))).toBe("document.damaged");
    expect(await verdictOn(await sampleDocx({ "../../etc/passwd": "x" }))).toBe("document.damaged");
    const once = (await sampleDocx({ "word/a.xml": "<a/>", "word/b.xml": "<a/>" })).toString("latin1");
    const twice = Buffer.from(once.replaceAll("word/b.xml", "word/a.xml"), "latin1");
    expect(await verdictOn(twice)).toBe("document.damaged");
  });

  it("is bounded in its parts, in what it unpacks to, and in how densely it is packed", async () => {
    const parts = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, place) => [`word/media/${place}.png`, "x"]));
    const most = documentLimits.archive.parts - 3;
    expect(await verdictOn(await sampleDocx(parts(most)))).toBe("docx");
    expect(await verdictOn(await sampleDocx(parts(most + 1)))).toBe("document.unpacks_too_large");
    const zeros = (bytes: number) => sampleDocx({ "word/media/a.png": Buffer.alloc(bytes) });
    expect(await verdictOn(await zeros(documentLimits.ratioFreeBytes))).toBe("docx");
    expect(await verdictOn(await zeros(documentLimits.ratioFreeBytes + 1))).toBe("document.unpacks_too_large");
  });

  it("that says it unpacks to less than it does is stopped where the lie ends", async () => {
    const bomb = await sampleDocx({ "word/media/a.png": Buffer.alloc(1_000_000) });
    const at = bomb.lastIndexOf(Buffer.from("word/media/a.png"));
    bomb.writeUInt32LE(1_000, at - 46 + 24);
    expect(await verdictOn(bomb)).toBe("document.unpacks_too_large");
  });

  it("that is damaged anywhere is refused or taken, and never throws", async () => {
    const whole = await sampleDocx();
    const places = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(places, fc.nat(whole.length), async (changes, length) => {
        const broken = Buffer.from(whole);
        for (const [place, value] of changes) broken[place] = value;
        await verdictOn(broken);
        await verdictOn(whole.subarray(0, length));
      }),
      { numRuns: 300 },
    );
  });
});
