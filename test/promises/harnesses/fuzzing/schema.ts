// JSON Schema as far as the description uses it, and values that fit a schema.

import fc from "fast-check";
import { z } from "zod";

export type Schema = {
  readonly type?: string | readonly string[] | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[] | undefined;
  readonly oneOf?: readonly Schema[] | undefined;
  readonly pattern?: string | undefined;
  readonly format?: string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly exclusiveMinimum?: number | undefined;
  readonly items?: Schema | undefined;
  readonly minItems?: number | undefined;
  readonly maxItems?: number | undefined;
  readonly properties?: Readonly<Record<string, Schema>> | undefined;
  readonly required?: readonly string[] | undefined;
};

export const schemaShape: z.ZodType<Schema> = z.lazy(() =>
  z.looseObject({
    type: z.union([z.string(), z.array(z.string())]).optional(),
    enum: z.array(z.unknown()).optional(),
    const: z.unknown().optional(),
    anyOf: z.array(schemaShape).optional(),
    oneOf: z.array(schemaShape).optional(),
    pattern: z.string().optional(),
    format: z.string().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    exclusiveMinimum: z.number().optional(),
    items: schemaShape.optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    properties: z.record(z.string(), schemaShape).optional(),
    required: z.array(z.string()).optional(),
  }),
);

/** Values that stand in the city, by the names of the fields and parameters that take them. */
export type KnownValues = Readonly<Record<string, readonly (string | number)[]>>;

const longestText = 40;
const longestList = 4;
const largestNumber = 400_000_000;

/** Values that fit a schema; where the city knows values of that name, mostly one of those. */
export function valuesOf(schema: Schema, known: KnownValues, name = ""): fc.Arbitrary<unknown> {
  const fitting = fittingValues(schema, known, name);
  const values = known[name];
  return values === undefined
    ? fitting
    : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fitting });
}

function fittingValues(schema: Schema, known: KnownValues, name: string): fc.Arbitrary<unknown> {
  const { anyOf, oneOf, enum: listed } = schema;
  const choices = anyOf ?? oneOf;
  if (choices !== undefined) return fc.oneof(...choices.map((one) => fittingValues(one, known, name)));
  if (listed !== undefined) return fc.constantFrom(...listed);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const { type } = schema;
  if (typeof type === "object")
    return fc.oneof(...type.map((one) => fittingValues({ ...schema, type: one }, known, name)));
  switch (type) {
    case "string":
      return texts(schema);
    case "integer":
    case "number":
      return fc.integer({
        min: schema.minimum ?? (schema.exclusiveMinimum === undefined ? -largestNumber : schema.exclusiveMinimum + 1),
        max: schema.maximum ?? largestNumber,
      });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array":
      return lists(schema, known, name);
    case "object":
      return objects(schema, known);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

/** Days of the calendar, its first and last ones far more often than chance would give them. */
const days = fc.oneof(
  fc
    .date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10)),
  fc.constantFrom("1900-01-01", "1900-01-31", "2016-12-31", "2017-01-01", "2024-02-29", "2199-12-01", "2199-12-31"),
);

function texts({ format, pattern, minLength = 0, maxLength = longestText }: Schema): fc.Arbitrary<string> {
  if (format === "date") return days;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.min(maxLength, Math.max(minLength, longestText)), unit: "grapheme" });
}

function lists(
  { items = {}, minItems = 0, maxItems = longestList }: Schema,
  known: KnownValues,
  name: string,
): fc.Arbitrary<unknown[]> {
  return fc.array(valuesOf(items, known, name), {
    minLength: minItems,
    maxLength: Math.min(maxItems, Math.max(minItems, longestList)),
  });
}

function objects(
  { properties = {}, required = [] }: Schema,
  known: KnownValues,
): fc.Arbitrary<Record<string, unknown>> {
  const parts = Object.entries(properties).map(([name, schema]) => [name, valuesOf(schema, known, name)] as const);
  return fc.record(Object.fromEntries(parts), { requiredKeys: [...required] });
}
