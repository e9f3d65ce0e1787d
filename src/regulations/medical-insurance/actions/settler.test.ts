// Tests of the settlement path: exactly once, by version, in the books, and refused in plain words.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canonicalJson, saltedLeafHash } from "../../../kernel/audit/index.ts";
import { readEntriesOfSource } from "../../../kernel/ledger/index.ts";
import { postings } from "../postings.ts";
import { readAnswer } from "../settlement/answer.ts";
import { idOfNumber } from "../settlement/number.ts";
import type { Settled, SettlementRequest } from "../settlement/request.ts";
import { expectDone } from "../testing/example-records.ts";
import { day, keyOf, line, openTestCity, requestOf, type TestCity } from "../testing/test-city.ts";
import { createSettler, type Settler } from "./settler.ts";

/** The same stay, to be sent under a key of its own. */
function stayOf({ key: _key, ...stay }: SettlementRequest): Omit<SettlementRequest, "key"> {
  return stay;
}

describe("a settlement", () => {
  let city: TestCity;
  let settler: Settler;
  beforeAll(async () => {
    city = await openTestCity("settler");
    settler = createSettler({ database: city.database, clock: () => new Date("2017-10-10T09:41:07+08:00") });
  });
  afterAll(() => city.stop());

  const newRequest = async (changes: Partial<SettlementRequest> = {}): Promise<SettlementRequest> =>
    requestOf({
      personId: await city.person(),
      hospitalId: city.hospital({ level: "level2" }),
      bill: [line.a(420_000), line.b(180_000, 10), line.c(100_000), line.bed(9, 2_500)],
      ...changes,
    });

  it("is booked in the fund's accounts against the hospital", async () => {
    const request = await newRequest();
    const { personId, hospitalId } = request;
    const { settlement } = readAnswer(expectDone(await settler.settle(request)));
    const entries = await readEntriesOfSource(city.database.pool, {
      personId,
      fund: postings.fund,
      source: settlement,
    });
    expect(entries).toMatchObject([
      {
        kind: "settle",
        accountingDate: "2017-10-10",
        transfers: [{ debit: "5001", credit: "2001", amountFen: 407_025, partyId: hospitalId }],
      },
    ]);
  });

  it("is answered in canonical JSON, and these bytes with their salt are the leaf in the audit log", async () => {
    const body = expectDone(await settler.settle(await newRequest()));
    expect(canonicalJson(JSON.parse(body))).toBe(body);
    const { rows } = await city.database.pool.query(
      `SELECT s.salt, e.leaf_hash FROM medical_settlement AS s JOIN audit_entry AS e ON e.id = s.audit_entry_id WHERE s.answer = $1`,
      [body],
    );
    expect(rows).toHaveLength(1);
    expect(saltedLeafHash(JSON.parse(body), rows[0].salt)).toEqual(rows[0].leaf_hash);
  });

  it("is answered byte for byte when the key comes again, at once, together, or at another server", async () => {
    const request = await newRequest();
    const [first, twin] = await Promise.all([settler.settle(request), settler.settle(request)]);
    const other = createSettler({ database: city.database, clock: () => new Date("2018-01-01T00:00:00Z") });
    const body = expectDone(first);
    const replay: Settled = { ok: true, status: 201, body, isReplay: true };
    expect([twin, await settler.settle(request), await other.settle(request)]).toEqual([replay, replay, replay]);
  });

  it("is refused when a key comes again with another body, also while the first is under way", async () => {
    const request = await newRequest();
    const changed = { ...request, key: keyOf("another body", request.key.key) };
    const [, meanwhile] = await Promise.all([settler.settle(request), settler.settle(changed)]);
    const refused = { ok: false, status: 422, refusal: { code: "idempotency_key_reused" } };
    expect(meanwhile).toMatchObject(refused);
    expect(await settler.settle(changed)).toMatchObject(refused);
  });

  it("names the earlier settlement when the same bill comes under another key", async () => {
    const request = await newRequest();
    const { settlement } = readAnswer(expectDone(await settler.settle(request)));
    const other = await newRequest({ invoiceNo: request.invoiceNo });
    const again = await settler.settle(other);
    expect(again).toMatchObject({ ok: false, status: 409, refusal: { code: "medical.bill_already_settled" } });
    expect(!again.ok && again.refusal.message.en).toContain(settlement);
  });

  it("names the settlement of the stay when it comes with another bill", async () => {
    const request = await newRequest();
    await settler.settle(request);
    const again = await settler.settle({ ...request, ...(await newRequest({ personId: request.personId })) });
    expect(again).toMatchObject({ ok: false, status: 409, refusal: { code: "medical.stay_already_settled" } });
  });

  it("is refused for days that overlap with another stay, and a transfer within a day is none", async () => {
    const request = await newRequest();
    await settler.settle(request);
    const { personId } = request;
    const elsewhere = { personId, hospitalId: city.hospital({ level: "level1" }), bill: [line.a(50_000)] };
    const overlapping = { admittedOn: day("2017-10-09"), dischargedOn: day("2017-10-10") };
    const refused = await settler.settle(requestOf({ ...elsewhere, ...overlapping }));
    expect(refused).toMatchObject({
      ok: false,
      status: 409,
      refusal: { code: "medical.stay_overlaps", field: "admittedOn" },
    });
    const transferred = { admittedOn: day("2017-09-20"), dischargedOn: day("2017-10-01") };
    expect(await settler.settle(requestOf({ ...elsewhere, ...transferred }))).toMatchObject({ ok: true });
  });

  it.each<[string, Partial<SettlementRequest>, object]>([
    ["an unknown person", { personId: 999_999 }, { code: "medical.person_unknown", field: "personId" }],
    ["an unknown hospital", { hospitalId: 999_999 }, { code: "medical.hospital_unknown", clause: "medical.31.1" }],
    [
      "a discharge before the admission",
      { dischargedOn: day("2017-09-30") },
      { code: "medical.discharge_before_admission" },
    ],
    ["a discharge that lies ahead", { dischargedOn: day("2017-10-11") }, { code: "medical.not_discharged_yet" }],
    [
      "days before the law",
      { admittedOn: day("2016-12-01"), dischargedOn: day("2016-12-31") },
      { code: "medical.no_law_in_force" },
    ],
    ["an empty bill", { bill: [] }, { code: "medical.bill_empty", field: "bill" }],
    [
      "a negative amount",
      { bill: [line.a(1), line.a(-1)] },
      { code: "medical.out_of_range", field: "bill.1.amountFen" },
    ],
    ["a fraction of a fen", { bill: [line.a(0.5)] }, { code: "medical.out_of_range", field: "bill.0.amountFen" }],
    ["more than four million yuan", { bill: [line.a(400_000_000), line.a(1)] }, { code: "medical.bill_too_large" }],
    [
      "more bed days than nights",
      { bill: [line.bed(10, 2_000)] },
      { code: "medical.too_many_bed_days", clause: "medical.27.1" },
    ],
    [
      "a bed fee that is not whole",
      { bill: [{ code: "BED", amountFen: 100, quantity: 3 }] },
      { code: "medical.bed_fee_uneven" },
    ],
    [
      "a line after the stay",
      { bill: [{ ...line.a(5), servedOn: day("2017-10-11") }] },
      { code: "medical.line_outside_stay" },
    ],
    [
      "a share above the whole",
      { thirdParty: { mode: "pays", shareBp: 10_001 } },
      { code: "medical.out_of_range", field: "thirdParty.shareBp" },
    ],
    ["an empty invoice number", { invoiceNo: "" }, { code: "medical.text_length", field: "invoiceNo" }],
  ])("is refused for %s, naming what is wrong", async (_what, changes, refusal) => {
    expect(await settler.settle(await newRequest(changes))).toMatchObject({ ok: false, status: 422, refusal });
  });

  it("is refused for days after a person's death, and made for a stay that ended with it", async () => {
    const personId = await city.person({ died: "2017-10-10" });
    expect(await settler.settle(await newRequest({ personId }))).toMatchObject({ ok: true });
    const dead = await city.person({ died: "2017-10-09" });
    expect(await settler.settle(await newRequest({ personId: dead }))).toMatchObject({
      refusal: { code: "medical.person_deceased" },
    });
  });

  it("of a person without cover leaves the whole bill to the patient and moves no account", async () => {
    const personId = await city.person({ covered: false });
    const answer = readAnswer(expectDone(await settler.settle(await newRequest({ personId }))));
    expect(answer).toMatchObject({ fundFen: 0, patientFen: 722_500, cites: ["medical.14.1", "medical.15.1"] });
    const source = answer.settlement;
    expect(await readEntriesOfSource(city.database.pool, { personId, fund: postings.fund, source })).toEqual([]);
  });

  it("waits while an emergency filing is undecided", async () => {
    const request = await newRequest({ critical: true });
    await city.database.pool.query(
      `INSERT INTO medical_filing (person_id, kind, hospital_id, starts_on, submitted_at, submitted_on)
       VALUES ($1, 'emergency', $2, '2017-10-01', now(), '2017-10-02')`,
      [request.personId, request.hospitalId],
    );
    expect(await settler.settle(request)).toMatchObject({ ok: false, refusal: { code: "medical.filing_undecided" } });
  });

  it("is reversed once, settled again with what was missed, and the totals add up", async () => {
    const request = await newRequest();
    const first = readAnswer(expectDone(await settler.settle(request)));
    const { personId } = request;
    const settlementId = idOfNumber("YB", first.settlement) ?? 0;
    const reversal = { personId, settlementId, reason: "a missed bill", byPost: 1 };
    const reversed = await settler.reverse({ ...reversal, key: keyOf(reversal, `reverse ${settlementId}`) });
    expect(readAnswer(expectDone(reversed))).toMatchObject({
      ...{ kind: "reverse", version: 2, predecessor: first.settlement, fundFen: -407_025, patientFen: -315_475 },
      totals: { deductibleBorneFen: 0, fundPaidFen: 0, seriousIllnessBorneFen: 0 },
    });
    const twice = await settler.reverse({ ...reversal, key: keyOf(reversal, `again ${settlementId}`) });
    expect(twice).toMatchObject({ ok: false, status: 409, refusal: { code: "medical.already_reversed" } });
    const bill = [...request.bill, line.a(100_000)];
    const again = await settler.settle(requestOf({ ...stayOf(request), bill }));
    expect(readAnswer(expectDone(again))).toMatchObject({ version: 3, fundFen: 482_025, patientFen: 340_475 });
  });

  it("that is reversed makes room: its days for another stay, its bill for another settlement", async () => {
    const request = await newRequest();
    const settlementId = idOfNumber("YB", readAnswer(expectDone(await settler.settle(request))).settlement) ?? 0;
    const reversal = { personId: request.personId, settlementId, reason: "another patient", byPost: 1 };
    expectDone(await settler.reverse({ ...reversal, key: keyOf(reversal, `free ${settlementId}`) }));
    const rightPerson = await newRequest({ invoiceNo: request.invoiceNo });
    expectDone(await settler.settle(rightPerson));
    const elsewhere = { hospitalId: city.hospital({ level: "level1" }), admittedOn: day("2017-10-02") };
    expectDone(
      await settler.settle(await newRequest({ personId: request.personId, ...elsewhere, bill: [line.a(50_000)] })),
    );
    const tooLate = await settler.settle(requestOf({ ...stayOf(request), invoiceNo: "INV-late" }));
    expect(tooLate).toMatchObject({ ok: false, status: 409, refusal: { code: "medical.stay_overlaps" } });
  });

  it("of an unknown number cannot be reversed", async () => {
    const reversal = { personId: await city.person(), settlementId: 201710100000099, reason: "x", byPost: 1 };
    const answer = await settler.reverse({ ...reversal, key: keyOf(reversal, "unknown") });
    expect(answer).toMatchObject({ ok: false, status: 404, refusal: { code: "medical.settlement_unknown" } });
  });
});
