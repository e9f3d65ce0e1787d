// The HTTP server: every request passes the same guards, every reply the same headers, every refusal one shape.

import { randomBytes } from "node:crypto";
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from "fastify";
import { guardLog, type LeakBehaviour, type LogStream } from "../identity/index.ts";
import { addressBook } from "./address-book.ts";
import { refuseBrokenRequest } from "./broken-request.ts";
import { problemCauseOf } from "./failure.ts";
import { languageOf } from "./language.ts";
import { httpLimits } from "./limits.ts";
import { type ProblemCause, problemMediaType, problemOf, RequestRefused } from "./problem.ts";
import { httpRefusals } from "./refusals.ts";
import type { BoundRoute } from "./route.ts";
import { dataPolicy, securityHeaders, transportSecurity } from "./security-headers.ts";
import { type Admission, serveRoute } from "./serve-route.ts";
import { serveScreens } from "./serve-screens.ts";

/** What a server is made of. `screens` is the folder of the built pages; without it there are none. */
export type HttpServerOptions = Admission & {
  readonly routes: readonly BoundRoute[];
  readonly screens?: string | undefined;
  readonly log: { readonly stream: LogStream; readonly onLeak: LeakBehaviour };
};

/** Makes a server; it does not listen yet. */
export async function createHttpServer(options: HttpServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    logger: { level: "info", base: null, stream: guardLog(options.log.stream, options.log.onLeak) },
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: "reference" }),
    genReqId: () => `E-${randomBytes(4).toString("hex").toUpperCase()}`,
    requestIdHeader: false,
    bodyLimit: httpLimits.bodyBytes,
    requestTimeout: httpLimits.receiveMilliseconds,
    keepAliveTimeout: httpLimits.keepAliveMilliseconds,
    handlerTimeout: httpLimits.handlerMilliseconds,
    forceCloseConnections: "idle",
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: httpLimits.parameterCharacters },
    http: { maxHeaderSize: httpLimits.headerBytes, headersTimeout: httpLimits.headersMilliseconds },
    frameworkErrors: (error, request, reply) => sendFailure(error, request, reply),
    clientErrorHandler: refuseBrokenRequest,
  });
  server.server.maxConnections = httpLimits.connections;
  takeBodiesAsBytes(server);
  addHooks(server, options);
  const screens = options.screens === undefined ? undefined : await serveScreens(server, options.screens);
  for (const route of options.routes) serveRoute(server, route, options);
  const book = addressBook(options.routes);
  server.setErrorHandler((error: Error, request, reply) => sendFailure(error, request, reply));
  server.setNotFoundHandler((request, reply) => {
    const methods = book.methodsAt(request.url);
    if (methods.length > 0) return sendProblem(httpRefusals.methodNotAllowed(methods), request, reply);
    if (screens?.isScreen(request) === true) return screens.sendScreen(reply);
    return sendProblem(httpRefusals.notFound(), request, reply);
  });
  return server;
}

/** Bodies are hashed as they came and read by the route's own schema, so nothing else reads them. */
function takeBodiesAsBytes(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
}

function addHooks(server: FastifyInstance, { secureCookies }: HttpServerOptions): void {
  let underWay = 0;
  const headers = {
    ...securityHeaders,
    ...(secureCookies ? transportSecurity : {}),
    "content-security-policy": dataPolicy,
    "cache-control": "no-store",
  };
  server.addHook("onRequest", async (request, reply) => {
    underWay += 1;
    reply.raw.once("close", () => {
      underWay -= 1;
    });
    reply.headers({ ...headers, "x-request-id": request.id });
    if (underWay > httpLimits.requestsUnderWay) throw new RequestRefused(httpRefusals.busy());
    // No text of the database can hold it, so no address that names it leads anywhere.
    if (request.url.includes("%00")) throw new RequestRefused(httpRefusals.badAddress());
    if (request.url.length > httpLimits.addressCharacters) throw new RequestRefused(httpRefusals.addressTooLong());
    if (request.raw.rawHeaders.length / 2 > httpLimits.headerFields)
      throw new RequestRefused(httpRefusals.tooManyHeaders());
  });
  server.addHook("onResponse", async (request, reply) => {
    // The pattern of the address, not the address: that may hold what nobody should read in a log.
    const { method, routeOptions } = request;
    request.log.info({
      method,
      route: routeOptions.url ?? null,
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
  });
}

function sendFailure(error: Error, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const cause = problemCauseOf(error, request);
  return sendProblem(cause, request, reply);
}

/** Sends a problem. */
export function sendProblem(cause: ProblemCause, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request.headers["accept-language"]);
  return reply
    .code(cause.status)
    .headers({
      ...cause.headers,
      "content-type": problemMediaType,
      "content-language": language,
      vary: "accept-language",
    })
    .send(JSON.stringify(problemOf(cause, { language, requestId: request.id })));
}
