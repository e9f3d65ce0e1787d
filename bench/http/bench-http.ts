// Settlements over HTTP as a hospital's system sends them: the peak, and the latency at a fixed rate of half the peak.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import type { Figure } from "../figure.ts";
import { startCity } from "../start/start-city.ts";
import { billMaker, hospitalOf } from "./bills.ts";

/** How many connections send, and for how many seconds the peak and the latency are each measured. */
export type HttpBenchOptions = { readonly connections?: number; readonly seconds?: number };

/** The server, its database and the sender share the machine. Every request is a new stay of its own; any refusal stops the bench. */
export async function* benchHttp({ connections = 64, seconds = 15 }: HttpBenchOptions = {}): AsyncGenerator<Figure> {
  const stateFolder = await mkdtemp(join(tmpdir(), "hengzheng-bench-http-"));
  const city = await startCity(stateFolder);
  try {
    const hospital = await hospitalOf(stateFolder);
    const nextBill = billMaker(hospital);
    const send = (rate: number | null) =>
      fire({ address: city.address, token: hospital.token, nextBill, connections, seconds, rate });
    await send(null);
    const peak = await send(null);
    yield { name: "settlement.http.peak_per_second", value: peak.requests.average, unit: "settlements/s" };
    const steady = await send(Math.max(1, Math.floor(peak.requests.average / 2)));
    yield { name: "settlement.http.rate_per_second", value: steady.requests.average, unit: "settlements/s" };
    yield { name: "settlement.http.p50_ms", value: steady.latency.p50, unit: "ms" };
    yield { name: "settlement.http.p99_ms", value: steady.latency.p99, unit: "ms" };
  } finally {
    await city.stop();
    await rm(stateFolder, { recursive: true, force: true });
  }
}

type Fire = {
  readonly address: string;
  readonly token: string;
  readonly nextBill: () => { readonly key: string; readonly body: string };
  readonly connections: number;
  readonly seconds: number;
  readonly rate: number | null;
};

/** Latencies of a fixed rate count from when a request was due, so that waiting for a slow one is not hidden. */
async function fire({ address, token, nextBill, connections, seconds, rate }: Fire): Promise<autocannon.Result> {
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    ...(rate === null ? {} : { overallRate: rate }),
    requests: [
      {
        method: "POST",
        path: "/api/medical/settlements",
        setupRequest: (request) => {
          const { key, body } = nextBill();
          const headers = {
            "content-type": "application/json",
            authorization: `Bearer ${token}`,
            "idempotency-key": key,
          };
          return { ...request, headers, body };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} requests were refused and ${result.errors} failed`);
  return result;
}
