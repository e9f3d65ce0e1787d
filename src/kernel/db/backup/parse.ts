// Reads the JSON lines of a backup file; every one is checked before it is believed.
import { z } from "zod";
import { type BackupHeader, type BackupManifest, backupFormat, damaged, type TableHeader } from "./format.ts";

const count = z.int().min(0);
const hexadecimal = z.string().regex(/^[0-9a-f]{64}$/);

const header = z.strictObject({
  format: z.literal(backupFormat),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.strictObject({ id: z.string(), sha256: hexadecimal })),
});

const tableHeader = z.strictObject({ table: z.string(), columns: z.array(z.string()).min(1) });

const end = z.strictObject({
  end: z.strictObject({
    tables: z.array(
      z.strictObject({ table: z.string(), rows: count, sha256: hexadecimal, fingerprint: z.string().regex(/^-?\d+$/) }),
    ),
    sequences: z.array(z.strictObject({ name: z.string(), lastValue: z.int(), isCalled: z.boolean() })),
    proofs: z.record(z.string(), z.string()),
  }),
});

/** The file's first line. */
export function parseHeader(line: string): BackupHeader {
  return parse(header, line);
}

/** The line before a table's blocks. */
export function parseTableHeader(line: string): TableHeader {
  return parse(tableHeader, line);
}

/** The file's last line; undefined when this line begins another table. */
export function parseEnd(line: string): BackupManifest | undefined {
  return line.startsWith('{"end":') ? parse(end, line).end : undefined;
}

function parse<Value>(schema: z.ZodType<Value>, line: string): Value {
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw damaged("a line cannot be read", error);
  }
}
