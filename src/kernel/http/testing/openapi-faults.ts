// Looks for what is wrong in an OpenAPI 3.1 description: structure, unique names, parameters, references, schemas that compile.

import { Ajv2020 } from "ajv/dist/2020.js";
import { z } from "zod";

const parameter = z.object({
  name: z.string().min(1),
  in: z.enum(["path", "query", "header"]),
  required: z.boolean(),
  schema: z.record(z.string(), z.unknown()),
});
const media = z.record(z.string(), z.strictObject({ schema: z.record(z.string(), z.unknown()).optional() }));
const operation = z.object({
  operationId: z.string().regex(/^\w+$/),
  summary: z.string().min(1),
  parameters: z.array(parameter),
  requestBody: z.strictObject({ required: z.boolean(), content: media }).optional(),
  responses: z.record(
    z.string().regex(/^(?:[1-5]\d\d|default)$/),
    z.strictObject({ description: z.string().min(1), content: media.optional() }),
  ),
});
const description = z.object({
  openapi: z.string().regex(/^3\.1\.\d$/),
  info: z.object({ title: z.string().min(1), version: z.string().min(1) }),
  paths: z.record(z.string().regex(/^\//), z.record(z.enum(["get", "post", "put", "delete"]), operation.optional())),
  components: z.object({ schemas: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

/** What is wrong, as sentences; a sound description gives none. */
export function findOpenApiFaults(document: unknown): string[] {
  const read = description.safeParse(document);
  if (!read.success) return read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  const { paths, components } = read.data;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.values(methods).flatMap((one) => (one === undefined ? [] : [{ path, ...one }])),
  );
  const names = operations.map(({ operationId }) => operationId);
  const references = JSON.stringify(document).match(/"\$ref":"[^"]*"/g) ?? [];
  const known = Object.keys(components.schemas).map((name) => `"$ref":"#/components/schemas/${name}"`);
  return [
    ...names.filter((name, place) => names.indexOf(name) !== place).map((name) => `two operations are named ${name}`),
    ...references.filter((one) => !known.includes(one)).map((one) => `${one} leads nowhere`),
    ...operations.flatMap(({ path, parameters }) => parameterFaults(path, parameters)),
    ...schemasIn(document).flatMap(schemaFaults),
  ];
}

function parameterFaults(path: string, parameters: readonly z.infer<typeof parameter>[]): string[] {
  const written = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const given = parameters.filter((one) => one.in === "path").map(({ name }) => name);
  return written.toSorted().join() === given.toSorted().join() ? [] : [`${path} has the parameters ${given.join()}`];
}

function schemasIn(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === "schema" && typeof inner === "object" && inner !== null ? [inner] : schemasIn(inner),
  );
}

function schemaFaults(schema: object): string[] {
  if ("$ref" in schema) return [];
  try {
    new Ajv2020({ strict: true, strictTypes: false, formats: { date: true, "date-time": true } }).compile(schema);
    return [];
  } catch (error) {
    return [`a schema does not compile: ${error instanceof Error ? error.message : error}`];
  }
}
