// Bad input to every route: each is refused with a problem that says why; nothing crashes, nothing hangs.

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { problemSchema } from "../../kernel/http/index.ts";
import { routeFacts } from "../routes/index.ts";
import { type Caller, type ServedTestCity, serveTestCity } from "../testing/served-city.ts";

let city: ServedTestCity;
let callers: readonly Caller[];

beforeAll(async () => {
  city = await serveTestCity("bad_input", 60);
  callers = await Promise.all(["clerk-township", "agency", "accountant", "resident-1"].map((post) => city.enter(post)));
});
afterAll(() => city.stop());

/** The names that a schema knows, so that random values meet real fields. */
function namesOf(schema: z.ZodType | null): string[] {
  if (schema === null) return [];
  const { properties } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return Object.keys(properties ?? {});
}

const hostile = fc.constantFrom(
  "' OR 1=1 --",
  "<script>alert(1)</script>",
  "../../etc/passwd",
  '=HYPERLINK("http://x")',
  "\u0000",
  "𠮷\ud800",
  "a".repeat(5_000),
  "%00",
  "{{7*7}}",
  "2026-02-30",
  "YB-2026-9999-000001",
);
const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  hostile,
  fc.integer(),
  fc.double(),
  fc.constantFrom(-1, 1e308, 2 ** 53, "9007199254740993", null, true),
);

function objectOf(names: readonly string[]): fc.Arbitrary<Record<string, unknown>> {
  const name =
    names.length === 0
      ? fc.string()
      : fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...names) },
          { weight: 1, arbitrary: fc.constantFrom("role", "status", "__proto__", "constructor", "amountFen") },
        );
  return fc.dictionary(name, value, { maxKeys: 6 });
}

const routes = routeFacts.filter(({ path, method }) => `${method} ${path}` !== "DELETE /api/session");

describe("bad input", () => {
  it.each(routes)("to $method $path is answered in time and never by a fault of ours", async (route) => {
    const { method, path } = route;
    const piece = fc.oneof(
      hostile,
      fc.string({ minLength: 1 }),
      fc.constantFrom("YB-2026-1120-000001", "medical.25.1", "1", "17592186044417", "resident_medical", "2001"),
    );
    const names = [...path.matchAll(/\{\w+\}/g)].length;
    const sending = fc.record({
      pieces: fc.array(piece, { minLength: names, maxLength: names }),
      query: objectOf(namesOf(route.query)),
      body: fc.oneof(objectOf(namesOf(route.body)), value),
      caller: fc.nat(3),
    });
    await fc.assert(
      fc.asyncProperty(sending, async ({ pieces, query, body, caller }) => {
        const start = performance.now();
        const address = `${fill(path, pieces)}${queryOf(query)}`;
        const response = await callers[caller]?.send(method, address, {
          ...(method === "GET" ? {} : { body: textOf(body) }),
          key: "bad-input",
        });
        expect(performance.now() - start).toBeLessThan(5_000);
        const status = response?.status ?? 0;
        expect([address, body, status].at(2)).toBeLessThan(500);
        const isOwnForm = route.produces?.some((type) => response?.headers.get("content-type")?.startsWith(type));
        if (status >= 400 && isOwnForm !== true) problemSchema.parse(JSON.parse((await response?.text()) ?? ""));
      }),
      { numRuns: 40 },
    );
  });
});

function fill(path: string, pieces: readonly string[]): string {
  let next = 0;
  return path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(wellFormed(pieces[next++] ?? "x")));
}

function queryOf(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).map(
    ([name, one]) =>
      `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(textOf(one).slice(0, 300)))}`,
  );
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}

/** What JSON cannot write is sent as it looks, which is no JSON. */
function textOf(body: unknown): string {
  return JSON.stringify(body) ?? String(body);
}

/** A lone half of a character cannot stand in an address. */
function wellFormed(text: string): string {
  return Buffer.from(text).toString();
}
