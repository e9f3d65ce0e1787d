// What is installed, what is missing, and what to do: the database's part of the doctor's report.
import { existsSync } from "node:fs";
import { readFile, statfs } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type pg from "pg";
import { connectClient } from "./client.ts";
import { chooseAccount } from "./embedded/account.ts";
import { findHome, noServerRefusal } from "./embedded/placement.ts";
import { isAlive, readPostmaster } from "./embedded/postmaster.ts";
import { findServerPackage } from "./embedded/server-package.ts";
import { databaseLimits, embeddedLimits } from "./limits.ts";
import { type DatabaseRefusal, DatabaseRefused } from "./refusal.ts";

/** One line of the report; with a problem, what to do about it. */
export type DatabaseFact = {
  readonly name: { readonly zh: string; readonly en: string };
  readonly value: string;
  readonly problem?: DatabaseRefusal;
};

/** Looks and changes nothing; needs no running server. */
export async function examineDatabase(options: {
  readonly stateFolder: string;
  readonly url?: string | undefined;
}): Promise<readonly DatabaseFact[]> {
  if (options.url !== undefined) return examineServer(options.url);
  const home = (await findHome(options.stateFolder)) ?? resolve(options.stateFolder);
  return [
    await examinePackage(),
    examineAccount(join(home, "postgresql")),
    await examineData(join(home, "postgresql")),
    await examineProcess(join(home, "postgresql")),
    await examineDisk(home),
  ];
}

async function examinePackage(): Promise<DatabaseFact> {
  const name = { zh: "内置数据库服务器", en: "embedded database server" };
  const found = await findServerPackage();
  if (found === undefined) return { name, value: "—", problem: noServerRefusal() };
  return { name, value: `${found.name} ${found.version}` };
}

function examineAccount(dataFolder: string): DatabaseFact {
  const name = { zh: "运行服务器的账户", en: "account that runs the server" };
  try {
    const account = chooseAccount(dataFolder);
    return { name, value: `${account.name} (${account.uid})` };
  } catch (error) {
    if (error instanceof DatabaseRefused) return { name, value: "—", problem: error.refusal };
    throw error;
  }
}

async function examineData(dataFolder: string): Promise<DatabaseFact> {
  const name = { zh: "数据目录", en: "data folder" };
  const version = join(dataFolder, "PG_VERSION");
  if (!existsSync(version)) return { name, value: `${dataFolder} (尚未建立 not made yet)` };
  return { name, value: `${dataFolder} (PostgreSQL ${(await readFile(version, "utf8")).trim()})` };
}

async function examineProcess(dataFolder: string): Promise<DatabaseFact> {
  const name = { zh: "服务器进程", en: "server process" };
  const postmaster = await readPostmaster(dataFolder);
  if (postmaster === undefined || !isAlive(postmaster.pid)) return { name, value: "未运行 not running" };
  return { name, value: `${postmaster.pid} (${postmaster.socketFolder})` };
}

async function examineDisk(folder: string): Promise<DatabaseFact> {
  const name = { zh: "可用磁盘空间", en: "free disk space" };
  const { bavail, bsize } = await statfs(nearestExisting(folder));
  const free = bavail * bsize;
  const value = `${(free / 2 ** 30).toFixed(1)} GiB`;
  return free >= embeddedLimits.freeDiskBytes ? { name, value } : { name, value, problem: diskNearlyFull };
}

function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(dirname(folder));
}

async function examineServer(url: string): Promise<readonly DatabaseFact[]> {
  const name = { zh: "数据库服务器（DATABASE_URL）", en: "database server (DATABASE_URL)" };
  try {
    const client = await connectClient({
      connectionString: url,
      connectionTimeoutMillis: databaseLimits.connectMilliseconds,
    });
    const version = await readSetting(client, "server_version");
    return [{ name, value: version }, await examineDurability(client).finally(() => client.end())];
  } catch (error) {
    return [{ name, value: "—", problem: unreachable(error) }];
  }
}

/** Every one of these must be on, or an acknowledged settlement can be lost in a power cut. */
async function examineDurability(client: pg.ClientBase): Promise<DatabaseFact> {
  const name = { zh: "断电后不丢已确认的提交", en: "acknowledged commits survive a power cut" };
  const off: string[] = [];
  for (const setting of ["fsync", "full_page_writes", "synchronous_commit"]) {
    if ((await readSetting(client, setting)) === "off") off.push(setting);
  }
  if (off.length === 0) return { name, value: "是 yes" };
  return { name, value: `${off.join(", ")} = off`, problem: notDurable(off) };
}

async function readSetting(client: pg.ClientBase, setting: string): Promise<string> {
  const { rows } = await client.query<{ value: string }>("SELECT current_setting($1) AS value", [setting]);
  return rows[0]?.value ?? "";
}

const diskNearlyFull: DatabaseRefusal = {
  code: "disk_nearly_full",
  message: { zh: "磁盘空间不足。", en: "The disk is nearly full." },
  next: {
    zh: "请清理磁盘，或把状态目录移到更大的磁盘。",
    en: "Free some space, or move the state folder to a larger disk.",
  },
};

function notDurable(settings: readonly string[]): DatabaseRefusal {
  const list = settings.join(", ");
  return {
    code: "server_not_durable",
    message: {
      zh: `服务器关闭了 ${list}，断电可能丢失已确认的结算。`,
      en: `The server has ${list} off: a power cut can lose acknowledged settlements.`,
    },
    next: { zh: `请在 postgresql.conf 中打开 ${list}。`, en: `Turn ${list} on in postgresql.conf.` },
  };
}

/** The address holds a password, so it is not repeated here. */
function unreachable(error: unknown): DatabaseRefusal {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    code: "server_unreachable",
    message: {
      zh: `无法连接 DATABASE_URL 所指的服务器：${reason}。`,
      en: `The server of DATABASE_URL cannot be reached: ${reason}.`,
    },
    next: {
      zh: "请检查地址、密码与服务器是否运行。",
      en: "Check the address, the password, and that the server runs.",
    },
  };
}
