// Backups taken at random moments while hospitals settle, restored elsewhere, and served from there.

import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { chanceFrom } from "../../../src/app/demo/random.ts";
import { makeStateFolder } from "../../../src/kernel/db/testing/state-folder.ts";
import { factsFile } from "../city/city-facts.ts";
import { openPromiseCity, type PromiseCity } from "../city/promise-city.ts";
import { runCommand } from "../city/run-command.ts";
import { untilWell } from "../city/until-well.ts";
import { findCityFaults } from "../invariants/find-city-faults.ts";
import { keepSettling } from "../load/keep-settling.ts";
import { definePromise } from "../promise.ts";

const workers = 16;
const longestPeaceMilliseconds = 2_000;

export const backupRestore = definePromise({
  name: "backup-restore",
  title: {
    zh: "随时备份,换一台机器恢复,账与存证的根相同,已答复的都在",
    en: "A backup taken at any moment restores elsewhere to the same books and the same root of the log",
  },
  source: "test/promises/harnesses/backup-restore.ts",
  doses: { full: { backups: 3 }, small: { backups: 1 } },
  mostMinutes: 10,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const chance = chanceFrom(seed);
    const faults: string[] = [];
    let restored = 0;
    let kept = 0;
    for (let backup = 0; backup < dose.backups; backup += 1) {
      const load = keepSettling(city, { name: `backup-${seed}-${backup}`, workers, chance });
      await delay(chance.whole(300, longestPeaceMilliseconds));
      const before = new Map(load.answers);
      const copied = await backUp(city, `${backup}`);
      faults.push(...copied.faults, ...(await load.stop()).faults);
      if (copied.faults.length > 0) continue;
      const elsewhere = await restoreElsewhere(city, { ...copied, before });
      faults.push(...elsewhere);
      if (elsewhere.length === 0) restored += 1;
      kept += before.size;
    }
    const figure = `${restored} of ${dose.backups} backups restored, served and found sound; ${kept} answers given before them all there`;
    return { value: restored, unit: "backups restored", figure, faults };
  },
});

type Copied = { readonly file: string; readonly figures: string; readonly faults: readonly string[] };

/** Backs up beside the running server. */
async function backUp(city: PromiseCity, name: string): Promise<Copied> {
  const file = join(city.stateFolder, `${name}.backup`);
  const environment = { HENGZHENG_STATE: city.stateFolder, DATABASE_URL: await city.databaseUrl() };
  const { status, said } = await runCommand(["backup", file], environment);
  return { file, figures: figuresIn(said), faults: status === 0 ? [] : [`backup ended with ${status}: ${said}`] };
}

/** Restores into a new folder, compares the figures that both commands print, and serves what came out. */
async function restoreElsewhere(
  city: PromiseCity,
  { file, figures, before }: Copied & { readonly before: ReadonlyMap<string, string> },
): Promise<string[]> {
  const folder = await makeStateFolder();
  const { status, said } = await runCommand(["restore", file], { HENGZHENG_STATE: folder.stateFolder });
  await rm(file);
  if (status !== 0) {
    await folder.remove();
    return [`restore ended with ${status}: ${said}`];
  }
  await copyFile(join(city.stateFolder, factsFile), join(folder.stateFolder, factsFile));
  const restored = await openPromiseCity(folder);
  try {
    await untilWell(restored.address);
    const differing =
      figures !== "" && figuresIn(said) === figures ? [] : [`the figures differ: ${figures} and ${figuresIn(said)}`];
    return [...differing, ...(await findCityFaults(restored, { answers: before }))];
  } finally {
    await restored.close();
  }
}

/** The lines of a command's output that prove books and log. */
function figuresIn(said: string): string {
  const lines = said.split("\n").filter((line) => /^ {2}(?:ledger|audit)\w+ /.test(line));
  return lines.map((line) => line.trim()).join(", ");
}
