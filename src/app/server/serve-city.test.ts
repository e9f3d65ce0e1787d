// The whole path over real HTTP: sign in, quote, settle once, explain, prove, reverse; and nothing personal in any log line.

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyReceipt } from "../../kernel/audit/index.ts";
import { findOpenApiFaults } from "../../kernel/http/testing/openapi-faults.ts";
import { describeRoutes } from "../routes/index.ts";
import { type Caller, type ServedTestCity, serveTestCity } from "../testing/served-city.ts";

let city: ServedTestCity;
let clerk: Caller;
let stay: {
  personId: number;
  hospitalId: number;
  invoiceNo: string;
  admittedOn: string;
  dischargedOn: string;
  bill: object[];
};

beforeAll(async () => {
  city = await serveTestCity("served");
  clerk = await city.enter("clerk-level2");
  const { hospitals } = await read(clerk, "/api/medical/hospitals");
  const { rows } = await city.database.pool.query<{ id: number }>(
    `SELECT person_id AS id FROM medical_cover AS c JOIN medical_insured AS i USING (person_id) WHERE scheme = 'resident' AND starts_on = '2026-01-01'
       AND died_on IS NULL AND county = $1 AND NOT EXISTS (SELECT FROM medical_stay AS s WHERE s.person_id = c.person_id) ORDER BY 1 LIMIT 1`,
    [hospitals[0].county],
  );
  const bill = [
    { code: "1108", amountFen: 722_500 },
    { code: "unknown", amountFen: 10_000 },
  ];
  stay = {
    personId: rows[0]?.id ?? 0,
    hospitalId: hospitals[0].id,
    invoiceNo: "HTTP-1",
    admittedOn: "2026-11-01",
    dischargedOn: "2026-11-10",
    bill,
  };
});
afterAll(() => city.stop());

async function read(caller: Caller, path: string) {
  const response = await caller.send("GET", path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

describe("a stay over HTTP", () => {
  let number: string;

  it("is quoted without booking anything", async () => {
    const quote = await (await clerk.send("POST", "/api/medical/quotes", { body: stay })).json();
    expect(quote).toMatchObject({
      grossFen: 732_500,
      deductibleFen: 60_000,
      rateBp: 7_500,
      fundFen: 496_875,
      patientFen: 235_625,
    });
    expect((await read(clerk, `/api/medical/settlements?person=${stay.personId}`)).settlements).toEqual([]);
  });

  it("is settled once: the same key gives the same bytes, another body is refused, the same bill under another key names the first", async () => {
    const first = await clerk.send("POST", "/api/medical/settlements", { body: stay, key: "one" });
    expect(first.status).toBe(201);
    const bytes = await first.text();
    number = JSON.parse(bytes).settlement;
    const replay = await clerk.send("POST", "/api/medical/settlements", { body: stay, key: "one" });
    expect([replay.status, await replay.text()]).toEqual([201, bytes]);
    const reused = await clerk.send("POST", "/api/medical/settlements", {
      body: { ...stay, invoiceNo: "HTTP-2" },
      key: "one",
    });
    expect([reused.status, (await reused.json()).code]).toEqual([422, "idempotency_key_reused"]);
    const twin = await clerk.send("POST", "/api/medical/settlements", { body: stay, key: "two" });
    expect([twin.status, (await twin.json()).message.en]).toEqual([409, expect.stringContaining(number)]);
  });

  it("is explained: the explanation is the one whose hash was booked", async () => {
    const explained = await read(clerk, `/api/medical/settlements/${number}/explanation`);
    expect(explained).toMatchObject({
      isVerified: true,
      why: { fundFen: 496_875 },
      explanation: { format: "hengzheng-explanation/v1" },
    });
    const parts: { amountFen: number }[] = explained.why.parts;
    expect(parts.reduce((sum, part) => sum + part.amountFen, 0)).toBe(732_500);
  });

  it("is booked: the entry names it, and debits equal credits", async () => {
    const { entries } = await read(clerk, `/api/medical/settlements/${number}/entries`);
    expect(entries).toMatchObject([
      { source: number, transfers: [{ debit: "5001", credit: "2001", amountFen: 496_875 }] },
    ]);
    const balance = await read(await city.enter("accountant"), "/api/ledger/resident_medical/trial-balance");
    expect(balance.debitFen).toBe(balance.creditFen);
  });

  it("has a receipt that verifies without a server, within seconds", async () => {
    await expect
      .poll(async () => (await read(clerk, `/api/medical/settlements/${number}/receipt`)).status, { timeout: 10_000 })
      .toBe("logged");
    const receipt = await read(clerk, `/api/medical/settlements/${number}/receipt`);
    const verified = verifyReceipt(receipt, city.publicKey);
    expect(verified).toMatchObject({ ok: true, value: { record: { settlement: number, fundFen: 496_875 } } });
    const changed = { ...receipt, record: { ...receipt.record, fundFen: 496_876 } };
    const refused = await city.nobody.send("POST", "/api/audit/verify", { body: { receipt: changed } });
    expect([refused.status, (await refused.json()).code]).toEqual([422, "audit_receipt_record_changed"]);
  });

  it("is reversed once, and the year stands as before", async () => {
    const reversal = { body: { reason: "账单录错了" }, key: "reverse" };
    const first = await clerk.send("POST", `/api/medical/settlements/${number}/reversal`, reversal);
    expect([first.status, (await first.json()).fundFen]).toEqual([201, -496_875]);
    expect((await clerk.send("POST", `/api/medical/settlements/${number}/reversal`, reversal)).status).toBe(201);
    const again = await clerk.send("POST", `/api/medical/settlements/${number}/reversal`, {
      ...reversal,
      key: "reverse-2",
    });
    expect(again.status).toBe(409);
    const year = await read(clerk, `/api/medical/people/${stay.personId}/years/2026`);
    expect(year).toMatchObject({ deductibleBorneFen: 0, fundPaidFen: 0 });
  });
});

describe("a stay that was reversed", () => {
  it("is settled again as its next version, under a new key", async () => {
    const again = await clerk.send("POST", "/api/medical/settlements", { body: stay, key: "again" });
    expect(again.status).toBe(201);
    expect(await again.json()).toMatchObject({ version: 3, kind: "settle", fundFen: 496_875 });
  });
});

describe("an admission", () => {
  it("keeps another stay of the same person out, and says which stands in the way", async () => {
    const admission = { personId: stay.personId, hospitalId: stay.hospitalId, admittedOn: "2026-11-15" };
    const first = await clerk.send("POST", "/api/medical/stays", { body: admission, key: "admit" });
    expect(first.status).toBe(201);
    const { stay: number, covered } = await first.json();
    expect(covered).toBe(true);
    const other = { ...admission, admittedOn: "2026-11-17" };
    const second = await clerk.send("POST", "/api/medical/stays", { body: other, key: "admit-2" });
    expect([second.status, (await second.json()).message.en]).toEqual([409, expect.stringContaining(number)]);
  });
});

describe("the list", () => {
  it("goes page by page through everything, without a gap or a double", async () => {
    const auditor = await city.enter("auditor");
    const seen: string[] = [];
    let after = "";
    do {
      const page = await read(auditor, `/api/medical/settlements?from=2025-01-01&limit=20${after}`);
      seen.push(...page.settlements.map((one: { number: string }) => one.number));
      after = page.next === null ? "" : `&after=${page.next}`;
    } while (after !== "");
    const { rows } = await city.database.pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM medical_settlement",
    );
    expect([seen.length, new Set(seen).size]).toEqual([rows[0]?.count, rows[0]?.count]);
  });
});

describe("signing out", () => {
  it("ends the session at once", async () => {
    const someone = await city.enter("auditor");
    expect((await someone.send("DELETE", "/api/session")).status).toBe(204);
    expect((await someone.send("GET", "/api/session")).status).toBe(401);
  });
});

describe("the interface", () => {
  it("is described as valid OpenAPI 3.1", () => {
    expect(findOpenApiFaults(describeRoutes())).toEqual([]);
  });
  it("says of itself that the books balance and the log is sound", async () => {
    await expect.poll(async () => (await read(city.nobody, "/api/health")).status, { timeout: 10_000 }).toBe("well");
  });
  it("leaves no personal datum in a log line", async () => {
    await clerk.send("POST", "/api/medical/people/find", { body: { text: "110105194912310021" } });
    expect(city.lines.join("")).not.toMatch(/\d{17}[\dX]/);
    expect(city.lines.join("")).not.toMatch(/\p{Script=Han}{2,}/u);
  });
});
