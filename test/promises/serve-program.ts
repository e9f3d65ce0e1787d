// A program: serves the city of a state folder until it is stopped, as `npm start` does but without screens, and with people to settle for.

import { openCity } from "../../src/app/city/open-city.ts";
import { readConfiguration } from "../../src/app/configuration.ts";
import { serveCity } from "../../src/app/server/serve-city.ts";
import { untilStopped } from "../../src/app/server/until-stopped.ts";
import { prepareCity } from "./city/prepare-city.ts";

const [residents = "0", people = "0"] = process.argv.slice(2);
const WARNING = 40;

const configuration = readConfiguration(process.env);
// Whoever started this program holds its standard input: when they are gone, it has nobody left to serve.
const abandoned = new Promise<void>((resolve) => process.stdin.on("end", resolve).resume());
const stopped = Promise.race([untilStopped(), abandoned]);
const city = await openCity(configuration);
try {
  await prepareCity(city, { residents: Number(residents), people: Number(people) });
  const served = await serveCity(city, { ...configuration, log: keepWarnings });
  console.log(served.address);
  await stopped;
  await served.stop();
} finally {
  await city.stop();
}
process.exit(0);

function keepWarnings(line: string): void {
  const level = Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? WARNING);
  if (level >= WARNING) process.stderr.write(line);
}
