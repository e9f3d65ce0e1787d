// The operations of the interface, read from its own description.

import { z } from "zod";
import { type Schema, schemaShape } from "./schema.ts";

const media = z.record(z.string(), z.object({ schema: schemaShape.optional() }));
const described = z.object({
  "x-permission": z.string(),
  parameters: z.array(
    z.object({ name: z.string(), in: z.enum(["path", "query", "header"]), required: z.boolean(), schema: schemaShape }),
  ),
  requestBody: z.object({ content: media }).optional(),
  responses: z.record(z.string(), z.looseObject({ content: media.optional() })),
});
const description = z.object({ paths: z.record(z.string(), z.record(z.string(), described)) });

export type Parameter = { readonly name: string; readonly required: boolean; readonly schema: Schema };

/** An operation; `body` null when it takes none, `replies` the schemas of its JSON replies by their status. */
export type Operation = {
  readonly method: string;
  readonly path: string;
  readonly permission: string;
  readonly inPath: readonly Parameter[];
  readonly inQuery: readonly Parameter[];
  readonly body: { readonly mediaType: string; readonly schema: Schema | undefined } | null;
  readonly replies: ReadonlyMap<string, Schema>;
  /** Pages are kind to whatever a link may have been given on its way. */
  readonly isPage: boolean;
};

/** Reads the description that the city itself gives. */
export async function readOperations(address: string): Promise<readonly Operation[]> {
  const { paths } = description.parse(await (await fetch(`${address}/api/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, of]) => ({
      method: method.toUpperCase(),
      path,
      permission: of["x-permission"],
      inPath: of.parameters.filter((one) => one.in === "path"),
      inQuery: of.parameters.filter((one) => one.in === "query"),
      body: bodyOf(of.requestBody?.content),
      replies: repliesOf(of.responses),
      isPage: Object.values(of.responses).some(({ content = {} }) => "text/html" in content),
    })),
  );
}

function bodyOf(content: z.infer<typeof media> | undefined): Operation["body"] {
  const [first] = Object.entries(content ?? {});
  return first === undefined ? null : { mediaType: first[0], schema: first[1].schema };
}

function repliesOf(responses: z.infer<typeof described>["responses"]): ReadonlyMap<string, Schema> {
  return new Map(
    Object.entries(responses).flatMap(([status, { content = {} }]) => {
      const schema = content["application/json"]?.schema;
      return schema === undefined ? [] : [[status, schema] as const];
    }),
  );
}
