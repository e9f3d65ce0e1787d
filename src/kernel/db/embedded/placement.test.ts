// Tests of the promise that the server starts as root or as an ordinary user, wherever the project lies.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, cp, mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../open.ts";
import { makeStateFolder } from "../testing/state-folder.ts";
import { chooseAccount } from "./account.ts";
import { findHome, settlePlacement } from "./placement.ts";

const root = userInfo().uid === 0;

describe.skipIf(!root)("a start by root (skipped for an ordinary user, who cannot change accounts)", () => {
  let stateFolder: string;
  let remove: () => Promise<void>;

  beforeEach(async () => {
    ({ stateFolder, remove } = await makeStateFolder());
  });
  afterEach(() => remove());

  it("keeps its data where the server's account can reach them when the state folder lies under mode 700", async () => {
    const hidden = join(stateFolder, "state");
    await chmod(stateFolder, 0o700);
    for (const times of [1, 2]) {
      const database = await openDatabase({ stateFolder: hidden });
      await database.owner.query("CREATE TABLE IF NOT EXISTS kept (number int)");
      await database.owner.query("INSERT INTO kept VALUES (1)");
      expect((await database.owner.query("SELECT FROM kept")).rowCount).toBe(times);
      await database.stop();
    }
    const home = await findHome(hidden);
    expect(home).toMatch(/^\/var\/lib\/hengzheng-/);
    await rm(home ?? "", { recursive: true });
  });

  it("opens a state folder that is private to us to the server's account and to nobody else", async () => {
    await settlePlacement(stateFolder);
    const { mode, gid } = await stat(stateFolder);
    expect([mode & 0o777, gid]).toEqual([0o710, chooseAccount(stateFolder).gid]);
  });

  it("copies binaries that the server's account cannot reach, and makes their library links", async () => {
    const { binaries, version } = await settlePlacement(stateFolder);
    const hidden = await mkdtemp(join(tmpdir(), "hengzheng-hidden-"));
    const folder = join(hidden, "native");
    await cp(binaries, folder, { recursive: true, filter: (path) => !path.endsWith(".so.60") });
    const placement = await settlePlacement(stateFolder, { name: "hidden", version, folder });
    await rm(hidden, { recursive: true });
    expect(placement.binaries).toBe(join(stateFolder, `postgresql-binaries-${version}`));
  });

  it("can follow a start by an ordinary user", async () => {
    const { uid, gid } = chooseAccount(stateFolder);
    await chown(stateFolder, uid, gid);
    const program = new URL("../testing/open-and-wait.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, ["--import", "tsx", program, stateFolder], {
      ...{ uid, gid },
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    await once(child, "exit");
    const database = await openDatabase({ stateFolder });
    expect((await database.owner.query("SELECT FROM kept")).rowCount).toBe(1);
    await database.stop();
  });
});
