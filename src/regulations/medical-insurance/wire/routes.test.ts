// Other systems settle over HTTP: FHIR claims and messages of the national platform, once each, refused by field.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proveLedger } from "../../../kernel/ledger/index.ts";
import { columns } from "../batch/columns.ts";
import { mediaTypes } from "../batch/index.ts";
import { sampleFile } from "../batch/testing/sample-file.ts";
import { capabilityStatement, systems } from "./fhir/index.ts";
import { wireRoutes } from "./routes.ts";
import { hasFhirSchema, openFhirSchema } from "./testing/fhir-schema.ts";
import { sampleClaim } from "./testing/sample-claim.ts";
import { sampleMessage } from "./testing/sample-message.ts";
import { type Send, serveCity } from "./testing/serve-city.ts";
import { openWireCity, type WireCity } from "./testing/wire-city.ts";

let city: WireCity;
let send: Send;
let stop: () => Promise<void>;
beforeAll(async () => {
  city = await openWireCity("wires");
  ({ send, stop } = await serveCity(city, wireRoutes));
});
afterAll(async () => {
  await stop();
  await city.stop();
});

const newPerson = async () => {
  const [person] = await city.addPeople(1);
  if (person === undefined) throw new Error("no person");
  return person;
};
let invoices = 0;

describe("FHIR over HTTP", () => {
  const claimFor = (personId: number, changes: object = {}) =>
    sampleClaim({
      identifier: [{ system: systems.invoice, value: `F-${++invoices}` }],
      patient: { identifier: { system: systems.person, value: String(personId) } },
      provider: { identifier: { system: systems.organisation, value: "LEVEL2_430408" } },
      ...changes,
    });
  const submit = (claim: object | string, more: { key?: string; as?: "stranger" | "nobody" } = {}) =>
    send("POST", "/api/medical/fhir/Claim/$submit", {
      body: typeof claim === "string" ? claim : JSON.stringify(claim),
      type: "application/fhir+json",
      key: `key-${invoices}`,
      ...more,
    });

  it("settles a claim once and answers it with the amounts, the clauses and the number", async () => {
    const { id } = await newPerson();
    const claim = claimFor(id);
    const first = await submit(claim);
    expect([first.status, first.type]).toEqual([200, "application/fhir+json; charset=utf-8"]);
    const response = JSON.parse(first.text);
    expect(response).toMatchObject({ resourceType: "ClaimResponse", outcome: "complete", use: "claim" });
    expect(response.payment.amount).toEqual({ value: 4070.25, currency: "CNY" });
    expect(response.total.map((one: { amount: { value: number } }) => one.amount.value)).toEqual([
      7225, 6027, 4070.25, 3154.75, 0,
    ]);
    expect((await submit(claim)).text).toBe(first.text);
    const other = await submit(claimFor(id), { key: `key-${invoices - 1}` });
    expect([other.status, JSON.parse(other.text).error[0].code.coding[0].code]).toEqual([
      422,
      "idempotency_key_reused",
    ]);
    const again = await submit({ ...claim, id: "x" }, { key: "another" });
    expect(again.status).toBe(409);
    expect(again.text).toContain(response.id);
    const eob = await send("GET", `/api/medical/fhir/ExplanationOfBenefit/${response.id}`);
    expect(JSON.parse(eob.text)).toMatchObject({ id: response.id, total: response.total });
    expect(await send("GET", `/api/medical/fhir/ClaimResponse/${response.id}`)).toMatchObject({ text: first.text });
    expect((await send("GET", `/api/medical/fhir/ClaimResponse/${response.id}`, { as: "stranger" })).status).toBe(404);
    expect((await send("GET", "/api/medical/fhir/ClaimResponse/YB-2017-0101-000001")).status).toBe(404);
    const { debitFen, creditFen } = await proveLedger(city.database.pool);
    expect([debitFen, creditFen]).toEqual([407_025, 407_025]);
  });

  it("quotes a predetermination and books nothing", async () => {
    const { id } = await newPerson();
    const quoted = JSON.parse((await submit(claimFor(id, { use: "predetermination" }))).text);
    expect(quoted).toMatchObject({ use: "predetermination", outcome: "complete" });
    expect(quoted).not.toHaveProperty("id");
    const { rows } = await city.database.pool.query("SELECT FROM medical_settlement WHERE person_id = $1", [id]);
    expect(rows).toHaveLength(0);
  });

  it("refuses what is no claim, what cannot be read, and what the settlement refuses", async () => {
    const { id } = await newPerson();
    const outcome = async (answered: ReturnType<typeof submit>) => {
      const { status, text } = await answered;
      const { resourceType, issue, error } = JSON.parse(text);
      const paths = issue?.map((one: { expression: string[] }) => one.expression[0]);
      return [status, resourceType, paths ?? error.map((one: { itemSequence?: number }) => one.itemSequence)];
    };
    expect((await submit("{")).status).toBe(400);
    expect(await outcome(submit("[]"))).toEqual([400, "OperationOutcome", ["Claim"]]);
    expect(await outcome(submit({ resourceType: "Claim", item: 3 }))).toEqual([
      422,
      "OperationOutcome",
      ["Claim.item"],
    ]);
    const twice = { resourceType: "Bundle", entry: [{ resource: claimFor(id) }, { resource: claimFor(id) }] };
    expect(await outcome(submit(twice))).toEqual([422, "OperationOutcome", ["Claim"]]);
    const unknown = { provider: { identifier: { system: systems.organisation, value: "nowhere" } } };
    expect(await outcome(submit(claimFor(id, unknown)))).toEqual([422, "OperationOutcome", ["Claim.provider"]]);
    expect(await outcome(submit(claimFor(id), { as: "stranger" }))).toEqual([
      422,
      "OperationOutcome",
      ["Claim.provider"],
    ]);
    const uneven = sampleClaim()["item"];
    if (!Array.isArray(uneven)) throw new Error("no items");
    const beds = { ...uneven[3], quantity: { value: 7 } };
    const claim = claimFor(id, { item: [...uneven.slice(0, 3), beds] });
    expect(await outcome(submit(claim))).toEqual([422, "ClaimResponse", [4]]);
    expect((await submit(claimFor(id), { as: "nobody" })).status).toBe(401);
    expect(
      (await send("POST", "/api/medical/fhir/Claim/$submit", { body: "{}", type: "application/fhir+json" })).status,
    ).toBe(400);
  });

  it("says what it understands", async () => {
    const { text } = await send("GET", "/api/medical/fhir/metadata", { as: "nobody" });
    expect(JSON.parse(text)).toMatchObject({ resourceType: "CapabilityStatement", fhirVersion: "4.0.1" });
    // The schema's list of versions ends with 4.0.0, although it is that of 4.0.1.
    const dated = { ...capabilityStatement, fhirVersion: "4.0.0" };
    if (hasFhirSchema) expect(openFhirSchema()(dated)).toEqual([]);
  });
});

describe("messages of the national platform over HTTP", () => {
  const call = (message: object | string, key = `m-${invoices}`) =>
    send("POST", "/api/medical/platform", {
      body: typeof message === "string" ? message : JSON.stringify(message),
      key,
    });
  const messageFor = ({ citizenNumber }: { citizenNumber: string }, more: Parameters<typeof sampleMessage>[0] = {}) => {
    const institution = String(city.hospitalId).padStart(12, "0");
    const envelope = { fixmedins_code: institution, msgid: `${institution}201710101203040001`, ...more.envelope };
    const data = { invono: `P-${++invoices}`, mdtrt_cert_no: citizenNumber, ...more.data };
    return sampleMessage({ ...more, envelope, data });
  };

  it("2304 settles once, and every amount is a number with two places", async () => {
    const person = await newPerson();
    const message = messageFor(person, { data: { psn_no: String(person.id) } });
    const first = await call(message);
    const { infcode, output } = JSON.parse(first.text);
    expect([first.status, infcode]).toEqual([200, "0"]);
    expect(output.setlinfo).toMatchObject({ mdtrt_id: "ZY0001", insutype: "390", psn_no: String(person.id) });
    expect(first.text).toContain('"medfee_sumamt":4425.00,"fulamt_ownpay_amt":0.00,"overlmt_selfpay":18.00');
    expect(first.text).toContain('"inscp_scp_amt":4407.00,"act_pay_dedc":600.00,"hifp_pay":2855.25');
    expect(first.text).toContain('"pool_prop_selfpay":0.7500');
    const second = JSON.parse((await call(message)).text);
    expect(second.output).toEqual(output);
  });

  it("2303 quotes without a settlement number", async () => {
    const { text } = await call(messageFor(await newPerson(), { envelope: { infno: "2303" } }));
    const { infcode, output } = JSON.parse(text);
    expect(infcode).toBe("0");
    expect(output.setlinfo).not.toHaveProperty("setl_id");
  });

  it("refuses by field: bad JSON, another person's id, a discharge before admission", async () => {
    const person = await newPerson();
    const other = await newPerson();
    const refusal = async (message: object | string) => {
      const { status, text } = await call(message);
      const { infcode, faults } = JSON.parse(text);
      return [status, infcode, faults.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)];
    };
    expect((await call("{")).status).toBe(400);
    expect(await refusal({})).toMatchObject([400, "-1", expect.arrayContaining(["infno wire.platform_field"])]);
    expect(await refusal(messageFor(person, { data: { psn_no: String(other.id) } }))).toEqual([
      422,
      "-1",
      ["input.data.psn_no wire.platform_other_person"],
    ]);
    expect(await refusal(messageFor(person, { data: { endtime: "2017-09-30 00:00:00" } }))).toEqual([
      422,
      "-1",
      ["input.data.endtime medical.discharge_before_admission"],
    ]);
  });
});

describe("batch files over HTTP", () => {
  const upload = async (rows: Parameters<typeof sampleFile>[1], query = "", kind: "csv" | "xlsx" = "csv") => {
    const { bytes } = await sampleFile(kind, rows);
    const request = { body: new Uint8Array(bytes), type: mediaTypes[kind], key: `batch-${++invoices}` };
    return send("POST", `/api/medical/batches${query}`, request);
  };
  const rowFor = (citizenNumber: string, more: Readonly<Record<string, string>> = {}) => ({
    invoiceNo: `H-${++invoices}`,
    citizenNumber,
    admittedOn: "2017-10-01",
    dischargedOn: "2017-10-10",
    code: "A1",
    amount: "4200.00",
    ...more,
  });

  it("are checked in a dry run, settled, and answered as JSON, CSV and Excel", async () => {
    const person = await newPerson();
    const rows = [rowFor(person.citizenNumber)];
    const dry = await upload(rows, "?dryRun=true", "xlsx");
    expect([dry.status, JSON.parse(dry.text).status]).toEqual([200, "checked"]);
    const settled = JSON.parse((await upload(rows)).text);
    expect(settled).toMatchObject({ status: "settled", sums: { settled: 1, fundFen: 270_000 } });
    const csv = await upload(rows, "?report=csv");
    expect([csv.status, csv.type]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(csv.text).toContain(settled.results[0].settlement);
    const xlsx = await upload(rows, "?report=xlsx");
    expect([xlsx.type, xlsx.bytes.subarray(0, 2).toString()]).toEqual([mediaTypes.xlsx, "PK"]);
  });

  it("are refused whole with every fault, and 422", async () => {
    const person = await newPerson();
    const refused = await upload([rowFor(person.citizenNumber, { amount: "x" }), rowFor("1", { code: "" })]);
    expect(refused.status).toBe(422);
    const { status, faults } = JSON.parse(refused.text);
    expect(status).toBe("refused");
    expect(faults.map(({ row, column }: { row: number; column: string }) => `${row} ${column}`)).toEqual([
      "2 amount",
      "3 code",
    ]);
  });

  it("come with a template, and not from those who may not send them", async () => {
    const template = await send("GET", "/api/medical/batches/template?kind=csv");
    expect(template.text.split("\r\n")[0]).toBe(`\uFEFF${columns.map(({ zh, name }) => `${zh} ${name}`).join(",")}`);
    expect((await send("GET", "/api/medical/batches/template")).bytes.subarray(0, 2).toString()).toBe("PK");
    expect((await send("GET", "/api/medical/batches/template", { as: "nobody" })).status).toBe(401);
  });

  it("of 50 MB or of another kind are turned away before they are read", async () => {
    const large = { body: new Uint8Array(50 * 1024 * 1024), type: "text/csv", key: "large" };
    const status = await send("POST", "/api/medical/batches", large).then(
      ({ status }) => status,
      () => "cut off",
    );
    expect([413, "cut off"]).toContain(status);
    expect((await send("POST", "/api/medical/batches", { body: "x", type: "image/png", key: "png" })).status).toBe(415);
  });
});
