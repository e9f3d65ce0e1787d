// A fingerprint of every table, so that it can be seen whether anything was written.

import type { PromiseCity } from "../city/promise-city.ts";

/**
 * Tables that may change without anybody's money or records moving: numbers of documents are reserved ahead, and who looked
 * or tried to sign in is recorded whatever came of it.
 */
const besides = new Set(["medical_serial", "identity_access_record", "identity_sign_in"]);

/** The number of rows and a hash over all of them, for each table by its name. */
export async function fingerprint(city: PromiseCity): Promise<ReadonlyMap<string, string>> {
  const database = await city.openDatabase();
  try {
    const { rows: tables } = await database.owner.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
    );
    const prints = new Map<string, string>();
    for (const { name } of tables.filter((table) => !besides.has(table.name))) {
      const { rows } = await database.owner.query<{ print: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(row_text, '' ORDER BY row_text)), '') AS print
         FROM (SELECT kept::text AS row_text FROM "${name}" AS kept) AS texts`,
      );
      prints.set(name, rows[0]?.print ?? "");
    }
    return prints;
  } finally {
    await database.stop();
  }
}
