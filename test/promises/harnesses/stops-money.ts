// Rather stop than be wrong: with one row of the log changed, the city books nothing and says why; put right, it goes on.

import { chanceFrom } from "../../../src/app/demo/random.ts";
import { asIntruder } from "../../../src/kernel/audit/testing/test-log.ts";
import type { Database } from "../../../src/kernel/db/index.ts";
import type { PromiseCity } from "../city/promise-city.ts";
import { type HttpClient, httpClient, type Reply } from "../load/http-client.ts";
import { settleStay, stayBody } from "../load/stays.ts";

const watchedWithinMilliseconds = 20_000;

/** Changes a row, starts the server again and tries to settle; puts the row right and tries again. Gives what went wrong. */
export async function stopsMoney(city: PromiseCity, name: string): Promise<string[]> {
  const faults: string[] = [];
  const right = await restartWith(city, (database) => replaceLeaf(database, Buffer.alloc(32)));
  const stopped = await trySettling(city, `${name}-1`);
  if (stopped.status !== 503 || !stopped.text.includes("http.books_stopped"))
    faults.push(`with a changed log a settlement gave ${stopped.status}: ${stopped.text}`);
  await restartWith(city, (database) => replaceLeaf(database, right));
  const booked = await trySettling(city, `${name}-2`);
  if (booked.status !== 201) faults.push(`with the log put right a settlement gave ${booked.status}: ${booked.text}`);
  return faults;
}

/** Kills the server, changes something while only the database runs, and starts the server again. */
async function restartWith<Result>(
  city: PromiseCity,
  change: (database: Database) => Promise<Result>,
): Promise<Result> {
  await city.killServer();
  const database = await city.openDatabase();
  const result = await change(database);
  await database.stop();
  await city.startServer();
  return result;
}

/** Puts another leaf hash at the first position's entry and gives the one that stood there. */
async function replaceLeaf(database: Database, leafHash: Buffer): Promise<Buffer> {
  const entry = "(SELECT entry_id FROM audit_position WHERE position = 0)";
  const { rows } = await database.owner.query<{ leaf_hash: Buffer }>(
    `SELECT leaf_hash FROM audit_entry WHERE id = ${entry}`,
  );
  await asIntruder(database, (client) =>
    client.query(`UPDATE audit_entry SET leaf_hash = $1 WHERE id = ${entry}`, [leafHash]),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the log is empty");
  return row.leaf_hash;
}

/** Settles one stay after the server has looked at its books. */
async function trySettling(city: PromiseCity, key: string): Promise<Reply> {
  const client = httpClient(city.address, 1);
  await untilWatched(client);
  const { facts } = city;
  const body = stayBody({ facts, number: city.takeStays(1), chance: chanceFrom(1), invoiceNo: key });
  const reply = await client.send(settleStay(facts, body, key).call);
  client.close();
  return reply;
}

async function untilWatched(client: HttpClient): Promise<void> {
  const end = performance.now() + watchedWithinMilliseconds;
  while (performance.now() < end) {
    const { text } = await client.send({ method: "GET", path: "/api/health" });
    if (!text.includes('"status":"checking"')) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the server does not look at its books");
}
