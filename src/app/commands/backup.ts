// backup FILE: the whole city in one file, with the figures that its restoration has to reproduce.

import { backup } from "../../kernel/db/index.ts";
import { keysBeside, writeKeys } from "../city/backup-keys.ts";
import { withCity } from "../city/open-city.ts";
import { placeWaiting } from "../city/place-waiting.ts";
import { proveCity } from "../city/prove-city.ts";
import { readConfiguration } from "../configuration.ts";
import { readWords } from "./words.ts";

/** Works beside a running server too; what is booked meanwhile is not in the file. */
export async function run(words: readonly string[]): Promise<number> {
  const [file = ""] = readWords(words, { usage: "hengzheng backup FILE", places: [1, 1], options: {} }).places;
  const configuration = readConfiguration(process.env);
  await withCity(configuration, async (city) => {
    await placeWaiting(city);
    const { tables, proofs } = await backup(city.database, file, proveCity);
    console.log(`${file}: ${tables.length} tables`);
    for (const [name, value] of Object.entries(proofs)) console.log(`  ${name} ${value}`);
  });
  if (await writeKeys(configuration, file))
    console.log(
      `密钥在 ${keysBeside(file)},与备份分开保管。 The keys are in ${keysBeside(file)}; keep them apart from it.`,
    );
  else console.log("密钥不在备份里,请另行保管。 The keys are not in the backup; keep them elsewhere.");
  return 0;
}
