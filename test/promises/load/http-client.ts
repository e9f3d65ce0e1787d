// A client that keeps its connections, and that can hang up before the reply comes.

import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { buffer } from "node:stream/consumers";

export type Call = {
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
};

/** A reply; `milliseconds` from the moment of sending to the last byte. */
export type Reply = {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly milliseconds: number;
};

/** `send` throws when the connection breaks. `hangUp` sends the request whole, waits, and leaves without the reply. */
export type HttpClient = {
  readonly send: (call: Call) => Promise<Reply>;
  readonly hangUp: (call: Call, afterMilliseconds: number) => Promise<void>;
  readonly close: () => void;
};

const patienceMilliseconds = 120_000;

/** Opens a client for one address with at most so many connections. */
export function httpClient(address: string, connections: number): HttpClient {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = ({ method, path, headers = {}, body }: Call) => {
    const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
    const type = body === undefined ? {} : { "content-type": "application/json" };
    return request(`${address}${path}`, { agent, method, headers: { ...type, ...length, ...headers } });
  };
  return {
    send: (call) =>
      new Promise((resolve, reject) => {
        const began = performance.now();
        const sent = start(call);
        sent.setTimeout(patienceMilliseconds, () => sent.destroy(new Error("no reply within the time limit")));
        sent.on("error", reject);
        sent.on("response", (response) => {
          const { statusCode: status = 0, headers } = response;
          buffer(response).then((bytes) => {
            resolve({ status, headers, text: bytes.toString("utf8"), milliseconds: performance.now() - began });
          }, reject);
        });
        sent.end(call.body);
      }),
    hangUp: (call, afterMilliseconds) =>
      new Promise((resolve) => {
        const sent = start(call);
        sent.on("error", () => resolve());
        sent.on("response", (response) => response.resume().on("end", () => resolve()));
        sent.on("finish", () => setTimeout(() => sent.destroy(new Error("hung up")), afterMilliseconds));
        sent.end(call.body);
      }),
    close: () => agent.destroy(),
  };
}
