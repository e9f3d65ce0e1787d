// Spoils a good request in one place, so that the refusal can be held to naming that place.

import type { Chance } from "../../../../src/app/demo/random.ts";
import type { Operation } from "./operations.ts";

/** A request before it is written: parameters by their names, and the body. */
export type Draft = {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
};

/** What was spoilt, and how the refusal must name it; null where the place has no name of its own. */
export type Spoilt = { readonly draft: Draft; readonly field: string | null };

/** Every way in which one request of an operation can be spoilt. */
export function spoil(operation: Operation, draft: Draft, chance: Chance): Spoilt | null {
  const ways = [...spoilQuery(operation, draft), ...spoilBody(operation, draft)];
  return ways.length === 0 ? null : chance.pick(ways);
}

function spoilQuery({ inQuery, method, isPage }: Operation, draft: Draft): Spoilt[] {
  const query = (changes: object, field: string): Spoilt => ({
    draft: { ...draft, query: { ...draft.query, ...changes } },
    field,
  });
  if (isPage || (method !== "GET" && inQuery.length === 0)) return [];
  const numbers = inQuery.filter(({ schema }) => schema.type === "integer");
  return [
    query({ nobodyKnows: "1" }, "query.nobodyKnows"),
    ...numbers.map(({ name }) => query({ [name]: "many" }, `query.${name}`)),
  ];
}

function spoilBody({ body }: Operation, draft: Draft): Spoilt[] {
  const { properties, required = [], type } = body?.schema ?? {};
  if (body === null || type !== "object" || properties === undefined || !isRecord(draft.body)) return [];
  const good = draft.body;
  const change = (changes: object, field: string | null): Spoilt => ({
    draft: { ...draft, body: { ...good, ...changes } },
    field,
  });
  const typed = Object.entries(properties).filter(([, { type: of }]) => of !== undefined);
  return [
    change({ nobodyKnows: 1 }, "nobodyKnows"),
    { draft: { ...draft, body: [good] }, field: null },
    ...required.map((name) => change({ [name]: undefined }, name)),
    ...typed.map(([name, { type: of }]) => change({ [name]: of === "object" ? 1 : { no: "such thing" } }, name)),
  ];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
