// What a bad request is: what is sent, and how it must be refused.

import type { CityFacts } from "../../city/city-facts.ts";
import type { Call } from "../../load/http-client.ts";
import { type StayBody, tokenOf } from "../../load/stays.ts";

/** How the refusal is written: as a problem, in FHIR, in the platform's envelope, or as a list of rows and columns. */
export type RefusalForm = "problem" | "fhir" | "platform" | "batch";

/** `fields` must all be named; `article` is the clause that must be cited. A large one may take its time. */
export type BadRequest = {
  readonly what: string;
  readonly call: Call;
  readonly status: number;
  readonly fields?: readonly string[];
  readonly article?: string;
  readonly form?: RefusalForm;
  readonly isLarge?: boolean;
};

/** What there is to be wrong about: a stay that may be settled, and one that was, under a key. */
export type Ground = {
  readonly facts: CityFacts;
  readonly fresh: StayBody;
  readonly settled: { readonly body: StayBody; readonly key: string };
  /** Stays enough for a batch. */
  readonly many: readonly StayBody[];
};

/** A request of the hospital's system that the fresh stay belongs to; each gets a key of its own. */
export function sent(ground: Ground, path: string, body: unknown, more: Partial<Call> = {}): Call {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const { headers = {}, ...rest } = more;
  const own = {
    authorization: `Bearer ${tokenOf(ground.facts, ground.fresh.hospitalId)}`,
    "idempotency-key": `bad-${++keys}`,
  };
  return { method: "POST", path, body: text, ...rest, headers: { ...own, ...headers } };
}

let keys = 0;
