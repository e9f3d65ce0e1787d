// The server killed with SIGKILL at random moments while hospitals settle, and started again each time.

import { setTimeout as delay } from "node:timers/promises";
import { chanceFrom } from "../../../src/app/demo/random.ts";
import { untilWell } from "../city/until-well.ts";
import { watchLog } from "../invariants/witness.ts";
import { keepSettling } from "../load/keep-settling.ts";
import { definePromise } from "../promise.ts";
import { judge } from "./outlived.ts";

const workers = 32;
const longestPeaceMilliseconds = 1_500;

export const killedServer = definePromise({
  name: "killed-server",
  title: {
    zh: "服务程序随时被强行终止,已答复的一单不丢、一单不重",
    en: "The server may be killed at any moment: nothing answered is lost, nothing is booked twice",
  },
  source: "test/promises/harnesses/killed-server.ts",
  doses: { full: { kills: 50 }, small: { kills: 2 } },
  mostMinutes: 20,
  run: async ({ dose, seed, city: openCity }) => {
    const city = await openCity();
    const chance = chanceFrom(seed);
    const name = `killed-server-${seed}`;
    const witness = watchLog(city.address);
    const load = keepSettling(city, { name, workers, chance });
    const kills: { awayMilliseconds: number }[] = [];
    for (let kill = 0; kill < dose.kills; kill += 1) {
      await delay(chance.whole(200, longestPeaceMilliseconds));
      const killed = performance.now();
      await city.killServer();
      await city.startServer();
      await untilWell(city.address);
      kills.push({ awayMilliseconds: performance.now() - killed });
    }
    const settled = await load.stop();
    return judge(city, { name, kills, settled, published: await witness.stop() });
  },
});
