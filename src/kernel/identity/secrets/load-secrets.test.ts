// Tests of the promise that production never runs on demo keys, and data are never read with other keys.
import { randomBytes } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestDatabase } from "../../db/index.ts";
import { acceptedValue, exampleSecrets } from "../example-city.ts";
import { migrations } from "../migrations/index.ts";
import { bindSecrets } from "./bind-secrets.ts";
import { loadSecrets } from "./load-secrets.ts";
import { keyedHash, makeSecrets } from "./secrets.ts";

const key = () => randomBytes(32).toString("base64");
const environment = () => ({
  HENGZHENG_ENCRYPTION_KEY: key(),
  HENGZHENG_LOOKUP_KEY: key(),
  HENGZHENG_SESSION_KEY: randomBytes(32).toString("hex"),
});

describe("loadSecrets", () => {
  let stateFolder: string;

  beforeAll(async () => {
    stateFolder = await mkdtemp(join(tmpdir(), "secrets-"));
  });
  afterAll(() => rm(stateFolder, { recursive: true }));

  const production = (variables: Record<string, string>) =>
    loadSecrets({ mode: "production", stateFolder, environment: variables });
  const demo = () => loadSecrets({ mode: "demo", stateFolder, environment: {} });

  it("makes demo keys once, readable by this user alone, also when two programs start at once", async () => {
    const [first, second] = (await Promise.all([demo(), demo()])).map(acceptedValue);
    const third = acceptedValue(await demo());
    for (const secrets of [second, third])
      expect(secrets?.encryption.equals(first?.encryption ?? third.session)).toBe(true);
    const { mode } = await stat(join(stateFolder, "demo-secrets.json"));
    expect(mode & 0o777).toBe(0o600);
  });

  it("takes three different keys from the environment in production", async () => {
    const secrets = acceptedValue(await production(environment()));
    expect(secrets.mode).toBe("production");
    expect(secrets.session.symmetricKeySize).toBe(32);
  });

  it("refuses production without a key, with a short one, and with a placeholder", async () => {
    const missing = { ok: false, refusal: { code: "secrets.missing", field: "HENGZHENG_LOOKUP_KEY" } };
    const { HENGZHENG_LOOKUP_KEY: _, ...others } = environment();
    expect(await production(others)).toMatchObject(missing);
    expect(await production({ ...others, HENGZHENG_LOOKUP_KEY: "c2hvcnQ=" })).toMatchObject(missing);
    expect(await production({ ...others, HENGZHENG_LOOKUP_KEY: "0".repeat(64) })).toMatchObject(missing);
  });

  it("refuses the demo's keys in production, wherever they were copied to", async () => {
    await demo();
    const stored: { lookUp: string } = JSON.parse(await readFile(join(stateFolder, "demo-secrets.json"), "utf8"));
    for (const copied of [stored.lookUp, Buffer.from(stored.lookUp, "base64").toString("hex")]) {
      expect(await production({ ...environment(), HENGZHENG_LOOKUP_KEY: copied })).toMatchObject({
        ok: false,
        refusal: { code: "secrets.demo_key" },
      });
    }
  });

  it("refuses one key for two purposes", async () => {
    const variables = environment();
    expect(await production({ ...variables, HENGZHENG_LOOKUP_KEY: variables.HENGZHENG_ENCRYPTION_KEY })).toMatchObject({
      ok: false,
      refusal: { code: "secrets.equal" },
    });
  });

  it("refuses a damaged file of demo keys instead of making new ones over it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "secrets-"));
    await writeFile(join(folder, "demo-secrets.json"), '{"encryption": "c2hvcnQ="}');
    expect(await loadSecrets({ mode: "demo", stateFolder: folder, environment: {} })).toMatchObject({
      ok: false,
      refusal: { code: "secrets.file_unreadable" },
    });
    await rm(folder, { recursive: true });
  });

  it("prints nothing of a key", async () => {
    const secrets = acceptedValue(await production(environment()));
    expect(JSON.stringify(secrets)).toBe('{"mode":"production","encryption":{},"lookUp":{},"session":{}}');
  });
});

describe("bindSecrets", () => {
  it("accepts the keys the database was set up with and refuses others, and a demo's database in production", async () => {
    const database = await openTestDatabase(migrations, "secrets");
    const others = makeSecrets("demo", {
      encryption: Buffer.alloc(32, 9),
      lookUp: Buffer.alloc(32, 2),
      session: Buffer.alloc(32, 3),
    });
    expect(await bindSecrets(database.pool, exampleSecrets())).toMatchObject({ ok: true });
    expect(await bindSecrets(database.pool, exampleSecrets())).toMatchObject({ ok: true });
    expect(await bindSecrets(database.pool, others)).toMatchObject({
      ok: false,
      refusal: { code: "secrets.do_not_fit" },
    });
    expect(await bindSecrets(database.pool, exampleSecrets("production"))).toMatchObject({
      ok: false,
      refusal: { code: "secrets.demo_database" },
    });
    await database.stop();
  });
});

describe("keyedHash", () => {
  it("differs by purpose, by text and by key", () => {
    const { lookUp, session } = exampleSecrets();
    const hashes = [
      keyedHash(lookUp, "a", "x"),
      keyedHash(lookUp, "b", "x"),
      keyedHash(lookUp, "a", "y"),
      keyedHash(session, "a", "x"),
    ];
    expect(new Set(hashes.map((hash) => hash.toString("hex"))).size).toBe(4);
  });
});
