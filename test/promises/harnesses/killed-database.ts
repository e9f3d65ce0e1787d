// PostgreSQL killed with SIGKILL at random moments while hospitals settle: the whole server, or one of its workers.

import { setTimeout as delay } from "node:timers/promises";
import { type Chance, chanceFrom } from "../../../src/app/demo/random.ts";
import type { PromiseCity } from "../city/promise-city.ts";
import { untilWell } from "../city/until-well.ts";
import { watchLog } from "../invariants/witness.ts";
import { keepSettling } from "../load/keep-settling.ts";
import { definePromise } from "../promise.ts";
import { judge } from "./outlived.ts";

const workers = 32;
const patienceMilliseconds = 60_000;
const longestPeaceMilliseconds = 1_500;

export const killedDatabase = definePromise({
  name: "killed-database",
  title: {
    zh: "数据库随时被强行终止,已答复的一单不丢、一单不重",
    en: "The database may be killed at any moment: nothing answered is lost, nothing is booked twice",
  },
  source: "test/promises/harnesses/killed-database.ts",
  doses: { full: { kills: 20 }, small: { kills: 2 } },
  mostMinutes: 15,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const chance = chanceFrom(seed);
    const name = `killed-database-${seed}`;
    const witness = watchLog(city.address);
    const load = keepSettling(city, { name, workers, chance });
    const kills: { awayMilliseconds: number }[] = [];
    for (let kill = 0; kill < dose.kills; kill += 1) {
      await delay(chance.whole(200, longestPeaceMilliseconds));
      const pid = kill % 2 === 0 ? (await city.postmaster()).pid : await workerOf(city, chance);
      const killed = performance.now();
      process.kill(pid, "SIGKILL");
      if (kill % 2 === 0) await untilAnother(city, pid);
      await untilWell(city.address);
      kills.push({ awayMilliseconds: performance.now() - killed });
    }
    const settled = await load.stop();
    return judge(city, { name, kills, settled, published: await witness.stop() });
  },
});

/** A worker whose server was killed may answer a last question; another server is known by its process. */
async function untilAnother(city: PromiseCity, killed: number): Promise<void> {
  const end = performance.now() + patienceMilliseconds;
  for (;;) {
    // Between the two there is no note.
    const now = await city.postmaster().catch(() => null);
    if (now !== null && now.pid !== killed) return;
    if (performance.now() > end) throw new Error("no other database server takes the killed one's place");
    await delay(20);
  }
}

/** The process of one of the application's connections. */
async function workerOf(city: PromiseCity, chance: Chance): Promise<number> {
  const database = await city.openDatabase();
  const { rows } = await database.owner.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE application_name = 'hengzheng application' AND pid <> pg_backend_pid() ORDER BY pid",
  );
  await database.stop();
  return chance.pick(rows).pid;
}
