// Reads a busy post's tray page by page, as its holder does: the page, and how much waits in all.
import { toIsoDate, workCalendar } from "../../src/kernel/calendar/index.ts";
import { countTray, readTray, type TrayPlace } from "../../src/kernel/cases/index.ts";
import type { Database } from "../../src/kernel/db/index.ts";
import { busyDesk } from "./load-cases.ts";
import { procedures } from "./walk-case.ts";

const rounds = 50;

/** Milliseconds of each reading: every page of fifty of the whole tray, with the count, fifty times over. */
export async function readTrays({ pool }: Pick<Database, "pool">): Promise<readonly number[]> {
  const query = { desk: busyDesk, today: toIsoDate("2017-02-01"), calendar: workCalendar(), limit: 50 };
  const latencies: number[] = [];
  let read = 0;
  for (let round = 0; round < rounds; round += 1) {
    let after: TrayPlace | null = null;
    do {
      const start = performance.now();
      const page: Awaited<ReturnType<typeof readTray>> = await readTray(pool, procedures, {
        ...query,
        ...(after === null ? {} : { after }),
      });
      await countTray(pool, busyDesk, query.today);
      latencies.push(performance.now() - start);
      read += page.items.length;
      after = page.next;
    } while (after !== null);
  }
  if (read / rounds < 500) throw new Error(`the busy tray holds only ${read / rounds} tasks`);
  return latencies;
}
