// The demo city: loaded into an empty database on the first start, and begun anew when that was cut short.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { listOrganisations } from "../../kernel/identity/index.ts";
import type { Configuration } from "../configuration.ts";
import type { City } from "./open-city.ts";
import { placeWaiting } from "./place-waiting.ts";

/** How many residents, as of when, and who hears what is being done. */
export type DemoPlan = {
  readonly residents: number;
  readonly seed?: number;
  readonly now: Date;
  readonly report: (line: string) => void;
};

/** Loads the demo city unless the database holds a city. Gives true when it was loaded now. */
export async function ensureDemoCity(city: City, { residents, seed = 1, now, report }: DemoPlan): Promise<boolean> {
  if ((await listOrganisations(city.database.pool)).length > 0) return false;
  // The generator is read only when it is needed: most starts find the city there.
  const { loadDemo } = await import("../demo/index.ts");
  const { database, secrets, configuration } = city;
  const mark = markOf(configuration);
  await writeFile(mark, await databaseName(database.owner));
  const { settlements } = await loadDemo({ database, secrets, residents, seed, now, report });
  await placeWaiting(city);
  await rm(mark);
  report(`${settlements} settlements booked`);
  return true;
}

/**
 * Empties a database in which loading the demo city was cut short, as the mark in the state folder tells. The mark names
 * the database, so that no other is ever emptied; it was written only after that database was found without a city.
 */
export async function emptyHalfLoadedCity(owner: pg.Pool, configuration: Configuration): Promise<void> {
  const mark = markOf(configuration);
  const marked = await readFile(mark, "utf8").catch(() => null);
  if (marked === null || marked !== (await databaseName(owner))) return;
  await owner.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public");
  await rm(mark);
}

function markOf({ stateFolder }: Configuration): string {
  return join(stateFolder, "demo-city-loading");
}

async function databaseName(owner: pg.Pool): Promise<string> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT system_identifier || ' ' || current_database() AS name FROM pg_control_system()",
  );
  return rows[0]?.name ?? "";
}
