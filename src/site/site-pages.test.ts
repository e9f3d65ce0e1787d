// The audit page over real HTTP and a real log: pasted, uploaded, scanned, looked up.
import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  appendEntry,
  generateSalt,
  generateSigner,
  migrations,
  saltedLeafHash,
  sequence,
} from "../kernel/audit/index.ts";
import { type Database, openTestDatabase } from "../kernel/db/index.ts";
import { bindRoutes, createHttpServer, requestTokenOf, sessionCookie } from "../kernel/http/index.ts";
import { publicActor } from "../kernel/identity/index.ts";
import { sampleCoverage } from "../ui/coverage/coverage.samples.ts";
import { sitePages } from "./index.ts";
import { sampleHomePage, sampleLawPage } from "./site.samples.ts";

const { signer } = generateSigner("hengyang.example/audit");
const record = { settlement: "YB-2017-1010-003318", fundFen: 407_025 };
const [number, key] = [record.settlement, "Zx3kq9AbCdEf"];
const salt = generateSalt();

let database: Database;
let server: FastifyInstance;
beforeAll(async () => {
  database = await openTestDatabase(migrations, "audit_pages");
  const entryId = await appendEntry(database.pool, saltedLeafHash(record, salt));
  const found = { entryId, record, salt, isKey: (one: string) => one === key, whyAddress: () => "/why" };
  server = await createHttpServer({
    routes: bindRoutes(sitePages, {
      database,
      auditKey: signer.publicKey,
      findRecord: async (asked) => (asked === number ? found : undefined),
      describeRecord: () => [{ label: { zh: "基金付", en: "Fund pays" }, value: { zh: "4,070.25", en: "4,070.25" } }],
      coverage: () => [sampleCoverage],
      readArticle: (clause) => (clause.startsWith("medical.25") ? sampleLawPage.article : null),
      readFundYear: async (year) => ({ ...sampleHomePage.fund, year }),
      residentAddress: "/medical/me",
      isInvented: true,
    }),
    authenticate: async ({ sessionToken }) =>
      sessionToken === null ? undefined : { ...publicActor, role: "auditor", subject: "account:1", postId: 1 },
    secureCookies: false,
    isMoneyStopped: () => false,
    now: () => new Date("2017-10-10T08:20:08Z"),
    log: { stream: { write: () => {} }, onLeak: "throw" },
  });
});
afterAll(async () => {
  await server.close();
  await database.stop();
});

const get = (url: string) => server.inject({ method: "GET", url });
const post = (fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) => {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b7Xq\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return server.inject({
    method: "POST",
    url: "/public/audit",
    headers: { "content-type": "multipart/form-data; boundary=b7Xq", ...headers },
    payload: `${parts.join("")}--b7Xq--\r\n`,
  });
};
const receiptOf = async (): Promise<string> => (await get(`/public/audit/${number}/${key}/receipt.json`)).body;

describe("the audit page over HTTP", () => {
  it("says that a number is being numbered, and then where it stands, without its content", async () => {
    expect((await get(`/public/audit?number=${number}`)).body).toContain("日志还在给它排号");
    await sequence({ pool: database.owner, signer, maximumEntries: 10 });
    const { body, headers } = await get(`/public/audit?number=${number.toLowerCase()}&lang=zh`);
    expect(body).toContain(`${number} 在日志里,是第 0 条。`);
    expect(body).not.toContain("4,070.25");
    expect(body).toContain(`href="/public/audit?lang=en&amp;number=${number.toLowerCase()}"`);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["referrer-policy"]).toBe("same-origin");
  });

  it("shows the record to whoever scans the code on the receipt, with the page that explains it", async () => {
    const { statusCode, body } = await get(`/public/audit/${number}/${key}?lang=en`);
    expect(statusCode).toBe(200);
    expect(body).toContain("It is genuine: entry 0 of the log is this record");
    expect(body).toContain('href="/why"');
    expect(body).toContain(`href="/public/audit/${number}/${key}?lang=zh"`);
  });

  it("warns of a code that is not the receipt's, and of a number that is nowhere", async () => {
    expect((await get(`/public/audit/${number}/AAAAAAAAAAAA`)).body).toContain("这个码不是它的凭据上的");
    expect((await get(`/public/audit/${number}/AAAAAAAAAAAA/receipt.json`)).statusCode).toBe(404);
    for (const wrong of ["YB-2017-1010-000001", "%3Cscript%3E"]) {
      const { body } = await get(`/public/audit?number=${wrong}`);
      expect(body).toContain("日志里没有单号");
      expect(body).not.toContain("<script>");
    }
  });

  it("verifies a receipt that was pasted or uploaded, in the language of the form", async () => {
    const receipt = await receiptOf();
    for (const field of ["receipt", "file"]) {
      const { statusCode, body } = await post({ lang: "en", [field]: receipt });
      expect(statusCode).toBe(200);
      expect(body).toContain("It is genuine: entry 0 of the log is this record, and nothing was changed.");
    }
  });

  it("refuses a receipt in which an amount was changed, and what is no receipt", async () => {
    const changed = (await receiptOf()).replace("407025", "507025");
    expect((await post({ receipt: changed })).body).toContain("没有通过:凭据中的记录与入册的不一致。");
    expect((await post({ receipt: "hello" })).body).toContain("没有通过:凭据格式不正确。");
    expect((await post({})).body).toContain("这张凭据是真的吗?");
  });

  it("lets someone who is signed in use the form too, which can send no request token, but no other site", async () => {
    const [cookie = ""] = sessionCookie("token", { secure: false }).split(";");
    const receipt = await receiptOf();
    expect((await post({ receipt }, { cookie })).statusCode).toBe(200);
    expect((await post({ receipt }, { cookie, origin: "https://elsewhere.example" })).statusCode).toBe(403);
    expect((await post({ receipt }, { cookie, "x-csrf-token": requestTokenOf("token") })).statusCode).toBe(200);
  });

  it("hands out the verifier and the key, which need no server", async () => {
    const verifier = await get("/public/audit/verify-receipt.mjs");
    expect(verifier.body).toBe(readFileSync("src/kernel/audit/verify-receipt.mjs", "utf8"));
    expect(verifier.headers["content-disposition"]).toBe('attachment; filename="verify-receipt.mjs"');
    expect((await get("/public/audit/public-key.txt")).body).toBe(`${signer.publicKey.text}\n`);
  });
});

describe("the coverage page over HTTP", () => {
  it("is open to anyone, in both languages", async () => {
    expect((await get("/public/coverage?lang=en")).body).toContain("text lost");
    expect((await get("/public/coverage")).body).toContain("条里,代码做到");
  });
});

describe("the public law and first page over HTTP", () => {
  it("show an article by clause and as a whole, keeping what was asked for when the language changes", async () => {
    const clause = await get("/public/law/medical.25.2?date=2017-10-10");
    expect(clause.body).toContain('class="law-text law-clause law-asked"');
    expect(clause.body).toContain('href="/public/law/medical.25.2?lang=en&amp;date=2017-10-10"');
    expect((await get("/public/law/medical.25?lang=en")).body).toContain("Article 25, Deductible");
  });
  it("say that there is no such article, with the way to all of them", async () => {
    const { statusCode, body } = await get("/public/law/medical.99?lang=en");
    expect(statusCode).toBe(404);
    expect(body).toContain("There is no such article");
    expect(body).toContain('href="/public?lang=en#law"');
  });
  it("open with what the fund paid this year", async () => {
    const { body } = await get("/public");
    expect(body).toContain("2017 年到现在,为 <b>3,318</b> 次住院付了");
    expect(body).toContain('href="/public/law/example.1?lang=zh"');
  });
});
