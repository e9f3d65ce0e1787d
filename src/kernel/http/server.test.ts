// Every request passes the same guards, every refusal has one shape, and nothing of ours leaves by accident.

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { httpLimits } from "./limits.ts";
import { problemSchema } from "./problem.ts";
import { requestTokenOf } from "./request-origin.ts";
import { slowMilliseconds, startExampleServer } from "./testing/example-server.ts";

type Example = Awaited<ReturnType<typeof startExampleServer>>;
let example: Example;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "hengzheng-screens-"));
  await mkdir(join(folder, "assets"));
  await writeFile(join(folder, "index.html"), "<!doctype html><title>衡政</title>");
  await writeFile(join(folder, "assets", "main-1.js"), "1;");
  example = await startExampleServer({ screens: folder });
});

afterAll(async () => {
  await example.stop();
  await rm(folder, { recursive: true });
});

const clerk = { authorization: "Bearer clerk" };
const json = { "content-type": "application/json" };
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${example.address}${path}`, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${example.address}${path}`, {
    method: "POST",
    headers: { ...json, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const problem = async (response: Response) => problemSchema.parse(await response.json());

describe("a reply", () => {
  it("holds what its schema declares and nothing else", async () => {
    const response = await get("/api/things/T-1?limit=3");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ number: "T-1", limit: 3 });
  });
  it("carries the security headers, also when it refuses", async () => {
    for (const path of ["/api/things/T-1", "/api/nowhere", "/api/broken"]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("no-referrer");
      expect(headers.get("cache-control")).toBe("no-store");
      expect(headers.get("x-request-id")).toMatch(/^E-[0-9A-F]{8}$/);
    }
  });
});

describe("a refusal", () => {
  it("is a problem in both languages, titled in the one asked for", async () => {
    const response = await get("/api/things/T-0", { "accept-language": "en-GB,zh;q=0.5" });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
    const said = await problem(response);
    expect(said).toMatchObject({
      status: 404,
      code: "example.none",
      title: "Not found",
      detail: "None",
      message: { zh: "没有", en: "None" },
    });
    expect((await problem(await get("/api/things/T-0"))).title).toBe("没有找到");
  });
  it("names every field at fault, also unknown ones, and repeats no value", async () => {
    const response = await post(
      "/api/things",
      { amountFen: 1.5, name: "", extra: "110105194912310022" },
      { ...clerk, "idempotency-key": "k" },
    );
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).not.toContain("110105194912310022");
    const { fields } = problemSchema.parse(JSON.parse(text));
    expect(fields.map(({ field }) => field).sort()).toEqual(["amountFen", "extra", "kind", "name"]);
    expect(fields.find(({ field }) => field === "kind")?.message.zh).toBe("必须填写");
    expect(fields.find(({ field }) => field === "extra")?.code).toBe("unknown_field");
  });
  it("of a path or a query names its place", async () => {
    const response = await get("/api/things/X?limit=1000000000&other=1");
    const { fields } = await problem(response);
    expect(fields.map(({ field }) => field).sort()).toEqual(["path.number", "query.limit", "query.other"]);
  });
  it("of an unknown address is 404, of a wrong method 405 with those allowed", async () => {
    expect((await get("/api/nowhere")).status).toBe(404);
    const wrong = await fetch(`${example.address}/api/things/T-1`, { method: "DELETE" });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get("allow")).toBe("GET, HEAD");
    expect((await fetch(`${example.address}/api/things`, { method: "PROPFIND" })).headers.get("allow")).toBe("POST");
  });
});

describe("a body", () => {
  it("of 50 MB is refused before it has come", async () => {
    const start = performance.now();
    const answered = await sendHead(example.address, [
      "POST /api/things HTTP/1.1",
      "host: x",
      "authorization: Bearer clerk",
      "idempotency-key: k",
      "content-type: application/json",
      `content-length: ${50 * 1024 * 1024}`,
    ]);
    expect(answered).toContain("HTTP/1.1 413");
    expect(performance.now() - start).toBeLessThan(1_000);
  });
  it("without an announced length is refused as soon as it is too large", async () => {
    const chunk = new Uint8Array(256 * 1024).fill(0x20);
    let sent = 0;
    const body = new ReadableStream({
      pull: (controller) => {
        sent += chunk.length;
        if (sent > 4 * httpLimits.bodyBytes) controller.close();
        else controller.enqueue(chunk);
      },
    });
    const sending = fetch(
      `${example.address}/api/things`,
      Object.assign(
        { method: "POST", headers: { ...json, ...clerk, "idempotency-key": "k" }, body },
        { duplex: "half" },
      ),
    );
    // The server may close the connection while we still send: that is a refusal too.
    const status = await sending.then(
      (response) => response.status,
      () => 413,
    );
    expect(status).toBe(413);
  });
  it.each([
    ["nested 10,000 deep", `{"note":${"[".repeat(10_000)}${"]".repeat(10_000)}}`, "http.too_deep"],
    ["holding a null character", '{"note":"a\\u0000b"}', "http.null_character"],
    ["cut off", '{"note":', "http.not_json"],
    ["naming a prototype", '{"note":{"__proto__":{"a":1}}}', "http.not_json"],
    ["naming a prototype in disguise", '{"note":{"\\u005f_proto__":{"a":1}}}', "http.not_json"],
  ])("%s is refused", async (_title, body, code) => {
    const response = await post("/api/notes", body, clerk);
    expect(response.status).toBe(400);
    expect((await problem(response)).code).toBe(code);
  });
  it("that is no UTF-8 is refused", async () => {
    const response = await fetch(`${example.address}/api/notes`, {
      method: "POST",
      headers: { ...json, ...clerk },
      body: new Uint8Array([0x22, 0xff, 0x22]),
    });
    expect((await problem(response)).code).toBe("http.not_utf8");
  });
  it("of another media type is refused, naming those taken", async () => {
    const response = await post("/api/notes", "a=1", { ...clerk, "content-type": "application/x-www-form-urlencoded" });
    expect(response.status).toBe(415);
    expect(response.headers.get("accept")).toBe("application/json");
  });
});

describe("a head", () => {
  it("with too many fields is refused", async () => {
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, place) => [`x-${place}`, "1"]));
    expect((await get("/api/things/T-1", many)).status).toBe(431);
  });
  it("with an endless address or a broken escape is refused", async () => {
    expect((await get(`/api/things/T-1?limit=${"1".repeat(3_000)}`)).status).toBe(414);
    for (const path of ["/api/things/%E0%A4%A", "/api/things/T-1%00", "/api/things/T-1?limit=%00"])
      expect((await problem(await get(path))).code).toBe("http.bad_address");
  });
  it("that is no HTTP is refused with a problem", async () => {
    const answered = await sendHead(example.address, ["NONSENSE"]);
    expect(answered).toContain("HTTP/1.1 400");
    expect(answered).toContain("http.broken");
  });
});

describe("who may call", () => {
  it("is told apart: nobody 401, without the right 403, with the right served", async () => {
    const key = { "idempotency-key": "k-1" };
    const body = { amountFen: 1, name: "x", kind: "a" };
    expect((await post("/api/things", body, key)).status).toBe(401);
    expect((await post("/api/things", body, { ...key, authorization: "Bearer accountant" })).status).toBe(403);
    const served = await post("/api/things", body, { ...key, ...clerk });
    expect(await served.text()).toBe('{"amountFen":1,"key":"organisation:7 POST /api/things|k-1"}');
  });
  it("moves no money without an Idempotency-Key", async () => {
    const before = example.bench.settled;
    for (const key of [
      {},
      { "idempotency-key": "" },
      { "idempotency-key": "two words" },
      { "idempotency-key": "x".repeat(101) },
    ]) {
      const response = await post("/api/things", { amountFen: 1, name: "x", kind: "a" }, { ...clerk, ...key });
      expect(response.status).toBe(400);
      expect((await problem(response)).code).toBe("http.idempotency_key_missing");
    }
    expect(example.bench.settled).toBe(before);
  });
});

describe("another site", () => {
  const cookie = { cookie: "hengzheng-session=clerk" };
  const token = { "x-csrf-token": requestTokenOf("clerk") };
  it("cannot act by a person's cookie", async () => {
    for (const headers of [
      cookie,
      { ...cookie, "x-csrf-token": requestTokenOf("another") },
      { ...cookie, ...token, origin: "https://elsewhere.example" },
      { ...cookie, ...token, "sec-fetch-site": "cross-site" },
    ]) {
      const response = await post("/api/notes", { note: 1 }, headers);
      expect(response.status).toBe(403);
      expect((await problem(response)).code).toBe("http.from_elsewhere");
    }
  });
  it("is not meant where a page of ours asks with its request token", async () => {
    expect((await post("/api/notes", { note: 1 }, { ...cookie, ...token, origin: example.address })).status).toBe(200);
  });
});

describe("faults", () => {
  it("of ours are 500 with a reference, logged whole but without personal data", async () => {
    const response = await get("/api/broken");
    expect(response.status).toBe(500);
    const { reference } = await problem(response);
    const line = example.lines.find((one) => one.includes(reference) && one.includes("A request failed"));
    expect(line).toContain("[citizen number]");
    expect(line).toContain("example-server");
  });
  it("of a database that is away are 503 with Retry-After", async () => {
    const response = await get("/api/away");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("2");
  });
  it("of the books stop money, and only money", async () => {
    example.state.isMoneyStopped = true;
    const body = { amountFen: 1, name: "x", kind: "a" };
    const stopped = await post("/api/things", body, { ...clerk, "idempotency-key": "k-2" });
    expect([stopped.status, (await problem(stopped)).code]).toEqual([503, "http.books_stopped"]);
    expect((await get("/api/things/T-1")).status).toBe(200);
    example.state.isMoneyStopped = false;
  });
});

describe("screens", () => {
  it("are served under a policy without inline code, every screen's address the same page", async () => {
    for (const path of ["/", "/settlements/YB-2017-1010-003318"]) {
      const page = await get(path, { accept: "text/html" });
      expect(await page.text()).toContain("衡政");
      expect(page.headers.get("content-security-policy")).toContain("script-src 'self'");
      expect(page.headers.get("content-security-policy")).not.toContain("unsafe");
    }
    const script = await get("/assets/main-1.js");
    expect(script.headers.get("cache-control")).toContain("immutable");
  });
  it("do not stand in for missing data or files", async () => {
    expect((await get("/api/nowhere", { accept: "text/html" })).status).toBe(404);
    expect((await get("/assets/none.js", { accept: "text/html" })).status).toBe(404);
    expect((await get("/..%2f..%2fpackage.json", { accept: "text/html" })).headers.get("content-type")).not.toContain(
      "json;",
    );
  });
});

/** Sends only the head of a request over a bare connection and gives what comes back. */
function sendHead(address: string, lines: readonly string[]): Promise<string> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(Number(port), "127.0.0.1", () => socket.write(`${lines.join("\r\n")}\r\n\r\n`));
    socket.setEncoding("utf8");
    socket.on("data", (part: string) => {
      text += part;
      if (text.includes("\r\n\r\n")) socket.destroy();
    });
    socket.on("close", () => resolve(text));
    socket.on("error", reject);
  });
}

describe("stopping", () => {
  it("lets a request under way be answered, and takes no new one", async () => {
    const stopped = await startExampleServer();
    const underWay = fetch(`${stopped.address}/api/slow`);
    await new Promise((resolve) => setTimeout(resolve, slowMilliseconds / 3));
    const closing = stopped.stop();
    expect((await underWay).status).toBe(200);
    await closing;
    await expect(fetch(`${stopped.address}/api/slow`)).rejects.toThrow();
  });
});
