// Serves routes of a test city over real HTTP; a bearer token names who calls.
import { bindRoutes, createHttpServer, type Route } from "../../../../kernel/http/index.ts";
import type { MedicalServices } from "../../routes/services.ts";
import { type WireCity, wireNow } from "./wire-city.ts";

/** Sends a request as the clerk (or as another) and gives status, media type and text. */
export type Send = (
  method: "GET" | "POST",
  path: string,
  request?: {
    readonly body?: string | Uint8Array<ArrayBuffer>;
    readonly type?: string;
    readonly key?: string;
    readonly as?: "clerk" | "stranger" | "nobody";
  },
) => Promise<{ readonly status: number; readonly type: string; readonly text: string; readonly bytes: Buffer }>;

/** Starts the server on a free port of this machine. */
export async function serveCity(city: WireCity, routes: readonly Route<MedicalServices>[]) {
  const lines: string[] = [];
  const server = await createHttpServer({
    routes: bindRoutes(routes, city),
    authenticate: async ({ bearerToken }) =>
      bearerToken === "clerk" ? city.clerk : bearerToken === "stranger" ? city.stranger : undefined,
    secureCookies: false,
    isMoneyStopped: () => false,
    now: () => wireNow,
    log: { stream: { write: (line) => void lines.push(line) }, onLeak: "throw" },
  });
  const address = await server.listen({ host: "127.0.0.1", port: 0 });
  const send: Send = async (method, path, { body, type = "application/json", key, as = "clerk" } = {}) => {
    const answered = await fetch(`${address}${path}`, {
      method,
      headers: {
        ...(as === "nobody" ? {} : { authorization: `Bearer ${as}` }),
        ...(body === undefined ? {} : { "content-type": type }),
        ...(key === undefined ? {} : { "idempotency-key": key }),
      },
      ...(body === undefined ? {} : { body }),
    });
    const bytes = Buffer.from(await answered.arrayBuffer());
    const mediaType = answered.headers.get("content-type") ?? "";
    return { status: answered.status, type: mediaType, text: bytes.toString("utf8"), bytes };
  };
  return { send, lines, stop: () => server.close() };
}
