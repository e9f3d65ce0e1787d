// Every route with every role: let in exactly when the permission table says so, and never without the page's own token.

import { z } from "zod";
import type { PromiseCity } from "../../city/promise-city.ts";
import type { RoleCaller } from "./callers.ts";
import { isLetIn } from "./expected.ts";

const operation = z.looseObject({
  "x-permission": z.string(),
  requestBody: z.unknown().optional(),
  responses: z.record(z.string(), z.looseObject({ content: z.record(z.string(), z.unknown()).optional() })),
});
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), operation)) });

/** How many pairs were tried, and where what happened is not what the table says. */
export type RouteFindings = { readonly tried: number; readonly faults: readonly string[] };

/** Tries every operation that the city describes, with every caller. */
export async function tryRoutes(city: PromiseCity, callers: readonly RoleCaller[]): Promise<RouteFindings> {
  const { paths } = description.parse(await (await fetch(`${city.address}/api/openapi.json`)).json());
  const faults: string[] = [];
  let tried = 0;
  for (const [path, methods] of Object.entries(paths)) {
    for (const [name, of] of Object.entries(methods)) {
      const method = name.toUpperCase();
      // Signing out is tried by nobody, because everybody has more to do.
      if (`${method} ${path}` === "DELETE /api/session") continue;
      const found = await Promise.all(callers.map((caller) => tryRoute(caller, { method, path, of })));
      tried += found.length;
      faults.push(...found.flat());
    }
  }
  return { tried, faults };
}

type Operation = { readonly method: string; readonly path: string; readonly of: z.infer<typeof operation> };

async function tryRoute(caller: RoleCaller, { method, path, of }: Operation): Promise<string[]> {
  const permission = of["x-permission"];
  const call = {
    method,
    path: withParameters(path),
    headers: { "idempotency-key": "rights" },
    ...(of.requestBody === undefined ? {} : { body: "{}" }),
  };
  const { status } = await caller.send(call);
  const refusal = caller.role === "public" ? 401 : 403;
  const isRight = isPage(of)
    ? true
    : isLetIn(caller.role, permission)
      ? status !== 401 && status !== 403
      : status === refusal;
  const faults = isRight && status < 500 ? [] : [`${method} ${path} by ${caller.role}: ${status}`];
  if (method === "GET" || !("cookie" in caller.headers)) return faults;
  // What is open to anyone acts in nobody's name; it needs no token, but other sites may not send it either.
  const forged = [
    { "sec-fetch-site": "cross-site" },
    ...(permission === "open" ? [] : [{ "x-csrf-token": "guessed" }]),
  ];
  for (const headers of forged) {
    const { status: given } = await caller.send({ ...call, headers: { ...call.headers, ...headers } });
    if (given !== 403) faults.push(`${method} ${path} by ${caller.role} with ${Object.keys(headers).join()}: ${given}`);
  }
  return faults;
}

/** A page asks for a sign-in in words of its own; what it shows to whom is tried with things. */
function isPage({ responses }: Operation["of"]): boolean {
  return Object.values(responses).some(({ content = {} }) => "text/html" in content);
}

/** Well-formed values, naming nothing that exists. */
const parameters: Readonly<Record<string, string>> = {
  number: "YB-2017-0101-000001",
  settlement: "YB-2017-0101-000001",
  person: "17592186044417",
  year: "2026",
  fund: "resident_medical",
  code: "9999",
  entry: "1",
  id: "999999999",
  hash: "0".repeat(64),
  clause: "medical.25.1",
  key: "x".repeat(22),
};

function withParameters(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`this harness knows no value for {${name}} of ${path}: give it one`);
    return value;
  });
}
