// A route as data: address, permission, clauses, schemas, and the handler that they all guard.

import { z } from "zod";
import type { Action, Actor } from "../identity/index.ts";
import type { Text } from "../refusal/index.ts";
import type { Answer } from "./answer.ts";
import { fieldFaults } from "./field-faults.ts";
import type { Language } from "./language.ts";
import { httpLimits } from "./limits.ts";
import { type FieldFault, RequestRefused } from "./problem.ts";

export type Method = "GET" | "POST" | "PUT" | "DELETE";

/** Who may call: whoever the permission table grants an action, whoever signed in, or anyone at all. */
export type RoutePermission = Action | "signed_in" | "open";

/** The key of a request that has one effect: who sent it, the key, and SHA-256 of its body (32 bytes). */
export type RequestKey = { readonly caller: string; readonly key: string; readonly bodyHash: Uint8Array };

/** What a handler knows of the request beside its parts. `bytes` is the body as it came; `now` the instant it began. */
export type RequestContext = {
  readonly actor: Actor;
  readonly sessionToken: string | null;
  readonly language: Language;
  readonly now: Date;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly requestId: string;
};

/** What describes a route; the address writes parameters as `{name}`. */
export type RouteFacts = {
  readonly method: Method;
  readonly path: string;
  readonly summary: Text;
  readonly clauses: readonly string[];
  readonly permission: RoutePermission;
  /** Media types of the body where it is not JSON. */
  readonly accepts?: readonly string[];
  /** Media types of the answer where it is not JSON of the reply schema. */
  readonly produces?: readonly string[];
  /** The largest body, where it differs from {@link httpLimits.bodyBytes}. */
  readonly bodyBytes?: number;
  /** The status of success, 200 unless said otherwise. */
  readonly status?: number;
};

type Schemas<Params, Query, Body, Reply> = {
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly reply: Reply;
};

type Parts<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = RequestContext & {
  readonly params: z.output<Params>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
};

type Handled<Reply extends z.ZodType> = Promise<Answer<z.input<Reply>>>;

/** What `route` takes: a route that has one effect under a key gets the key, the others do not. */
export type RouteDefinition<
  Services,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Reply extends z.ZodType,
> = RouteFacts &
  Schemas<Params, Query, Body, Reply> &
  (
    | {
        readonly idempotent: true;
        readonly handler: (
          request: Parts<Params, Query, Body> & { readonly key: RequestKey },
          services: Services,
        ) => Handled<Reply>;
      }
    | {
        readonly idempotent?: false;
        readonly handler: (request: Parts<Params, Query, Body>, services: Services) => Handled<Reply>;
      }
  );

/** The parts of a request before any schema saw them. `key` is there when the route is idempotent. */
export type RawRequest = {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly key: RequestKey | null;
};

/** A route ready to be served. `run` checks every part, throws {@link RequestRefused} with all faults, else calls the handler. */
export type Route<Services = unknown> = RouteFacts & {
  readonly idempotent: boolean;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | null;
  readonly reply: z.ZodType;
  readonly run: (raw: RawRequest, context: RequestContext, services: Services) => Promise<Answer<unknown>>;
};

/** A route with its services at hand: what a server serves. */
export type BoundRoute = Omit<Route, "run"> & {
  readonly run: (raw: RawRequest, context: RequestContext) => Promise<Answer<unknown>>;
};

/** Hands the services to routes. */
export function bindRoutes<Services>(routes: readonly Route<Services>[], services: Services): readonly BoundRoute[] {
  return routes.map((route) => ({ ...route, run: (raw, context) => route.run(raw, context, services) }));
}

/** The `route` of a regulation whose handlers work with these services. */
export function routesWith<Services>() {
  return function route<
    Reply extends z.ZodType,
    Params extends z.ZodType = typeof nothing,
    Query extends z.ZodType = typeof nothing,
    Body extends z.ZodType = typeof noBody,
  >(definition: RouteDefinition<Services, Params, Query, Body, Reply>): Route<Services> {
    const params = schemaOr(definition.params, nothing);
    const query = schemaOr(definition.query, nothing);
    const body = schemaOr(definition.body, noBody);
    return {
      ...definition,
      idempotent: definition.idempotent === true,
      params,
      query,
      body: definition.body ?? null,
      run: async (raw, context, services) => {
        const read = readParts({ params, query, body }, raw);
        const request = { ...context, ...read };
        if (definition.idempotent !== true) return definition.handler(request, services);
        if (raw.key === null) throw new Error(`${definition.path} was called without a key`);
        return definition.handler({ ...request, key: raw.key }, services);
      },
    };
  };
}

const nothing = z.strictObject({});
const noBody = z.undefined();

/** The overload is what says that an absent schema has the type of its fallback. */
function schemaOr<Schema extends z.ZodType>(schema: Schema | undefined, fallback: z.ZodType): Schema;
function schemaOr(schema: z.ZodType | undefined, fallback: z.ZodType): z.ZodType {
  return schema ?? fallback;
}

function readParts<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  schemas: { params: Params; query: Query; body: Body },
  raw: RawRequest,
): { params: z.output<Params>; query: z.output<Query>; body: z.output<Body> } {
  const params = schemas.params.safeParse(raw.params, options);
  const query = schemas.query.safeParse(raw.query, options);
  const body = schemas.body.safeParse(raw.body, options);
  if (params.success && query.success && body.success)
    return { params: params.data, query: query.data, body: body.data };
  throw faulty([
    ...fieldFaults(params.error?.issues ?? [], "path"),
    ...fieldFaults(query.error?.issues ?? [], "query"),
    ...fieldFaults(body.error?.issues ?? []),
  ]);
}

/** The input of an issue says whether a field is missing; it is never sent back. */
const options = { reportInput: true };

function faulty(fields: readonly FieldFault[]): RequestRefused {
  const [first] = fields;
  const count = fields.length;
  return new RequestRefused({
    status: 400,
    fields,
    refusal: {
      code: "http.fields_faulty",
      ...(first === undefined ? {} : { field: first.field }),
      message: {
        zh: count === 1 ? `一个字段有误:${first?.field}` : `${count} 个字段有误`,
        en: count === 1 ? `One field is wrong: ${first?.field}` : `${count} fields are wrong`,
      },
      next: { zh: "按 fields 所列改正后重发", en: "Correct those listed in fields and send it again" },
    },
  });
}
