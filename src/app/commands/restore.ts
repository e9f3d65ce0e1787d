// restore FILE: a backup into an empty database, and the proof that what came out is what went in.

import { openDatabase, restore } from "../../kernel/db/index.ts";
import { readKeys } from "../city/backup-keys.ts";
import { proveCity } from "../city/prove-city.ts";
import { readConfiguration } from "../configuration.ts";
import { migrations } from "../migrations.ts";
import { readWords } from "./words.ts";

/** Refused unless the database is empty; a refused restore leaves it so. */
export async function run(words: readonly string[]): Promise<number> {
  const [file = ""] = readWords(words, { usage: "hengzheng restore FILE", places: [1, 1], options: {} }).places;
  const configuration = readConfiguration(process.env);
  const { stateFolder, databaseUrl } = configuration;
  const database = await openDatabase({ stateFolder, ...(databaseUrl === null ? {} : { url: databaseUrl }) });
  try {
    const { tables, proofs } = await restore(file, database, { migrations, prove: proveCity });
    await readKeys(configuration, file);
    console.log(
      `${tables.length} 张表已恢复,下列数字与备份时相等。 ${tables.length} tables restored; these figures equal those of the backup:`,
    );
    for (const [name, value] of Object.entries(proofs)) console.log(`  ${name} ${value}`);
  } finally {
    await database.stop();
  }
  return 0;
}
