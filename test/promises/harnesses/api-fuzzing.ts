// The interface tried with requests made from its own description: good ones, and good ones spoilt in one place.

import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { type Chance, chanceFrom } from "../../../src/app/demo/random.ts";
import { problemSchema } from "../../../src/kernel/http/index.ts";
import { findCityFaults } from "../invariants/find-city-faults.ts";
import type { Call, Reply } from "../load/http-client.ts";
import { definePromise } from "../promise.ts";
import { readKnownValues } from "./fuzzing/known-values.ts";
import { type Operation, readOperations } from "./fuzzing/operations.ts";
import { type KnownValues, valuesOf } from "./fuzzing/schema.ts";
import { type Draft, spoil } from "./fuzzing/spoil.ts";
import { enterAll, type RoleCaller } from "./rights/callers.ts";
import { isLetIn } from "./rights/expected.ts";

const slowMilliseconds = 2_000;

export const apiFuzzing = definePromise({
  name: "api-fuzzing",
  title: {
    zh: "按接口说明造出的请求,对的错的,都不会让系统出错;错的指出哪一栏",
    en: "Requests made from the description, good or spoilt, never meet a fault of ours; spoilt ones are told the field",
  },
  source: "test/promises/harnesses/api-fuzzing.ts",
  doses: { full: { requests: 20 }, small: { requests: 2 } },
  mostMinutes: 10,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const { callers, close } = await enterAll(city);
    const operations = (await readOperations(city.address)).filter(isTried);
    const run: Run = {
      callers,
      known: await readKnownValues(city),
      chance: chanceFrom(seed),
      seed,
      tally: { sent: 0, served: 0 },
      faults: [],
    };
    for (const [place, operation] of operations.entries()) {
      await tryGood(operation, { ...run, seed: seed + place }, dose.requests);
      await trySpoilt(operation, { ...run, seed: seed + place + 1_000 }, dose.requests);
    }
    close();
    const faults = [...run.faults, ...(await findCityFaults(city))];
    const { sent, served } = run.tally;
    const figure = `${operations.length} operations, ${sent} requests (${served} served): ${faults.length} faults`;
    return { value: faults.length, unit: "faults", figure, faults };
  },
});

/** Signing out would end the callers' own sessions. */
const isTried = ({ method, path }: Operation): boolean => `${method} ${path}` !== "DELETE /api/session";

type Run = {
  readonly callers: readonly RoleCaller[];
  readonly known: KnownValues;
  readonly chance: Chance;
  readonly seed: number;
  readonly tally: { sent: number; served: number };
  readonly faults: string[];
};

async function tryGood(operation: Operation, run: Run, count: number): Promise<void> {
  for (const draft of draftsOf(operation, run, count)) {
    const [call, reply] = await send(operation, draft, run);
    const fault = faultOf(reply) ?? faultOfReply(operation, reply);
    if (reply.status < 300) run.tally.served += 1;
    if (fault !== null) run.faults.push(`${sayCall(call)}: ${fault}`);
  }
}

async function trySpoilt(operation: Operation, run: Run, count: number): Promise<void> {
  for (const draft of draftsOf(operation, run, count)) {
    const spoilt = spoil(operation, draft, run.chance);
    if (spoilt === null) return;
    const [call, reply] = await send(operation, spoilt.draft, run);
    const fault = faultOf(reply) ?? faultOfRefusal(reply, spoilt.field);
    if (fault !== null) run.faults.push(`spoilt ${sayCall(call)}: ${fault}`);
  }
}

function draftsOf({ inPath, inQuery, body }: Operation, { known, seed }: Run, count: number): readonly Draft[] {
  const record = (parameters: Operation["inQuery"]) =>
    fc.record(Object.fromEntries(parameters.map(({ name, schema }) => [name, valuesOf(schema, known, name)])), {
      requiredKeys: parameters.filter(({ required }) => required).map(({ name }) => name),
    });
  const whole =
    body === null ? fc.constant(undefined) : body.schema === undefined ? fc.string() : valuesOf(body.schema, known);
  const drafts = fc.record({ path: record(inPath), query: record(inQuery), body: whole });
  return fc.sample(drafts, { seed, numRuns: count });
}

async function send(operation: Operation, draft: Draft, { callers, chance, tally }: Run): Promise<[Call, Reply]> {
  const permitted = callers.filter(({ role }) => isLetIn(role, operation.permission));
  const caller = chance.pick(permitted.length === 0 ? callers : permitted);
  tally.sent += 1;
  const call = write(operation, draft, `fuzzing-${tally.sent}-${chance.whole(0, 1_000_000)}`);
  return [call, await caller.send(call)];
}

function write({ method, path, body }: Operation, draft: Draft, key: string): Call {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    encodeURIComponent(wellFormed(draft.path[name])),
  );
  const pairs = Object.entries(draft.query).filter(([, value]) => value !== undefined);
  const query = pairs.map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(value))}`).join("&");
  const isText = body !== null && !body.mediaType.endsWith("json");
  const text = isText ? wellFormed(draft.body) : JSON.stringify(draft.body);
  const type: Record<string, string> = body === null ? {} : { "content-type": body.mediaType };
  return {
    method,
    path: query === "" ? filled : `${filled}?${query}`,
    headers: { ...type, "idempotency-key": key },
    ...(body === null ? {} : { body: text }),
  };
}

/** A lone half of a character cannot stand in an address. */
const wellFormed = (value: unknown): string => Buffer.from(String(value)).toString();

const sayCall = ({ method, path, body = "" }: Call): string => `${method} ${path} ${String(body).slice(0, 300)}`;

function faultOf({ status, text, milliseconds }: Reply): string | null {
  if (status >= 500) return `${status} ${text.slice(0, 300)}`;
  return milliseconds > slowMilliseconds ? `took ${Math.round(milliseconds)} ms` : null;
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });

/** A reply must be what the description says it is, without a field too many. */
function faultOfReply({ replies }: Operation, { status, text, headers }: Reply): string | null {
  if (status >= 400 || !String(headers["content-type"]).startsWith("application/json")) return null;
  const schema = replies.get(String(status));
  if (schema === undefined) return null;
  const isRight = ajv.compile(schema);
  return isRight(JSON.parse(text)) ? null : `the reply is not as described: ${ajv.errorsText(isRight.errors)}`;
}

function faultOfRefusal({ status, text, headers }: Reply, field: string | null): string | null {
  if (status < 400) return `was served with ${status}`;
  if (!String(headers["content-type"]).startsWith("application/problem+json")) return null;
  const { fields, field: first } = problemSchema.parse(JSON.parse(text));
  const named = [first ?? "", ...fields.map((one) => one.field)];
  const isNamed = field === null || named.some((one) => one === field || one.startsWith(`${field}.`));
  return isNamed || status !== 400 ? null : `names ${named.join(", ")} instead of ${field}`;
}
