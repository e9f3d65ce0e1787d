// Serves one route: who asks, may they, is the request whole; then the handler; then its answer, checked.

import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { type Actor, publicActor, scope } from "../identity/index.ts";
import { fastifyPath } from "./address-book.ts";
import type { Answer } from "./answer.ts";
import { readSessionCookie } from "./cookies.ts";
import { hasKey, requestKey } from "./idempotency-key.ts";
import { languageOf } from "./language.ts";
import { httpLimits } from "./limits.ts";
import { RequestRefused } from "./problem.ts";
import { readJson } from "./read-json.ts";
import { httpRefusals } from "./refusals.ts";
import { hasRequestToken, isFromElsewhere } from "./request-origin.ts";
import type { BoundRoute, RequestContext, RoutePermission } from "./route.ts";

/** What a request shows of its sender. */
export type Credentials = { readonly sessionToken: string | null; readonly bearerToken: string | null };

/** How requests are let in. `isMoneyStopped` holds while the books or the audit log do not agree. */
export type Admission = {
  readonly authenticate: (credentials: Credentials, at: Date) => Promise<Actor | undefined>;
  readonly secureCookies: boolean;
  readonly isMoneyStopped: () => boolean;
  /** The clock. */
  readonly now: () => Date;
};

type Caller = { readonly actor: Actor; readonly sessionToken: string | null; readonly now: Date };

/** Registers a route. Everything that needs no body is checked before the body is read. */
export function serveRoute(server: FastifyInstance, route: BoundRoute, admission: Admission): void {
  const callers = new WeakMap<FastifyRequest, Caller>();
  server.route({
    method: route.method,
    url: fastifyPath(route.path),
    bodyLimit: route.bodyBytes ?? httpLimits.bodyBytes,
    onRequest: async (request) => {
      callers.set(request, await admit(request, route, admission));
    },
    handler: async (request, reply) => {
      const caller = callers.get(request);
      if (caller === undefined) throw new Error("a request reached its handler without being admitted");
      return sendAnswer(route, await run(request, route, caller), reply);
    },
  });
}

async function admit(request: FastifyRequest, route: BoundRoute, admission: Admission): Promise<Caller> {
  const now = admission.now();
  const credentials = credentialsOf(request, admission);
  const actor = (await admission.authenticate(credentials, now)) ?? publicActor;
  if (route.method !== "GET") assertOwnSite(request, route.permission, { ...credentials, actor });
  if (!isPermitted(actor, route.permission)) {
    throw new RequestRefused(actor.role === "public" ? httpRefusals.notSignedIn() : httpRefusals.notPermitted());
  }
  if (route.idempotent && !hasKey(request.headers)) throw new RequestRefused(httpRefusals.keyMissing());
  if (route.idempotent && admission.isMoneyStopped()) throw new RequestRefused(httpRefusals.booksStopped());
  return { actor, sessionToken: credentials.sessionToken, now };
}

function credentialsOf({ headers }: FastifyRequest, { secureCookies }: Admission): Credentials {
  const [, bearerToken = null] = /^Bearer ([\w-]+)$/.exec(headers.authorization ?? "") ?? [];
  // A machine speaks for itself; the cookie of a browser that happens to be there is not looked at.
  const sessionToken = bearerToken === null ? readSessionCookie(headers.cookie, { secure: secureCookies }) : null;
  return { sessionToken, bearerToken };
}

/**
 * A request with a bearer token can come from no other site: browsers add no such token by themselves. A cookie whose
 * session is over acts in nobody's name. What is open to anyone gains nothing from a session, so a form without script,
 * which can send no request token, may ask for it.
 */
function assertOwnSite(
  { headers }: FastifyRequest,
  permission: RoutePermission,
  { sessionToken, bearerToken, actor }: Credentials & { readonly actor: Actor },
): void {
  if (bearerToken !== null) return;
  const needsToken = permission !== "open" && sessionToken !== null && actor.role !== "public";
  const lacksToken = needsToken && !hasRequestToken(headers, sessionToken);
  if (isFromElsewhere(headers) || lacksToken) throw new RequestRefused(httpRefusals.fromElsewhere());
}

/** Whether the permission table lets the actor call the route at all; on what, the handler checks. */
export function isPermitted(actor: Actor, permission: RoutePermission): boolean {
  if (permission === "open") return true;
  if (permission === "signed_in") return actor.role !== "public";
  return scope(actor, permission).kind !== "none";
}

async function run(request: FastifyRequest, route: BoundRoute, caller: Caller): Promise<Answer<unknown>> {
  const bytes = request.body instanceof Buffer ? request.body : Buffer.alloc(0);
  const mediaType = mediaTypeOf(request);
  const { actor, sessionToken, now } = caller;
  const office = actor.organisationId === null ? actor.subject : `organisation:${actor.organisationId}`;
  const context: RequestContext = {
    actor,
    sessionToken,
    now,
    bytes,
    mediaType,
    language: languageOf(request.headers["accept-language"]),
    requestId: request.id,
  };
  const key = route.idempotent
    ? requestKey(request.headers, { subject: office, route: `${route.method} ${route.path}`, bytes })
    : null;
  const { params, query } = request;
  return route.run({ params, query, body: readBody(route, mediaType, bytes), key }, context);
}

function readBody(route: BoundRoute, mediaType: string, bytes: Buffer): unknown {
  const accepted = route.accepts ?? [];
  if (bytes.length === 0 || accepted.some((one) => one === mediaType && !isJson(one))) return undefined;
  if (route.body === null && accepted.length === 0)
    throw new RequestRefused(
      httpRefusals.malformed("no_body_wanted", "这个请求不带正文", "This request takes no body"),
    );
  const isAccepted = accepted.length === 0 ? mediaType === "application/json" : accepted.includes(mediaType);
  if (!isAccepted)
    throw new RequestRefused(
      httpRefusals.unsupportedMediaType(accepted.length === 0 ? ["application/json"] : accepted),
    );
  return readJson(bytes);
}

function isJson(mediaType: string): boolean {
  return mediaType === "application/json" || mediaType.endsWith("+json");
}

function mediaTypeOf({ headers }: FastifyRequest): string {
  const [type = ""] = (headers["content-type"] ?? "").split(";", 1);
  return type.trim().toLowerCase();
}

function sendAnswer(route: BoundRoute, given: Answer<unknown>, reply: FastifyReply): FastifyReply {
  switch (given.kind) {
    case "value":
      if (given.status === 204)
        return reply
          .code(204)
          .headers({ ...given.headers })
          .send();
      return reply
        .code(given.status)
        .headers({ ...given.headers, "content-type": jsonType })
        .send(JSON.stringify(route.reply.parse(given.value)));
    case "stored":
      return reply.code(given.status).header("content-type", jsonType).send(given.body);
    case "content":
      return reply
        .code(given.status)
        .headers({ ...given.headers, "content-type": given.mediaType })
        .send(given.content);
    case "refused":
      throw new RequestRefused({
        status: given.status,
        refusal: given.refusal,
        ...(given.status === 503 ? { headers: { "retry-after": String(httpLimits.retryAfterSeconds) } } : {}),
      });
  }
}

const jsonType = "application/json; charset=utf-8";
