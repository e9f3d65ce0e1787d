// A batch file is read row by row, and everything that is wrong with it is listed by row and column.
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columns, headerOf } from "./columns.ts";
import { writeTemplate } from "./template.ts";
import { readSample, sampleFile, sampleRow, textFile } from "./testing/sample-file.ts";

const header = columns.map(headerOf).join(",");
const csvOf = (...lines: readonly string[]) => `${[header, ...lines].join("\r\n")}\r\n`;
/** A CSV line with the cells that a bill of one line needs; the amount is the 14th. */
const csvLine = (invoice: string, amount: string) =>
  `3,${invoice},,,17592186044417,2017-10-01,2017-10-10,,,,,,A1,${amount},,,`;

const bigStay = {
  person: { kind: "person", value: "17592186044417" },
  hospital: { kind: "hospital", value: "3" },
  invoiceNo: "FP1",
  admittedOn: "2017-10-01",
  dischargedOn: "2017-10-10",
  critical: true,
  exclusion: null,
  thirdParty: { mode: "unpaid", shareBp: 1250 },
  referral: null,
  bill: [
    { code: "A1", amountFen: 420_000, servedOn: "2017-10-02" },
    { code: "BED", amountFen: 22_500, quantity: 9 },
    { code: "B10", amountFen: 100 },
  ],
};
const bigRows = [
  sampleRow({ critical: "是", thirdParty: "不付", thirdPartyShare: "12.5%", servedOn: "2017/10/2" }),
  { code: "BED", amount: "225", quantity: "9" },
  { code: "B10", amount: "1", quantity: "0.5" },
];

describe.each(["csv", "xlsx"] as const)("a table as %s", (kind) => {
  it("gives a stay of the rows of one invoice, exact to the fen", async () => {
    const read = await readSample(await sampleFile(kind, bigRows));
    expect(read).toEqual({ rows: 3, faults: [], stays: [{ row: 2, lineRows: [2, 3, 4], stay: bigStay }] });
  });

  it("lists every fault at its row and column, not the first alone", async () => {
    const rows = [
      sampleRow(),
      sampleRow({ invoiceNo: "FP2", amount: "4200.005", admittedOn: "2017-02-30" }),
      sampleRow({ invoiceNo: "FP3", citizenNumber: "430408197506010011", code: "" }),
      sampleRow({ invoiceNo: "FP4", exclusion: "战争", quantity: "两", isRescue: "也许", thirdPartyShare: "30" }),
      sampleRow({ dischargedOn: "2017-10-11" }),
      sampleRow({ invoiceNo: "FP5", amount: "壹佰", hospital: "" }),
    ];
    const read = await readSample(await sampleFile(kind, rows));
    expect(read.faults.toSorted()).toEqual([
      "3 admittedOn batch.not_a_day",
      "3 amount batch.not_an_amount",
      "4 citizenNumber batch.one_number_only",
      "4 code batch.missing",
      "5 exclusion batch.not_one_of",
      "5 isRescue batch.not_one_of",
      "5 quantity batch.not_a_quantity",
      "5 thirdPartyShare batch.share_without_party",
      "6 dischargedOn batch.differs",
      "7 amount batch.not_an_amount",
      "7 hospital batch.hospital_unnamed",
    ]);
  });

  it("takes rows without a hospital for the sender's own", async () => {
    const file = await sampleFile(kind, [sampleRow({ hospital: "" })]);
    const read = await readSample(file, { kind: "hospital", value: "8" });
    expect(read.faults).toEqual([]);
    expect(read.stays[0]?.stay.hospital).toEqual({ kind: "hospital", value: "8" });
  });

  it("can be read back from the template as it is handed out", async () => {
    const file = { label: `template.${kind}`, bytes: await writeTemplate(kind) };
    const read = await readSample(file, { kind: "hospital", value: "8" });
    expect(read.faults).toEqual([]);
    expect(read.stays[0]?.stay.bill).toHaveLength(2);
  });
});

describe("CSV", () => {
  it("is read as RFC 4180 has it, with quoted commas, quotes and line breaks", async () => {
    const text = csvOf(
      '3,"FP,""1""\n",,,17592186044417,2017-10-01,2017-10-10,,,,,,A1,"4,200.00",,,',
      csvLine("FP2", "1"),
    );
    const read = await readSample(textFile("a.csv", text));
    expect(read.faults).toEqual([]);
    expect(read.stays.map(({ row, stay }) => [row, stay.invoiceNo, stay.bill[0]?.amountFen])).toEqual([
      [2, 'FP,"1"', 420_000],
      [3, "FP2", 100],
    ]);
  });

  it("is read in UTF-8 with or without a mark, and in GB18030; LF ends a line too", async () => {
    const text = csvOf(csvLine("票据1", "1.00")).replaceAll("\r\n", "\n");
    const gb18030 = Buffer.concat([...text].map(gbBytes));
    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), gb18030]) {
      const read = await readSample({ label: "a.csv", bytes });
      expect(read.faults).toEqual([]);
      expect(read.stays[0]?.stay.invoiceNo).toBe("票据1");
    }
  });

  it("knows a column by its Chinese name, by its English name, or by both", async () => {
    const text =
      "票据号,personId,入院日期 admittedOn,出院日期,项目编码,AMOUNT\nFP1,17592186044417,20171001,2017年10月10日,A1,1\n";
    const read = await readSample(textFile("a.csv", text), { kind: "hospital", value: "8" });
    expect(read.faults).toEqual([]);
    expect(read.stays[0]?.stay).toMatchObject({ admittedOn: "2017-10-01", dischargedOn: "2017-10-10" });
  });

  it("is refused when its header is wrong, naming each column", async () => {
    const text = `票据号,票据号,个人编号,备注,入院日期,出院日期,项目编码\nFP1,x,1,,2017-10-01,2017-10-10,A1\n`;
    expect((await readSample(textFile("a.csv", text))).faults).toEqual([
      "1 invoiceNo batch.column_twice",
      "1 备注 batch.unknown_column",
      "1 amount batch.column_missing",
    ]);
    expect((await readSample(textFile("a.csv", "a,b\n1,2\n"))).faults).toEqual(["0 - batch.no_header"]);
  });

  it("takes no formula, and no cell without a header", async () => {
    const text = csvOf(csvLine("FP1", "=1+1"), `${csvLine("FP2", "1")},x`);
    expect((await readSample(textFile("a.csv", text))).faults).toEqual([
      "2 amount batch.formula",
      "3 - batch.cell_without_header",
    ]);
  });

  it("is refused when a quote has no partner, at the row where it stands", async () => {
    const text = csvOf(csvLine("FP1", "1.00"), '3,"FP2,,,17592186044417');
    expect((await readSample(textFile("a.csv", text))).faults).toContain("3 - batch.csv_quote");
  });
});

describe("Excel", () => {
  const bookOf = async (fill: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void) => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet("账单");
    sheet.addRow(columns.map(({ zh }) => zh));
    fill(sheet, workbook);
    return { label: "a.xlsx", bytes: Buffer.from(await workbook.xlsx.writeBuffer()) };
  };
  const valuesOf = (changes: Record<string, ExcelJS.CellValue>) => {
    const values: Record<string, ExcelJS.CellValue> = { ...sampleRow(), ...changes };
    return columns.map(({ name }) => values[name] ?? null);
  };

  it("takes dates, numbers and truths as cells of their kinds; numbers of people must be text", async () => {
    const file = await bookOf((sheet) => {
      const dates = { admittedOn: new Date("2017-10-01"), dischargedOn: new Date("2017-10-10") };
      sheet.addRow(valuesOf({ ...dates, amount: 516.65, quantity: 1, critical: true }));
      sheet.addRow(valuesOf({ invoiceNo: "FP2", amount: { formula: "1+1", result: 2 } }));
      sheet.addRow(valuesOf({ invoiceNo: 12, personId: 17_592_186_044_417 }));
      sheet.addRow(valuesOf({ invoiceNo: { richText: [{ text: "FP" }, { text: "4" }] }, code: { error: "#N/A" } }));
    });
    const read = await readSample(file);
    expect(read.stays[0]?.stay).toMatchObject({
      admittedOn: "2017-10-01",
      dischargedOn: "2017-10-10",
      critical: true,
      bill: [{ amountFen: 51_665, quantity: 1 }],
    });
    expect(read.stays.map(({ stay }) => stay.invoiceNo)).toContain("FP4");
    expect(read.faults).toEqual([
      "3 amount batch.formula",
      "4 invoiceNo batch.not_text",
      "4 personId batch.not_text",
      "5 code batch.error_cell",
    ]);
  });

  it("reads the sheet that has our header, wherever it stands", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet("说明").addRow(["请填写第二张表"]);
    const sheet = workbook.addWorksheet("账单");
    sheet.addRow(columns.map(({ name }) => name));
    sheet.addRow(valuesOf({}));
    const read = await readSample({ label: "a.xlsx", bytes: Buffer.from(await workbook.xlsx.writeBuffer()) });
    expect(read).toMatchObject({ rows: 1, faults: [] });
  });
});

describe("NDJSON", () => {
  const line = {
    personId: 17_592_186_044_417,
    hospitalId: 3,
    invoiceNo: "FP1",
    admittedOn: "2017-10-01",
    dischargedOn: "2017-10-10",
    bill: [{ code: "A1", amountFen: 420_000 }],
  };
  const fileOf = (...lines: readonly unknown[]) =>
    textFile("a.ndjson", lines.map((one) => JSON.stringify(one)).join("\n"));

  it("takes the fields of a settlement over HTTP, and the numbers that people are known by", async () => {
    const { personId: _, ...rest } = line;
    const other = {
      ...rest,
      citizenNumber: "430408197506010011",
      critical: true,
      thirdParty: { mode: "pays", shareBp: 1 },
    };
    const read = await readSample(fileOf(line, other));
    expect(read.faults).toEqual([]);
    expect(read.stays.map(({ row, stay }) => [row, stay.person.value, stay.critical])).toEqual([
      [1, "17592186044417", false],
      [2, "430408197506010011", true],
    ]);
  });

  it("lists every fault by line and path", async () => {
    const text = [
      JSON.stringify({ ...line, bill: [{ code: "", amountFen: 1.5 }], admittedOn: "1.10.2017", extra: 1 }),
      "{",
      JSON.stringify({ ...line, citizenNumber: "1" }),
      "",
      JSON.stringify({ ...line, exclusion: "war", bill: [] }),
    ].join("\n");
    expect((await readSample(textFile("a.ndjson", text))).faults.toSorted()).toEqual([
      "1 admittedOn batch.field",
      "1 bill.0.amountFen batch.field",
      "1 bill.0.code batch.field",
      "1 extra batch.field",
      "2 - wire.not_json",
      "3 citizenNumber batch.one_number_only",
      "5 bill batch.field",
      "5 exclusion batch.field",
    ]);
  });
});

it("never throws, whatever the bytes", async () => {
  const labels = fc.constantFrom("a.csv", "a.xlsx", "a.ndjson", "", "text/csv");
  const text = fc.string().map((tail) => Buffer.from(`${header}\n${tail}`));
  await fc.assert(
    fc.asyncProperty(labels, fc.oneof(fc.uint8Array(), text), async (label, bytes) => {
      const { faults } = await readSample({ label, bytes });
      expect(faults.length).toBeGreaterThan(0);
    }),
  );
});

/** The test text needs a few characters of GB18030, which Node.js reads and does not write. */
function gbBytes(character: string): Buffer {
  if (character < "\u0080") return Buffer.from(character);
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const bytes = Buffer.from([first, second]);
      if (gb18030.decode(bytes) === character) return bytes;
    }
  }
  throw new Error(`${character} has no two bytes in GB18030`);
}
const gb18030 = new TextDecoder("gb18030");
