// Receipts from a real log, checked by the product and by the script that knows nothing of it.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../db/index.ts";
import { generateSigner } from "../note/key.ts";
import { generateSalt, saltedLeafHash } from "../record/salted-leaf.ts";
import { appendEntries, appendEntry } from "../store/append.ts";
import { AuditLogBroken } from "../store/broken.ts";
import { migrations } from "../store/migrations.ts";
import { leafHashes, sequenceAll, signer } from "../testing/test-log.ts";
import type { LoggedReceipt, Receipt } from "./receipt.ts";
import { receiptFor } from "./receipt-for.ts";
import { verifyReceipt } from "./verify-receipt.ts";

const script = fileURLToPath(new URL("../verify-receipt.mjs", import.meta.url));
const publicKey = signer.publicKey.text;
const record = { settlement: 7, kind: "medical.settled", fundFen: 564_000, cites: ["medical.25.1"], note: "住院" };
const salt = generateSalt();

let database: Database;
let entryId: number;
let receipt: LoggedReceipt;

beforeAll(async () => {
  database = await openTestDatabase(migrations, "audit_receipt");
  await appendEntries(database.pool, leafHashes(20));
  await sequenceAll(database);
  entryId = await appendEntry(database.pool, saltedLeafHash(record, salt));
});
afterAll(() => database.stop());

it("until the entry has its position the receipt says pending, and is refused as such", async () => {
  const pending = await request();
  expect(pending).toMatchObject({ status: "pending", format: "hengzheng-receipt/v1", record });
  expect(verifyReceipt(pending, publicKey)).toMatchObject({ ok: false, refusal: { code: "audit_receipt_pending" } });
  expect((await runScript(pending)).status).toBe(1);
});

it("a logged receipt verifies without the server", async () => {
  await appendEntries(database.pool, leafHashes(30, "behind"));
  await sequenceAll(database);
  const logged = await request();
  if (logged.status !== "logged") throw new Error("the receipt is still pending");
  receipt = logged;
  const value = { logName: "hengyang.example/audit", position: 20, size: receipt.size, record };
  expect(verifyReceipt(JSON.parse(JSON.stringify(receipt)), publicKey)).toEqual({ ok: true, value });
  expect(await runScript(receipt)).toMatchObject({ status: 0, errors: "" });
});

it("a receipt stays the same while the log grows", async () => {
  await appendEntries(database.pool, leafHashes(30, "later"));
  await sequenceAll(database);
  expect(await request()).toEqual(receipt);
});

it("every changed receipt is refused, by the product and by the script alike", async () => {
  const changed = changedReceipts(receipt);
  for (const [name, wrong] of Object.entries(changed)) {
    expect(verifyReceipt(wrong, publicKey).ok, name).toBe(false);
    const outcome = await runScript(wrong);
    expect(outcome.status, name).toBe(1);
    expect(outcome.errors, name).toContain("not valid");
  }
});

it("a receipt is refused under the key of another log, of another holder of the name, or no key", async () => {
  const stranger = generateSigner("changsha.example/audit").signer.publicKey.text;
  const namesake = generateSigner("hengyang.example/audit").signer.publicKey.text;
  for (const key of [stranger, namesake, "", publicKey.slice(0, -3)]) {
    expect(verifyReceipt(receipt, key).ok, key).toBe(false);
    expect((await runScript(receipt, key)).status, key).toBe(1);
  }
});

it("whatever is no receipt is refused in both languages, never thrown", () => {
  for (const wrong of [undefined, null, 1, "", [], {}, { ...receipt, more: 1 }, { ...receipt, record: { a: 0.5 } }]) {
    const outcome = verifyReceipt(wrong, publicKey);
    if (outcome.ok) throw new Error("this is no receipt");
    expect(outcome.refusal.code).toBe("audit_receipt_malformed");
    expect(outcome.refusal.message.zh && outcome.refusal.message.en && outcome.refusal.next?.zh).toBeTruthy();
  }
});

it("no receipt is given for a record other than the logged one, nor for an entry that is not there", async () => {
  await expect(request({ record: { ...record, fundFen: 1 } })).rejects.toThrow(AuditLogBroken);
  await expect(request({ entryId: 1_000_000 })).rejects.toThrow(RangeError);
});

it("the script has at most 100 lines and imports nothing but Node", () => {
  const lines = readFileSync(script, "utf8").trimEnd().split("\n");
  expect(lines.length).toBeLessThanOrEqual(100);
  expect(lines.filter((line) => /\bimport\b/.test(line)).every((line) => /from "node:[a-z]+";$/.test(line))).toBe(true);
});

function request(other: { entryId?: number; record?: typeof record } = {}): Promise<Receipt> {
  return receiptFor(database.pool, { entryId, record, salt, logName: signer.publicKey.name, ...other });
}

function changedReceipts(good: LoggedReceipt): Record<string, object> {
  const [first = "", second = "", ...rest] = good.proof;
  const other = leafHashes(1, "other")[0]?.toString("base64") ?? "";
  return {
    amount: { ...good, record: { ...record, fundFen: 564_001 } },
    fraction: { ...good, record: { ...record, fundFen: 0.5 } },
    "extra fact": { ...good, record: { ...record, extra: true } },
    salt: { ...good, salt: generateSalt().toString("base64") },
    "short salt": { ...good, salt: "AAAA" },
    "leaf hash": { ...good, leafHash: other },
    position: { ...good, position: good.position + 1 },
    "position beyond": { ...good, position: good.size },
    "fractional position": { ...good, position: 20.5 },
    size: { ...good, size: good.size - 1 },
    "proof cut": { ...good, proof: [second, ...rest] },
    "proof longer": { ...good, proof: [...good.proof, other] },
    "proof swapped": { ...good, proof: [second, first, ...rest] },
    "proof replaced": { ...good, proof: [other, second, ...rest] },
    "proof in another spelling": { ...good, proof: [`${first}=`, second, ...rest] },
    "root in the note": { ...good, checkpoint: good.checkpoint.replace(/\n[^\n]{44}\n/, `\n${other}\n`) },
    "size in the note": {
      ...good,
      checkpoint: good.checkpoint.replace(`\n${good.size}\n`, `\n${good.size + 1}\n`),
      size: good.size + 1,
    },
    "no signature": { ...good, checkpoint: good.checkpoint.replace(/—.*\n/, "") },
    "log name": { ...good, logName: "changsha.example/audit" },
    format: { ...good, format: "hengzheng-receipt/v0" },
    status: { ...good, status: "good" },
  };
}

async function runScript(content: unknown, key = publicKey): Promise<{ status: number | null; errors: string }> {
  const folder = mkdtempSync(join(tmpdir(), "hengzheng-receipt-"));
  const files = [join(folder, "receipt.json"), join(folder, "public-key.txt")] as const;
  writeFileSync(files[0], JSON.stringify(content));
  writeFileSync(files[1], `${key}\n`);
  const child = spawn(process.execPath, [script, ...files], { stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  rmSync(folder, { recursive: true });
  return { status, errors };
}
