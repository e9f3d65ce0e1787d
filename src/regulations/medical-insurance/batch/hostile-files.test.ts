// Files that mean harm are refused in plain words, quickly, and without filling memory.
import { crc32, deflateRawSync } from "node:zlib";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns } from "./columns.ts";
import { batchLimits } from "./limits.ts";
import { readSample, sampleFile, sampleRow, textFile } from "./testing/sample-file.ts";

const header = columns.map(({ name }) => name).join(",");
const faultsOf = async (label: string, bytes: Uint8Array) => (await readSample({ label, bytes })).faults;

describe("a hostile file", () => {
  it("of 50 MB is refused by its size alone", async () => {
    const began = performance.now();
    expect(await faultsOf("a.csv", Buffer.alloc(50 * 1024 * 1024, "a"))).toEqual(["0 - batch.too_large"]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it("with a million columns is refused, as text and as Excel", async () => {
    const wide = `${header}${",x".repeat(1_000_000)}\n`;
    expect(await faultsOf("a.csv", Buffer.from(wide))).toEqual(["0 - batch.too_many_columns"]);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("a");
    sheet.addRow(columns.map(({ name }) => name));
    sheet.getCell("XFD2").value = "x";
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await faultsOf("a.xlsx", bytes)).toEqual(["0 - batch.too_many_columns"]);
  });

  it("with too many rows or stays is refused", async () => {
    const line = ",1,2017-10-01,2017-10-10,A1,1\n";
    const heads = "invoiceNo,personId,admittedOn,dischargedOn,code,amount\n";
    const many = heads + Array.from({ length: batchLimits.stays + 1 }, (_, place) => `FP${place}${line}`).join("");
    expect((await readSample(textFile("a.csv", many), { kind: "hospital", value: "1" })).faults).toEqual([
      "0 - batch.too_many_stays",
    ]);
    const long = heads + `FP${line}`.repeat(batchLimits.rows + 1);
    expect((await readSample(textFile("a.csv", long), { kind: "hospital", value: "1" })).faults).toEqual([
      "0 - batch.too_many_rows",
    ]);
  });

  it("with faults without end lists a thousand and stops", async () => {
    const many = `${header}\n${Array.from({ length: 9_000 }, (_, place) => `3,FP${place},,,x,,,,,,,,,,,,\n`).join("")}`;
    expect(await faultsOf("a.csv", Buffer.from(many))).toHaveLength(batchLimits.faultsListed);
  });

  it("with NUL bytes, or of no text at all, is refused", async () => {
    expect(await faultsOf("a.csv", Buffer.from(`${header}\n3,F\0P\n`))).toEqual(["0 - batch.binary"]);
    expect(await faultsOf("a.csv", Buffer.from([0xff, 0xfe, 0x41, 0x00]))).toEqual(["0 - batch.binary"]);
    expect(await faultsOf("a.csv", Buffer.from([0xff, 0xff, 0x80]))).toEqual(["0 - batch.encoding"]);
  });

  it("whose name says something else is refused", async () => {
    const { bytes } = await sampleFile("xlsx", [sampleRow()]);
    expect(await faultsOf("a.csv", bytes)).toEqual(["0 - batch.wrong_kind"]);
    expect(await faultsOf("a.xlsx", Buffer.from(header))).toEqual(["0 - batch.wrong_kind"]);
    expect(await faultsOf("a.csv", Buffer.from("{}"))).toEqual(["0 - batch.wrong_kind"]);
    expect(await faultsOf("a.pdf", Buffer.from(header))).toEqual(["0 - batch.unknown_kind"]);
    expect(await faultsOf("image/png", Buffer.from(header))).toEqual(["0 - batch.unknown_kind"]);
    expect(await faultsOf("a.xls", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0]))).toEqual(["0 - batch.old_excel"]);
    expect(await faultsOf("", Buffer.alloc(0))).toEqual(["0 - batch.empty"]);
  });
});

describe("a hostile archive", () => {
  it("that says how much it unpacks to is refused before it is unpacked", async () => {
    const bomb = zipOf({ "xl/worksheets/sheet1.xml": Buffer.alloc(200 * 1024 * 1024, "a") });
    const began = performance.now();
    expect(await faultsOf("a.xlsx", bomb)).toEqual(["0 - batch.unpacks_too_large"]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it("that lies about it is stopped where the lie ends", async () => {
    const parts = { ...bookParts, "xl/worksheets/sheet1.xml": Buffer.alloc(60 * 1024 * 1024, "a") };
    const bomb = zipOf(parts, { "xl/worksheets/sheet1.xml": 1_000 });
    expect(await faultsOf("a.xlsx", bomb)).toEqual(["0 - batch.unpacks_too_large"]);
  });

  it("with too many parts, or a part twice, is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, place) => [`p${place}`, Buffer.from("x")]));
    expect(await faultsOf("a.xlsx", zipOf(many))).toEqual(["0 - batch.unpacks_too_large"]);
    const once = zipOf(bookParts).toString("latin1");
    const twice = Buffer.from(
      once.replaceAll("xl/_rels/workbook.xml.rels", "xl/workbook.xml\0\0\0\0\0\0\0\0\0\0\0"),
      "latin1",
    );
    expect(await faultsOf("a.xlsx", twice)).toEqual(["0 - batch.damaged_excel"]);
  });

  it("whose XML is broken, names entities, or gives cells without end is refused", async () => {
    // A sheet that breaks off must not pass for a shorter one.
    const sheet = (text: string) => ({ ...bookParts, "xl/worksheets/sheet1.xml": Buffer.from(text) });
    const entities = `<!DOCTYPE s [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    expect(await faultsOf("a.xlsx", zipOf(sheet("<worksheet><sheetData><row")))).toEqual(["0 - batch.damaged_excel"]);
    expect(await faultsOf("a.xlsx", zipOf(sheet(entities)))).toEqual([
      expect.stringMatching(/^0 - batch\.(?:damaged_excel|no_header)$/),
    ]);
    const outside = `<worksheet><sheetData><row r="1"><c r="ZZZZZ1" t="str"><v>x</v></c></row></sheetData></worksheet>`;
    expect(await faultsOf("a.xlsx", zipOf(sheet(outside)))).toEqual(["0 - batch.damaged_excel"]);
  });

  it("that is damaged anywhere is refused or read as something else, and never throws", async () => {
    const { bytes } = await sampleFile(
      "xlsx",
      Array.from({ length: 30 }, (_, place) => sampleRow({ invoiceNo: `FP${place}` })),
    );
    const places = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(places, fc.nat(bytes.length), async (changes, length) => {
        const broken = Buffer.from(bytes);
        for (const [place, value] of changes) broken[place] = value;
        await readSample({ label: "", bytes: broken });
        await readSample({ label: "", bytes: bytes.subarray(0, length) });
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

const bookParts: Readonly<Record<string, Buffer>> = {
  "xl/_rels/workbook.xml.rels": Buffer.from(
    '<Relationships><Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>',
  ),
  "xl/workbook.xml": Buffer.from('<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>'),
  "xl/worksheets/sheet1.xml": Buffer.from("<worksheet><sheetData/></worksheet>"),
};

/** An archive of these parts; `said` is what a part says that it unpacks to. */
function zipOf(parts: Readonly<Record<string, Buffer>>, said: Readonly<Record<string, number>> = {}): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const size = said[name] ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([uint32(0x04034b50), common, Buffer.from(name), packed]);
    const where = Buffer.concat([Buffer.alloc(10), uint32(offset)]);
    entries.push(Buffer.concat([uint32(0x02014b50), Buffer.from([20, 0]), common, where, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
