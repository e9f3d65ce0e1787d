// A small demo city served on a free port for the tests of the whole: real PostgreSQL, real HTTP, one machine's token.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateSigner } from "../../kernel/audit/index.ts";
import { openTestDatabase } from "../../kernel/db/index.ts";
import { addPost, createMachineToken, loadSecrets } from "../../kernel/identity/index.ts";
import { storeAccounts } from "../../kernel/ledger/index.ts";
import { accounts } from "../../regulations/medical-insurance/postings.ts";
import { auditLogName } from "../city/audit-key.ts";
import type { City } from "../city/open-city.ts";
import { readConfiguration } from "../configuration.ts";
import { loadDemo } from "../demo/index.ts";
import { migrations } from "../migrations.ts";
import { serveCity } from "../server/serve-city.ts";

/** A request as a test writes it. */
export type Request = {
  readonly body?: unknown;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Someone who speaks with the server: nobody in particular, a demo account, or a hospital's machine. */
export type Caller = { readonly send: (method: string, path: string, request?: Request) => Promise<Response> };

/** The city in the morning of a working day, with everything that was logged. */
export async function serveTestCity(name: string, residents = 300) {
  const stateFolder = await mkdtemp(join(tmpdir(), "hengzheng-served-"));
  const now = new Date("2026-11-20T01:00:00Z");
  const configuration = readConfiguration({ HENGZHENG_STATE: stateFolder });
  const secrets = await loadSecrets({ mode: "demo", stateFolder, environment: {} });
  if (!secrets.ok) throw new Error(secrets.refusal.code);
  const database = await openTestDatabase(migrations, name);
  await storeAccounts(database.owner, accounts);
  await loadDemo({ database, secrets: secrets.value, residents, now });
  const { signer } = generateSigner(auditLogName);
  const city: City = {
    database,
    secrets: secrets.value,
    signer,
    configuration,
    migrated: [],
    stop: () => database.stop(),
  };
  const lines: string[] = [];
  const served = await serveCity(city, {
    host: "127.0.0.1",
    port: 0,
    log: (line) => void lines.push(line),
    clock: () => now,
    onLeak: "throw",
  });
  const stop = async (): Promise<void> => {
    await served.stop();
    await city.stop();
    await rm(stateFolder, { recursive: true });
  };
  const { address } = served;
  return {
    ...{ address, city, database, lines, now, publicKey: signer.publicKey.text, stop },
    nobody: callerWith(address, {}),
    enter: (post: string) => enter(address, post),
    machine: (organisationId: number) => machineOf(city, { address, organisationId, now }),
  };
}

/** A served city as tests use it. */
export type ServedTestCity = Awaited<ReturnType<typeof serveTestCity>>;

async function enter(address: string, post: string): Promise<Caller> {
  const response = await callerWith(address, {}).send("POST", "/api/session", { body: { post } });
  if (response.status !== 200) throw new Error(`${post} may not enter: ${await response.text()}`);
  const [cookie = ""] = (response.headers.get("set-cookie") ?? "").split(";");
  const { requestToken } = await response.json();
  return callerWith(address, { cookie, "x-csrf-token": requestToken });
}

async function machineOf(
  { database, secrets }: City,
  at: { address: string; organisationId: number; now: Date },
): Promise<Caller> {
  const title = { zh: "医院信息系统", en: "Hospital system" };
  const postId = await addPost(database.owner, { organisationId: at.organisationId, role: "hospital_system", title });
  const { token } = await createMachineToken(database.owner, secrets, {
    postId,
    label: "test",
    createdBy: "test",
    at: at.now,
  });
  return callerWith(at.address, { authorization: `Bearer ${token}` });
}

function callerWith(address: string, own: Readonly<Record<string, string>>): Caller {
  return {
    send: (method, path, { body, key, headers = {} } = {}) => {
      const json = body === undefined ? {} : { "content-type": "application/json" };
      const keyed = key === undefined ? {} : { "idempotency-key": key };
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return fetch(`${address}${path}`, {
        method,
        headers: { ...own, ...json, ...keyed, ...headers },
        ...(body === undefined ? {} : { body: text }),
      });
    },
  };
}
