// A file of this machine is opened only when it is a file and not larger than may be taken.
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { batchLimits } from "./limits.ts";
import { openBatchFile } from "./open-batch-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hengzheng-batch-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("gives the name and the bytes", async () => {
  const path = join(folder, "账单.csv");
  await writeFile(path, "票据号\n");
  expect(await openBatchFile(path)).toEqual({ ok: true, value: { label: "账单.csv", bytes: Buffer.from("票据号\n") } });
});

it("refuses a folder, and a file above the limit without reading it", async () => {
  const path = join(folder, "large.csv");
  await writeFile(path, "");
  await truncate(path, batchLimits.fileBytes + 1);
  expect(await openBatchFile(path)).toMatchObject({ ok: false, refusal: { code: "batch.too_large" } });
  expect(await openBatchFile(folder)).toMatchObject({ ok: false, refusal: { code: "batch.unknown_kind" } });
});
