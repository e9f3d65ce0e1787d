// demo [--residents N] [--seed N]: a demo city of any size in an empty database.

import { ensureDemoCity } from "../city/demo-city.ts";
import { withCity } from "../city/open-city.ts";
import { readConfiguration } from "../configuration.ts";
import { applicationLimits } from "../limits.ts";
import { readWords, WrongWords } from "./words.ts";

const usage = "hengzheng demo [--residents N] [--seed N]";

/** Exit status 1 when the database holds a city already. */
export async function run(words: readonly string[]): Promise<number> {
  const { text } = readWords(words, {
    usage,
    places: [0, 0],
    options: { residents: { type: "string" }, seed: { type: "string" } },
  });
  const residents = wholeOf("--residents", text["residents"], applicationLimits.demoResidents);
  const seed = wholeOf("--seed", text["seed"], 1);
  const configuration = readConfiguration(process.env);
  if (configuration.mode !== "demo")
    throw new WrongWords("正式运行中不造演示城市。 No demo city is made in production.");
  return withCity(configuration, async (city) => {
    const isLoaded = await ensureDemoCity(city, {
      residents,
      seed,
      now: new Date(),
      report: (line) => console.log(line),
    });
    if (!isLoaded)
      console.error(
        "库里已有一座城;换一个 HENGZHENG_STATE 再造。 The database holds a city; choose another HENGZHENG_STATE.",
      );
    return isLoaded ? 0 : 1;
  });
}

function wholeOf(option: string, text: string | undefined, fallback: number): number {
  const number = text === undefined ? fallback : Number(text);
  const most = applicationLimits.mostDemoResidents;
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new WrongWords(`${option} must be a whole number from 1 to ${most}.`);
  return number;
}
