// Creates the data folder and says who may connect to it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { join } from "node:path";
import { embeddedLimits } from "../limits.ts";
import { DatabaseRefused } from "../refusal.ts";
import { runAs } from "./account.ts";
import { give, type Placement } from "./placement.ts";

/** The role that owns the schema, and the role the application acts as. */
export const roles = { owner: "hengzheng_owner", application: "hengzheng_app" } as const;

const { PATH = "/usr/bin:/bin" } = process.env;
/** Only what the server's own programs need: no secret of ours reaches it. */
export const serverEnvironment = { PATH, LC_ALL: "C", TZ: "UTC" } as const;

/** Creates the data folder when there is none; a half-made one never gets its final name. */
export async function initialiseCluster(placement: Placement): Promise<void> {
  if (existsSync(join(placement.data, "PG_VERSION"))) return checkVersion(placement);
  const half = `${placement.data}.new-${process.pid}`;
  await rm(half, { recursive: true, force: true });
  await mkdir(half, { mode: 0o700 });
  await give(half, placement.account);
  await runInitdb(placement, half);
  try {
    await rename(half, placement.data);
  } catch (error) {
    await rm(half, { recursive: true, force: true });
    if (!existsSync(join(placement.data, "PG_VERSION"))) throw error; // Otherwise another start was first.
  }
}

/** Lets in, over the socket only, the account of this process and of the server, known by the operating system. */
export async function writeAccessRules(placement: Placement): Promise<void> {
  const accounts = new Set([userInfo().username, placement.account.name]);
  const people = [...accounts].flatMap((name) => Object.values(roles).map((role) => `hengzheng "${name}" ${role}`));
  await writeOwned(placement, "pg_hba.conf", ["local all all peer map=hengzheng"]);
  await writeOwned(placement, "pg_ident.conf", people);
}

async function writeOwned(placement: Placement, name: string, lines: readonly string[]): Promise<void> {
  const path = join(placement.data, name);
  await writeFile(path, `${lines.join("\n")}\n`);
  await chmod(path, 0o600);
  await give(path, placement.account);
}

async function checkVersion(placement: Placement): Promise<void> {
  const stored = (await readFile(join(placement.data, "PG_VERSION"), "utf8")).trim();
  const ours = placement.version.split(".")[0];
  if (stored === ours) return;
  throw new DatabaseRefused({
    code: "server_version_differs",
    message: {
      zh: `${placement.data} 由 PostgreSQL ${stored} 建立，本程序内置的是 ${ours}。`,
      en: `${placement.data} was made by PostgreSQL ${stored}; the embedded server is ${ours}.`,
    },
    next: {
      zh: "请用旧版程序备份（backup），再用本版恢复（restore）。",
      en: "Back up with the earlier program (backup) and restore with this one (restore).",
    },
  });
}

function runInitdb(placement: Placement, folder: string): Promise<void> {
  const options = ["-D", folder, "-U", roles.owner, "--encoding=UTF8", "--locale=C", "--auth=peer"];
  const program = join(placement.binaries, "bin", "initdb");
  const child = spawn(program, [...options, "--data-checksums", "--no-instructions"], {
    ...runAs(placement.account),
    cwd: folder,
    env: serverEnvironment,
    stdio: ["ignore", "ignore", "pipe"],
    timeout: embeddedLimits.initialiseMilliseconds,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-embeddedLimits.outputTailCharacters);
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => {
      if (status === 0) resolve();
      else reject(new Error(`initdb ended with status ${status}: ${said.trim()}`));
    });
  });
}
