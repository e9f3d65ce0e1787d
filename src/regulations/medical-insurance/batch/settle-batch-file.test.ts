// A batch is taken whole or not at all: every fault is listed before anything is booked, and each bill is settled once.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proveLedger } from "../../../kernel/ledger/index.ts";
import { idOfNumber } from "../settlement/number.ts";
import { keyOf } from "../testing/test-city.ts";
import { openWireCity, type WireCity, wireNow } from "../wire/testing/wire-city.ts";
import type { BatchFile } from "./detect-kind.ts";
import { settleBatchFile } from "./settle-batch-file.ts";
import { type SampleRow, sampleFile, textFile } from "./testing/sample-file.ts";
import { writeReport } from "./write-report.ts";

let city: WireCity;
beforeAll(async () => {
  city = await openWireCity("batch");
});
afterAll(() => city.stop());

const sender = () => ({ actor: city.clerk, byPost: 1, now: wireNow });
const send = (file: BatchFile, isDryRun = false) => settleBatchFile(city, file, { ...sender(), isDryRun });
const settledReport = async (file: BatchFile) => {
  const report = await send(file);
  if (report.status === "refused") throw new Error(JSON.stringify(report.faults.slice(0, 5)));
  return report;
};
const faultsOf = async (file: BatchFile) => {
  const report = await send(file);
  if (report.status !== "refused") throw new Error(JSON.stringify(report.results.slice(0, 5)));
  return report.faults.map(({ row, column, refusal }) => `${row} ${column ?? "-"} ${refusal.code}`);
};
const countSettlements = async (): Promise<number> => {
  const { rows } = await city.database.pool.query<{ count: number }>("SELECT count(*)::int FROM medical_settlement");
  return rows[0]?.count ?? 0;
};

let invoices = 0;
const rowFor = (citizenNumber: string, changes: SampleRow = {}): SampleRow => ({
  invoiceNo: `B${++invoices}`,
  citizenNumber,
  admittedOn: "2017-10-01",
  dischargedOn: "2017-10-10",
  code: "A1",
  amount: "4200.00",
  ...changes,
});

describe("a batch of 10,000 lines", () => {
  it("with 3 bad lines is refused whole with exactly 3 faults; corrected, each is settled once; sent again, none twice", async () => {
    const known = await city.addInsured(9_900);
    const numbered = await city.addPeople(100);
    const rows = [
      ...numbered.map(({ citizenNumber }) => rowFor(citizenNumber)),
      ...known.map((id) => rowFor("", { personId: String(id) })),
    ];
    const bad = rows.map((row, place): SampleRow => {
      if (place === 17) return { ...row, amount: "12.345" };
      if (place === 99) return { ...row, citizenNumber: `${row.citizenNumber?.slice(0, 17)}?` };
      return place === 9_998 ? { ...row, dischargedOn: "2017-09-30" } : row;
    });
    expect(await faultsOf(await sampleFile("csv", bad))).toEqual([
      "19 amount batch.not_an_amount",
      "101 citizenNumber citizen_number.shape",
      "10000 dischargedOn medical.discharge_before_admission",
    ]);
    expect(await countSettlements()).toBe(0);

    const file = await sampleFile("csv", rows);
    const began = performance.now();
    const report = await settledReport(file);
    const seconds = (performance.now() - began) / 1_000;
    console.log(`10,000 stays from a CSV file: read, checked, settled and booked in ${seconds.toFixed(1)} s`);
    expect(report.sums).toMatchObject({ stays: 10_000, settled: 10_000, settledBefore: 0, refused: 0, unanswered: 0 });
    expect(await countSettlements()).toBe(10_000);
    const { debitFen, creditFen } = await proveLedger(city.database.pool);
    expect([debitFen, creditFen]).toEqual([report.sums.fundFen, report.sums.fundFen]);

    const again = await settledReport(file);
    expect(again.sums).toEqual({ ...report.sums, settled: 0, settledBefore: 10_000 });
    expect(again.results.map(({ settlement }) => settlement)).toEqual(
      report.results.map(({ settlement }) => settlement),
    );
    expect(await countSettlements()).toBe(10_000);
  }, 300_000);
});

describe("a batch", () => {
  it("tells in a dry run what each stay would come to, and books nothing", async () => {
    const [person] = await city.addPeople(1);
    const file = await sampleFile("xlsx", [rowFor(person?.citizenNumber ?? "")]);
    const before = await countSettlements();
    const dry = await send(file, true);
    expect(await countSettlements()).toBe(before);
    const settled = await settledReport(file);
    if (dry.status !== "checked") throw new Error(dry.status);
    const [first] = dry.results;
    expect(first).toMatchObject({ row: 2, outcome: "would_settle", settlement: null, fundFen: 270_000 });
    const { row, grossFen, fundFen, patientFen } = first ?? {};
    expect(settled.results[0]).toMatchObject({ outcome: "settled", row, grossFen, fundFen, patientFen });
  });

  it("settles the stays of one person in the order of their discharge, so that caps fall where the law puts them", async () => {
    const [person] = await city.addPeople(1);
    const number = person?.citizenNumber ?? "";
    const stay = (from: string, to: string) =>
      rowFor(number, { admittedOn: from, dischargedOn: to, amount: "100000.00" });
    const rows = [stay("2017-09-01", "2017-09-10"), stay("2017-05-01", "2017-05-10"), stay("2017-07-01", "2017-07-10")];
    const dry = await send(await sampleFile("csv", rows), true);
    const { results } = await settledReport(await sampleFile("csv", rows));
    expect(results.map(({ fundFen }) => fundFen)).toEqual([90_000, 7_455_000, 7_455_000]);
    expect(dry.status === "checked" && dry.results.map(({ fundFen }) => fundFen)).toEqual([
      90_000, 7_455_000, 7_455_000,
    ]);
  });

  it("lists what the records and the other rows of the file have against it", async () => {
    const [settled, other, twice] = await city.addPeople(3);
    const first = rowFor(settled?.citizenNumber ?? "");
    await settledReport(await sampleFile("csv", [first]));
    const rows = [
      { ...first, amount: "1.00" },
      rowFor(settled?.citizenNumber ?? "", { admittedOn: "2017-10-05", dischargedOn: "2017-10-12" }),
      rowFor(other?.citizenNumber ?? "", { hospital: "level2_430421" }),
      rowFor(other?.citizenNumber ?? "", { hospital: "nowhere" }),
      rowFor(other?.citizenNumber ?? "", { code: "BED", amount: "100.00", quantity: "7" }),
      rowFor(other?.citizenNumber ?? "", { dischargedOn: "2018-01-10" }),
      rowFor(other?.citizenNumber ?? "", { referral: "ZZ-9" }),
      rowFor(twice?.citizenNumber ?? ""),
      rowFor(twice?.citizenNumber ?? "", { admittedOn: "2017-10-02" }),
    ];
    const before = await countSettlements();
    expect(await faultsOf(await sampleFile("csv", rows))).toEqual([
      "2 invoiceNo medical.bill_already_settled",
      "3 admittedOn medical.stay_overlaps",
      "4 hospital wire.hospital_not_yours",
      "5 hospital wire.hospital_unknown",
      "6 amount medical.bed_fee_uneven",
      "7 dischargedOn medical.not_discharged_yet",
      "8 referral wire.referral_unknown",
      "10 admittedOn batch.overlaps_in_file",
    ]);
    expect(await countSettlements()).toBe(before);
  });

  it("finds an invoice that stands twice under two ways of naming the hospital", async () => {
    const [person] = await city.addPeople(1);
    const row = rowFor(person?.citizenNumber ?? "");
    const rows = [
      { ...row, hospital: "LEVEL2_430408" },
      { ...row, hospital: String(city.hospitalId) },
    ];
    expect(await faultsOf(await sampleFile("csv", rows))).toEqual(["3 invoiceNo batch.invoice_twice"]);
  });

  it("settles a bill again after its settlement was reversed", async () => {
    const [person] = await city.addPeople(1);
    const file = await sampleFile("csv", [rowFor(person?.citizenNumber ?? "")]);
    const [first] = (await settledReport(file)).results;
    const settlementId = idOfNumber("YB", first?.settlement ?? "") ?? 0;
    const reversal = { byPost: 1, personId: person?.id ?? 0, settlementId, reason: "录错" };
    expect((await city.settler.reverse({ ...reversal, key: keyOf(reversal, "batch reversal") })).ok).toBe(true);
    const [second] = (await settledReport(file)).results;
    expect(second).toMatchObject({ outcome: "settled" });
    expect(second?.settlement).not.toBe(first?.settlement);
    expect((await settledReport(file)).results[0]).toMatchObject({
      outcome: "settled_before",
      settlement: second?.settlement,
    });
  });

  it("goes on where the database came back, and says of a row without an answer to send the file again", async () => {
    const people = await city.addPeople(2);
    const file = await sampleFile(
      "csv",
      people.map(({ citizenNumber }) => rowFor(citizenNumber)),
    );
    let calls = 0;
    const away = Object.assign(new Error("Connection terminated"), { code: "ECONNRESET" });
    const flapping = {
      ...city.settler,
      settle: async (request: Parameters<typeof city.settler.settle>[0]) => {
        calls += 1;
        if (request.personId === people[0]?.id || calls < 3) throw away;
        return city.settler.settle(request);
      },
    };
    const report = await settleBatchFile({ ...city, settler: flapping }, file, sender());
    if (report.status === "refused") throw new Error("refused");
    expect(report.results.map(({ outcome }) => outcome)).toEqual(["unanswered", "settled"]);
    expect((await settledReport(file)).results.map(({ outcome }) => outcome)).toEqual(["settled", "settled_before"]);
  }, 60_000);

  it("takes NDJSON in the fields of a settlement over HTTP", async () => {
    const [person] = await city.addPeople(1);
    const line = {
      personId: person?.id,
      hospitalId: city.hospitalId,
      invoiceNo: `B${++invoices}`,
      admittedOn: "2017-10-01",
      dischargedOn: "2017-10-10",
      bill: [{ code: "A1", amountFen: 420_000 }],
    };
    const { results } = await settledReport(textFile("a.ndjson", `${JSON.stringify(line)}\n`));
    expect(results).toMatchObject([{ row: 1, outcome: "settled", fundFen: 270_000, patientFen: 150_000 }]);
  });
});

describe("the report", () => {
  it("is written as CSV, Excel and NDJSON with fund, patient, number and reasons, and no formula", async () => {
    const [person, stranger] = await city.addPeople(2);
    const row = rowFor(person?.citizenNumber ?? "", { invoiceNo: "=1+1" });
    const settled = await send(textFile("a.csv", csvText([{ ...row, invoiceNo: "'=1" }])));
    const csv = (await writeReport(settled, "csv")).toString("utf8");
    expect(csv).toContain("4200.00,2700.00,1500.00,0.00");
    const refused = await send(await sampleFile("csv", [rowFor(stranger?.citizenNumber ?? "", { amount: "-1" })]));
    const faults = (await writeReport(refused, "ndjson")).toString("utf8").trim().split("\n");
    expect(faults.map((line) => JSON.parse(line))).toMatchObject([{ row: 2, column: "amount" }]);
    expect((await writeReport(refused, "xlsx")).subarray(0, 2).toString()).toBe("PK");
    const formula = {
      status: "refused",
      rows: 1,
      stays: 0,
      isCutShort: false,
      faults: [{ row: 1, column: "=HYPERLINK(1)", refusal: { code: "+1", message: { zh: "@", en: "-" } } }],
    } as const;
    expect((await writeReport(formula, "csv")).toString("utf8")).toContain("1,'=HYPERLINK(1),'+1,,'@,'-,,");
  });
});

function csvText(rows: readonly SampleRow[]): string {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = rows.map((row) => Object.values(row).join(","));
  return [names.join(","), ...lines].join("\n");
}
