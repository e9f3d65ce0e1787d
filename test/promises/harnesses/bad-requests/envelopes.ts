// Requests that are wrong before anybody looks at what they say: no JSON, too deep, too large, no key, the wrong address.

import { type BadRequest, type Ground, sent } from "./bad-request.ts";

const path = "/api/medical/settlements";
const MEGABYTE = 1024 * 1024;

/** The wrong envelopes. */
export function badEnvelopes(ground: Ground): readonly BadRequest[] {
  return [...wrongBodies(ground), ...wrongHeaders(ground), ...wrongAddresses(ground), ...wrongNumbers(ground)];
}

function wrongBodies(ground: Ground): BadRequest[] {
  const refuse = (what: string, body: string | Uint8Array, status = 400): BadRequest => ({
    what,
    call: sent(ground, path, "", { body }),
    status,
  });
  const large = { ...refuse("a body of 50 MB", Buffer.alloc(50 * MEGABYTE, " "), 413), isLarge: true };
  const batch = sent(ground, "/api/medical/batches", "", {
    body: Buffer.alloc(50 * MEGABYTE, " "),
    headers: { "content-type": "text/csv" },
  });
  return [
    refuse("no body", ""),
    refuse("half a JSON", '{"personId":'),
    refuse("no JSON at all", "personId=1"),
    refuse("a list", "[]"),
    refuse("a number", "1"),
    refuse("null", "null"),
    refuse("no UTF-8", Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])),
    refuse("JSON 10,000 deep", "[".repeat(10_000) + "]".repeat(10_000)),
    refuse("objects 100 deep", `${'{"bill":'.repeat(100)}1${"}".repeat(100)}`),
    refuse("a poisoned name", `{"__proto__":{"role":"auditor"},${JSON.stringify(ground.fresh).slice(1)}`),
    large,
    { what: "a batch of 50 MB", call: batch, status: 413, isLarge: true },
  ];
}

function wrongHeaders(ground: Ground): BadRequest[] {
  const refuse = (what: string, headers: Record<string, string>, status: number, field?: string): BadRequest => ({
    what,
    call: sent(ground, path, ground.fresh, { headers }),
    status,
    ...(field === undefined ? {} : { fields: [field] }),
  });
  return [
    refuse("no key", { "idempotency-key": "" }, 400, "Idempotency-Key"),
    refuse("a key of 101 characters", { "idempotency-key": "k".repeat(101) }, 400, "Idempotency-Key"),
    refuse("a key with a space", { "idempotency-key": "a b" }, 400, "Idempotency-Key"),
    refuse("plain text", { "content-type": "text/plain" }, 415, "Content-Type"),
    refuse("XML", { "content-type": "application/xml" }, 415, "Content-Type"),
    refuse("a token that nobody gave out", { authorization: "Bearer nobody" }, 401),
    refuse("no token", { authorization: "" }, 401),
    refuse("65 header fields", Object.fromEntries(Array.from({ length: 65 }, (_, place) => [`x-${place}`, "1"])), 431),
  ];
}

function wrongAddresses(ground: Ground): BadRequest[] {
  const get = (what: string, address: string, status: number): BadRequest => {
    const { body: _body, ...call } = sent(ground, address, "", { method: "GET" });
    return { what, call, status };
  };
  return [
    { what: "the wrong method", call: sent(ground, path, ground.fresh, { method: "PUT" }), status: 405 },
    { what: "another wrong method", call: sent(ground, "/api/health", "{}"), status: 405 },
    get("an address that does not exist", "/api/medical/settlement", 404),
    get("an address outside the interface", "/api/../etc/passwd", 404),
    get("a broken percent sign", "/api/medical/settlements/%zz", 400),
    get("an address of 3,000 characters", `/api/medical/settlements?from=${"9".repeat(3_000)}`, 414),
    get("a number that is none", "/api/medical/settlements/YB-1", 400),
    get("a settlement that does not exist", "/api/medical/settlements/YB-2017-0101-000001", 404),
    get("a date that is none in a query", "/api/medical/settlements?from=yesterday", 400),
    get("a page of a thousand million rows", "/api/medical/settlements?limit=1000000000", 400),
    get("a place in the list that is none", "/api/medical/settlements?after=nowhere", 400),
    get("a query that nobody knows", "/api/medical/settlements?sort=fund", 400),
  ];
}

function wrongNumbers(ground: Ground): BadRequest[] {
  const find = (what: string, text: string, status: number): BadRequest => ({
    what,
    call: sent(ground, "/api/medical/people/find", { text }),
    status,
    fields: ["text"],
  });
  return [
    find("a citizen number with a wrong check digit", "430408197506010012", 422),
    find("a citizen number of 17 digits and a letter", "43040819750601001A", 422),
    find("nothing to find", "", 400),
    find("more to find than anybody types", "王".repeat(51), 400),
    {
      what: "a receipt that is none",
      call: sent(ground, "/api/audit/verify", { receipt: { format: "x" } }),
      status: 422,
    },
  ];
}
