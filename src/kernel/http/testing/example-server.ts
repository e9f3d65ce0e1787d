// A small server with made-up routes, so that the guards are tested over real HTTP without any regulation.

import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import type { Actor, Role } from "../../identity/index.ts";
import { answer, refused, storedAnswer } from "../answer.ts";
import { bindRoutes, routesWith } from "../route.ts";
import { createHttpServer } from "../server.ts";

type Bench = { settled: number };

const route = routesWith<Bench>();

/** Routes of every kind: open, listed, changing, moving money, broken. */
export const exampleRoutes = [
  route({
    method: "GET",
    path: "/api/things/{number}",
    summary: { zh: "一件东西", en: "One thing" },
    clauses: ["example.1.1"],
    permission: "law.read",
    params: z.strictObject({ number: z.string().regex(/^T-\d+$/) }),
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(200).default(50) }),
    reply: z.object({ number: z.string(), limit: z.int() }),
    handler: async ({ params, query }) => {
      if (params.number === "T-0") return refused({ code: "example.none", message: { zh: "没有", en: "None" } }, 404);
      return answer({ number: params.number, limit: query.limit, secret: "not declared" });
    },
  }),
  route({
    method: "POST",
    path: "/api/things",
    summary: { zh: "记一笔", en: "Book one" },
    clauses: ["example.2.1"],
    permission: "settlement.settle",
    idempotent: true,
    body: z.strictObject({
      amountFen: z.int().min(0).max(100),
      name: z.string().min(1).max(5),
      kind: z.enum(["a", "b"]),
    }),
    reply: z.object({ amountFen: z.int() }),
    handler: async ({ body, key }, bench) => {
      bench.settled += 1;
      return storedAnswer({ status: 200, body: `{"amountFen":${body.amountFen},"key":"${key.caller}|${key.key}"}` });
    },
  }),
  route({
    method: "POST",
    path: "/api/notes",
    summary: { zh: "记事", en: "Take a note" },
    clauses: [],
    permission: "signed_in",
    body: z.strictObject({ note: z.unknown() }),
    reply: z.null(),
    handler: async () => answer(null),
  }),
  route({
    method: "GET",
    path: "/api/broken",
    summary: { zh: "坏的", en: "Broken" },
    clauses: [],
    permission: "open",
    reply: z.null(),
    handler: async () => {
      throw Object.assign(new Error("the key (citizen)=(110105194912310022) exists"), { code: "23505" });
    },
  }),
  route({
    method: "GET",
    path: "/api/slow",
    summary: { zh: "慢的", en: "Slow" },
    clauses: [],
    permission: "open",
    reply: z.null(),
    handler: async () => {
      await delay(slowMilliseconds);
      return answer(null);
    },
  }),
  route({
    method: "GET",
    path: "/api/away",
    summary: { zh: "不在", en: "Away" },
    clauses: [],
    permission: "open",
    reply: z.null(),
    handler: async () => {
      throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
    },
  }),
];

/** Takes so long to answer that the server can be told to stop meanwhile. */
export const slowMilliseconds = 300;

/** The role that a bearer token or a session token stands for here. */
const roles: Readonly<Record<string, Role>> = { clerk: "hospital_clerk", accountant: "fund_accountant" };

/** Starts the example server on a free port. `lines` is its log; `bench` counts what was booked. */
export async function startExampleServer({ screens }: { readonly screens?: string } = {}) {
  const bench: Bench = { settled: 0 };
  const lines: string[] = [];
  const state = { isMoneyStopped: false };
  const server = await createHttpServer({
    routes: bindRoutes(exampleRoutes, bench),
    authenticate: async ({ bearerToken, sessionToken }) => actorOf(bearerToken ?? sessionToken),
    secureCookies: false,
    isMoneyStopped: () => state.isMoneyStopped,
    now: () => new Date(0),
    screens,
    log: { stream: { write: (line) => void lines.push(line) }, onLeak: "throw" },
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  return { address, bench, lines, state, stop: () => server.close() };
}

function actorOf(token: string | null): Actor | undefined {
  const role = token === null ? undefined : roles[token];
  return role === undefined
    ? undefined
    : { role, subject: `account:${role}`, organisationId: 7, regionCode: "430421", personId: null, postId: 3 };
}
