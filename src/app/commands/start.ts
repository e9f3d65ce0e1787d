// start: the whole city on this machine, until ctrl-C.

import { ensureDemoCity } from "../city/demo-city.ts";
import { type City, openCity } from "../city/open-city.ts";
import { findRunning, noteRunning } from "../city/running.ts";
import { type Configuration, readConfiguration } from "../configuration.ts";
import { applicationLimits } from "../limits.ts";
import { projectRoot } from "../project-root.ts";
import { ensureScreens } from "../server/build-screens.ts";
import { writeLogLine } from "../server/log-lines.ts";
import { untilStopped } from "../server/until-stopped.ts";
import { readWords } from "./words.ts";

const usage = "npm start";

/** Runs until it is stopped; exit status 0 then. */
export async function run(words: readonly string[]): Promise<number> {
  readWords(words, { usage, places: [0, 0], options: {} });
  const configuration = readConfiguration(process.env);
  const running = await findRunning(configuration);
  if (running !== undefined) {
    console.error(
      `衡政已在运行:${running.address}(进程 ${running.pid})。 Hengzheng runs already at ${running.address} (process ${running.pid}).`,
    );
    return 1;
  }
  const stopped = untilStopped();
  // While the database starts, the pages are built and the server's own code is read.
  const [city, screens] = await Promise.all([
    openCity(configuration),
    ensureScreens(projectRoot, say),
    import("../server/serve-city.ts"),
  ]);
  try {
    // Whoever stops a first start does not wait for the demo city: loading begins anew next time.
    const isReady = await Promise.race([prepare(city).then(() => true), stopped.then(() => false)]);
    if (isReady) await serve(city, configuration, { screens, stopped });
  } finally {
    await city.stop();
  }
  return 0;
}

async function prepare(city: City): Promise<void> {
  if (city.configuration.mode !== "demo") return;
  await ensureDemoCity(city, { residents: applicationLimits.demoResidents, now: new Date(), report: say });
}

async function serve(
  city: City,
  configuration: Configuration,
  { screens, stopped }: { readonly screens: string; readonly stopped: Promise<void> },
): Promise<void> {
  const { serveCity } = await import("../server/serve-city.ts");
  const served = await serveCity(city, { ...configuration, screens, log: writeLogLine });
  const forget = await noteRunning(configuration, city.database, served.address);
  console.log(`衡政已就绪 Hengzheng is ready: ${served.address}`);
  if (configuration.mode === "demo")
    console.log("演示模式,一键登录。ctrl-C 停止。 Demo mode, one-click sign-in. ctrl-C stops it.");
  await stopped;
  await forget();
  await served.stop();
}

function say(line: string): void {
  console.log(line);
}
