// The server's answers become a value, a refusal in both languages, or a fault with a reference.
import { afterEach, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { Fault } from "./fault.ts";
import { fetchJson, keepRequestToken, newIdempotencyKey, SIGNED_OUT_EVENT } from "./fetch-json.ts";
import { fenReader } from "./readers.ts";

const reader = z.object({ fundFen: fenReader });

function answer(status: number, body: unknown): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  vi.stubGlobal(
    "fetch",
    vi.fn(async () => new Response(text === "" ? null : text, { status })),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
  keepRequestToken(null);
});

describe("a reply", () => {
  it("is checked before it is believed", async () => {
    answer(200, { fundFen: 846_000 });
    expect(await fetchJson("/api/x", reader)).toEqual({ ok: true, value: { fundFen: 846_000 } });
    answer(200, { fundFen: 846_000.5 });
    await expect(fetchJson("/api/x", reader)).rejects.toMatchObject({ kind: "ours" });
  });
  it("that refuses keeps what, field, article and next step in both languages", async () => {
    const message = { zh: "没有参保。", en: "No cover." };
    const next = { zh: "可按自费结。", en: "Settle as self-paid." };
    const fields = [{ field: "person", code: "not_covered", message }];
    answer(422, { type: "x", code: "not_covered", field: "person", article: "medical.15.1", message, next, fields });
    expect(await fetchJson("/api/x", reader)).toEqual({
      ok: false,
      refusal: { code: "not_covered", field: "person", clause: "medical.15.1", message, next },
      fields,
    });
  });
  it("that refuses without words of ours still says something", async () => {
    answer(413, "");
    expect(await fetchJson("/api/x", reader)).toMatchObject({ ok: false, refusal: { code: "http_413" } });
    answer(400, { title: "Bad request" });
    expect(await fetchJson("/api/x", reader)).toMatchObject({ refusal: { message: { zh: "Bad request" } } });
  });
  it("of 401 says that the session has ended", async () => {
    const heard = vi.fn();
    vi.stubGlobal("dispatchEvent", heard);
    answer(401, { code: "signed_out" });
    expect(await fetchJson("/api/x", reader)).toMatchObject({ ok: false, refusal: { code: "signed_out" } });
    expect(heard.mock.calls[0]?.[0]).toMatchObject({ type: SIGNED_OUT_EVENT });
  });
  it("of the server's fault keeps the server's reference", async () => {
    answer(500, { reference: "E-7F31" });
    await expect(fetchJson("/api/x", reader)).rejects.toMatchObject({ kind: "ours", reference: "E-7F31" });
  });
  it("that is no JSON is a fault of ours", async () => {
    answer(200, "<html>");
    await expect(fetchJson("/api/x", reader)).rejects.toBeInstanceOf(Fault);
  });
  it("that never comes is told apart from a fault of ours", async () => {
    vi.stubGlobal(
      "fetch",
      vi.fn(async () => Promise.reject(new TypeError("failed to fetch"))),
    );
    await expect(fetchJson("/api/x", reader)).rejects.toMatchObject({ kind: "offline" });
  });
});

describe("a request", () => {
  it("that changes something carries the request token and its idempotency key", async () => {
    answer(200, { fundFen: 0 });
    keepRequestToken("token-1");
    await fetchJson("/api/settlements", reader, { method: "POST", body: { a: 1 }, idempotencyKey: "key-1" });
    await fetchJson("/api/settlements", reader);
    const sent = vi.mocked(fetch).mock.calls.map(([, request]) => request?.headers);
    expect(sent[0]).toMatchObject({
      "x-csrf-token": "token-1",
      "idempotency-key": "key-1",
      "content-type": "application/json",
    });
    expect(sent[1]).not.toHaveProperty("x-csrf-token");
  });
  it("has a key of its own", () => {
    expect(newIdempotencyKey()).toMatch(/^[0-9a-f]{32}$/);
    expect(newIdempotencyKey()).not.toBe(newIdempotencyKey());
  });
});
