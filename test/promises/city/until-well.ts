// Waits until a city that was hurt answers that it is well.

import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";

const patienceMilliseconds = 60_000;
const healthSchema = z.object({ status: z.string() });

/** Resolves when the city's health is well. @throws Error after a minute, or at once when its books do not agree */
export async function untilWell(address: string): Promise<void> {
  const end = performance.now() + patienceMilliseconds;
  for (;;) {
    // While it is away nobody answers.
    const reply = await fetch(`${address}/api/health`).catch(() => null);
    if (reply?.status === 200) {
      const { status } = healthSchema.parse(await reply.json());
      if (status === "well") return;
      if (status === "money_stopped") throw new Error("the city stopped money: its books or its log do not agree");
    }
    if (performance.now() > end) throw new Error("the city does not come back");
    await delay(20);
  }
}
