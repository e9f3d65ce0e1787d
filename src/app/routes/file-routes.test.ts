// A file goes in once under its key and comes out as an attachment, to whoever may see it.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openTestDatabase } from "../../kernel/db/index.ts";
import { documentLimits, migrations } from "../../kernel/documents/index.ts";
import { sampleDocx, samplePdf } from "../../kernel/documents/testing/sample-files.ts";
import { bindRoutes, createHttpServer, openApiOf } from "../../kernel/http/index.ts";
import { type Actor, publicActor } from "../../kernel/identity/index.ts";
import { fileRoutes, findOwn } from "./file-routes.ts";

let database: Database;
let address: string;
let stop: () => Promise<void>;
const routes = fileRoutes({ keep: "signed_in", read: "signed_in" });

/** Two offices by their tokens. */
const actors: Readonly<Record<string, Actor>> = {
  water: { ...publicActor, role: "law_officer", subject: "account:1", organisationId: 1 },
  traffic: { ...publicActor, role: "law_officer", subject: "account:2", organisationId: 2 },
};

beforeAll(async () => {
  database = await openTestDatabase(migrations, "file_routes");
  const services = {
    database,
    findReadable: async (actor: Actor, records: Parameters<typeof findOwn>[1]) => findOwn(actor, records),
  };
  const server = await createHttpServer({
    routes: bindRoutes(routes, services),
    authenticate: async ({ bearerToken }) => (bearerToken === null ? undefined : actors[bearerToken]),
    secureCookies: false,
    isMoneyStopped: () => false,
    now: () => new Date("2026-11-24T01:00:00Z"),
    screens: undefined,
    log: { stream: { write: () => undefined }, onLeak: "throw" },
  });
  address = await server.listen({ host: "127.0.0.1", port: 0 });
  stop = () => server.close();
});
afterAll(async () => {
  await stop();
  await database.stop();
});

type Sent = {
  readonly bytes: Buffer;
  readonly key: string;
  readonly name?: string;
  readonly by?: string;
  readonly type?: string;
};

function send({ bytes, key, name = "报告 1.pdf", by = "water", type = "application/pdf" }: Sent): Promise<Response> {
  return fetch(`${address}/api/files?name=${encodeURIComponent(name)}`, {
    method: "POST",
    headers: { authorization: `Bearer ${by}`, "idempotency-key": key, "content-type": type },
    body: new Uint8Array(bytes),
  });
}

function fetchFile(hash: string, by = "water"): Promise<Response> {
  return fetch(`${address}/api/files/${hash}`, { headers: { authorization: `Bearer ${by}` } });
}

describe("a file that is sent", () => {
  it("is kept once under its key and given back whole, as an attachment that no browser opens as a page", async () => {
    const bytes = samplePdf("% first");
    const [first, again] = [await send({ bytes, key: "a" }), await send({ bytes, key: "a" })];
    expect([first.status, again.status]).toEqual([201, 201]);
    const body = await first.text();
    expect(await again.text()).toBe(body);
    const kept = JSON.parse(body);
    expect(kept).toEqual({
      file: expect.stringMatching(/^[0-9a-f]{64}$/),
      name: "报告 1.pdf",
      mediaType: "application/pdf",
      bytes: bytes.length,
    });
    const { rows } = await database.pool.query("SELECT count(*) AS count FROM document_file");
    expect(rows).toEqual([{ count: 1 }]);
    const given = await fetchFile(kept.file);
    expect(given.headers.get("content-disposition")).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent("报告 1.pdf")}`,
    );
    expect(given.headers.get("x-content-type-options")).toBe("nosniff");
    expect(given.headers.get("content-type")).toBe("application/pdf");
    expect(Buffer.from(await given.arrayBuffer())).toEqual(bytes);
  });

  it("with another content or name under the same key is refused; a refused file leaves its key free", async () => {
    const bytes = samplePdf("% second");
    expect((await send({ bytes: samplePdf("/S /Launch "), key: "b" })).status).toBe(422);
    expect((await send({ bytes, key: "b" })).status).toBe(201);
    expect((await send({ bytes: samplePdf("% third"), key: "b" })).status).toBe(422);
    expect((await send({ bytes, key: "b", name: "other.pdf" })).status).toBe(422);
    expect((await send({ bytes, key: "b" })).status).toBe(201);
  });

  it("is known by its content, whatever its label says", async () => {
    const sent = await send({ bytes: await sampleDocx(), key: "c", type: "image/png", name: "a.png" });
    expect(await sent.json()).toMatchObject({
      name: "a.png.docx",
      mediaType: expect.stringContaining("wordprocessingml"),
    });
    expect((await send({ bytes: Buffer.from("<svg/>"), key: "d", type: "image/svg+xml" })).status).toBe(415);
    expect((await send({ bytes: Buffer.from("<svg />"), key: "d", type: "image/png" })).status).toBe(422);
    expect((await send({ bytes: Buffer.alloc(0), key: "d" })).status).toBe(422);
  });

  it("above the limit is refused by its size, and without a name or a sign-in not looked at", async () => {
    const bytes = Buffer.alloc(documentLimits.fileBytes + 1, "a");
    expect((await send({ bytes, key: "e", type: "text/plain" })).status).toBe(413);
    expect((await send({ bytes: samplePdf(), key: "e", name: "" })).status).toBe(400);
    expect((await send({ bytes: samplePdf(), key: "e", by: "nobody" })).status).toBe(401);
  });
});

describe("a file of another office", () => {
  it("looks like one that does not exist, until the same content is one's own too", async () => {
    const bytes = samplePdf("% of the water bureau");
    const { file } = await (await send({ bytes, key: "f", name: "水利.pdf" })).json();
    const [denied, absent] = [await fetchFile(file, "traffic"), await fetchFile("0".repeat(64), "traffic")];
    expect([denied.status, absent.status]).toEqual([404, 404]);
    expect((await denied.json()).code).toBe((await absent.json()).code);
    await send({ bytes, key: "f", name: "交通.pdf", by: "traffic" });
    expect((await fetchFile(file, "traffic")).headers.get("content-disposition")).toContain(encodeURIComponent("交通"));
  });
});

it("the routes of files describe themselves", () => {
  const described = JSON.stringify(openApiOf(routes, { title: { zh: "文件", en: "Files" }, version: "1" }));
  expect(described).toContain("/api/files/{hash}");
});
