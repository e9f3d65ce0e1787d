// promises [medical] [--quick] [--only NAME] [--seed N] [--json]: tries to break each promise, against a real server and database.

import { randomInt } from "node:crypto";
import { readWords, WrongWords } from "./words.ts";

const usage = "npm run promises -- [medical] [--quick] [--only NAME] [--seed N] [--json]";

/** Exit status 0 when every promise tried was kept, 1 when one was broken. */
export async function run(words: readonly string[]): Promise<number> {
  const options = {
    quick: { type: "boolean" },
    json: { type: "boolean" },
    only: { type: "string" },
    seed: { type: "string" },
  } as const;
  const { places, text, flags } = readWords(words, { usage, places: [0, 1], options });
  if ((places[0] ?? "medical") !== "medical")
    throw new WrongWords(`There are promises of medical alone.\nUsage: ${usage}`);
  const { keptPromises } = await import("../../../test/promises/kept-promises.ts");
  const { openPromiseCity } = await import("../../../test/promises/city/promise-city.ts");
  const only = text["only"];
  const chosen = keptPromises.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) throw new WrongWords(`Promises: ${keptPromises.map(({ name }) => name).join(", ")}.`);
  const seed = text["seed"] === undefined ? randomInt(2 ** 31) : Number(text["seed"]);
  const city = await openPromiseCity();
  let broken = 0;
  try {
    for (const promise of chosen) {
      const { value, unit, figure, faults } = await promise.run(flags.has("quick") ? "small" : "full", {
        seed,
        city: async () => city,
      });
      const passed = faults.length === 0;
      if (!passed) broken += 1;
      if (flags.has("json")) console.log(JSON.stringify({ name: promise.name, value, unit, passed, seed }));
      else console.log(`${passed ? "✓" : "✗"} ${promise.name}: ${figure} (seed ${seed})`);
      for (const fault of faults) console.error(`  ${fault}`);
    }
  } finally {
    await city.close();
  }
  return broken === 0 ? 0 : 1;
}
