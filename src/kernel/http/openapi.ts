// The description of the routes as OpenAPI 3.1, generated from what checks the requests.

import { z } from "zod";
import type { Text } from "../refusal/index.ts";
import { problemMediaType, problemSchema, titleOf } from "./problem.ts";
import type { Route } from "./route.ts";

/** What a description says of the whole. */
export type ApiFacts = { readonly title: Text; readonly version: string };

type Described = Omit<Route, "run">;
type Json = { readonly [name: string]: unknown };

/** The description. Operations are named by method and address; `x-clauses` and `x-permission` say what stands behind each. */
export function openApiOf(routes: readonly Described[], { title, version }: ApiFacts): Json {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const methods = paths[route.path] ?? {};
    methods[route.method.toLowerCase()] = operationOf(route);
    paths[route.path] = methods;
  }
  return {
    openapi: "3.1.1",
    jsonSchemaDialect: dialect,
    info: { title: bilingual(title), version },
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, "output") },
      securitySchemes: {
        session: { type: "apiKey", in: "cookie", name: "hengzheng-session" },
        machine: { type: "http", scheme: "bearer" },
      },
    },
  };
}

const dialect = "https://json-schema.org/draft/2020-12/schema";

function operationOf(route: Described): Json {
  const { summary, clauses, permission } = route;
  const needsSignIn = permission !== "open";
  return {
    operationId: operationId(route),
    summary: bilingual(summary),
    "x-clauses": clauses,
    "x-permission": permission,
    ...(needsSignIn ? { security: [{ session: [] }, { machine: [] }, {}] } : {}),
    parameters: [
      ...parametersOf(route.params, "path"),
      ...parametersOf(route.query, "query"),
      ...(route.idempotent ? [keyParameter] : []),
    ],
    ...bodyOf(route),
    responses: responsesOf(route),
  };
}

function operationId({ method, path }: Described): string {
  const words = path.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return [method.toLowerCase(), ...words].join("_");
}

function parametersOf(schema: z.ZodType, place: "path" | "query"): Json[] {
  const { properties, required } = partsOf(schemaOf(schema, "input"));
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: of,
  }));
}

const keyParameter: Json = {
  name: "Idempotency-Key",
  in: "header",
  required: true,
  schema: { type: "string", minLength: 1, maxLength: 100 },
};

function bodyOf({ body, accepts }: Described): Json {
  if (body === null && accepts === undefined) return {};
  const schema = body === null ? {} : { schema: schemaOf(body, "input") };
  const types = accepts ?? ["application/json"];
  return {
    requestBody: {
      required: true,
      content: Object.fromEntries(
        types.map((type) => [type, type.endsWith("json") && !type.includes("ndjson") ? schema : {}]),
      ),
    },
  };
}

function responsesOf(route: Described): Json {
  const types = route.produces ?? ["application/json"];
  const content = Object.fromEntries(
    types.map((type) => [type, type === "application/json" ? { schema: schemaOf(route.reply, "output") } : {}]),
  );
  const success = { description: bilingual(route.summary), content };
  const problem = { content: { [problemMediaType]: { schema: { $ref: "#/components/schemas/Problem" } } } };
  const failures = failuresOf(route).map((status) => [
    String(status),
    { description: bilingual(titleOf(status)), ...problem },
  ]);
  return {
    [String(route.status ?? 200)]: success,
    ...Object.fromEntries(failures),
    default: { description: "problem", ...problem },
  };
}

function failuresOf({ permission, idempotent, body, path }: Described): number[] {
  const always = [400, 503];
  const guarded = permission === "open" ? [] : [401, 403];
  return [
    ...always,
    ...guarded,
    ...(path.includes("{") ? [404] : []),
    ...(idempotent ? [409, 422] : []),
    ...(body === null ? [] : [413, 415]),
  ].sort();
}

function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io,
    unrepresentable: "any",
    reused: "inline",
  });
  return rest;
}

function partsOf(schema: Json): { properties: Record<string, unknown>; required: readonly unknown[] } {
  const { properties, required } = schema;
  const isRecord = typeof properties === "object" && properties !== null;
  return { properties: isRecord ? { ...properties } : {}, required: Array.isArray(required) ? required : [] };
}

function bilingual({ zh, en }: Text): string {
  return `${zh} / ${en}`;
}
