// A restored log is the log that was backed up, and goes on from there.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backup, type Database, openTestDatabase, restore } from "../../db/index.ts";
import { appendEntries } from "../store/append.ts";
import { AuditLogBroken } from "../store/broken.ts";
import { migrations } from "../store/migrations.ts";
import { asIntruder, leafHashes, sequenceAll, signer } from "../testing/test-log.ts";
import { checkLog } from "./check-log.ts";
import { proveLog } from "./prove-log.ts";

let first: Database;
let second: Database;
const folder = mkdtempSync(join(tmpdir(), "hengzheng-audit-"));

beforeAll(async () => {
  first = await openTestDatabase(migrations, "audit_backup");
  second = await openTestDatabase(migrations, "audit_restore");
});
afterAll(async () => {
  await Promise.all([first.stop(), second.stop()]);
  rmSync(folder, { recursive: true });
});

it("a restored log has the same size and root, places what was still waiting, and goes on", async () => {
  await appendEntries(first.pool, leafHashes(60));
  await sequenceAll(first);
  await appendEntries(first.pool, leafHashes(3, "waiting at the backup"));
  const file = join(folder, "city.backup");
  const manifest = await backup(first, file, proveLog);
  expect(manifest.proofs).toMatchObject({ auditSize: "60" });
  await second.owner.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await restore(file, second, { migrations, prove: proveLog });
  await appendEntries(second.pool, leafHashes(7, "after the restore"));
  await sequenceAll(second);
  const options = { publicKeys: [signer.publicKey] };
  expect(await checkLog(second.pool, options)).toMatchObject({ size: 70, pending: 0, finding: undefined });
});

it("a damaged log is not backed up as if it were sound", async () => {
  await asIntruder(first, (client) => client.query("DELETE FROM audit_entry WHERE id = 30"));
  await expect(backup(first, join(folder, "damaged.backup"), proveLog)).rejects.toThrow(AuditLogBroken);
});
