// Gives their positions in the audit log to entries that wait, where no server runs to do it.

import { sequence } from "../../kernel/audit/index.ts";
import type { City } from "./open-city.ts";

/** Places everything that waits and signs it. Beside a running server, whose sequencer has its turn, there is nothing to do. */
export async function placeWaiting({ database, signer }: City): Promise<void> {
  for (;;) {
    const pass = await sequence({ pool: database.owner, signer });
    if (pass?.isFull !== true) return;
  }
}
