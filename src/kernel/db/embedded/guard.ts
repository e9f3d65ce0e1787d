// One connection holds a lock for as long as the application lives, so that a second start sees a live first one.
import type pg from "pg";
import { connectClient } from "../client.ts";

/** Either the guard is ours, or the number of the process that has it. */
export type GuardAttempt =
  | { readonly held: true; readonly client: pg.Client }
  | { readonly held: false; readonly holder: number | undefined };

const guardLock = 4_862_197_300;

/** Tries to take the guard. The lock falls by itself when the process that holds it dies, however it dies. */
export async function takeGuard(connection: pg.ClientConfig): Promise<GuardAttempt> {
  const client = await connectClient({ ...connection, application_name: `hengzheng ${process.pid}` });
  const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [guardLock]);
  if (rows[0]?.held === true) return { held: true, client };
  const holder = await findHolder(client);
  await client.end();
  return { held: false, holder };
}

async function findHolder(client: pg.Client): Promise<number | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT activity.application_name AS name
       FROM pg_locks AS held JOIN pg_stat_activity AS activity ON activity.pid = held.pid
      WHERE held.locktype = 'advisory' AND held.granted
        AND (held.classid::bigint << 32) + held.objid::bigint = $1`,
    [guardLock],
  );
  const pid = Number.parseInt(rows[0]?.name.split(" ")[1] ?? "", 10);
  return Number.isInteger(pid) ? pid : undefined;
}
