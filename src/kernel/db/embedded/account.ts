// Which account of the operating system runs the server: PostgreSQL refuses root.
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { userInfo } from "node:os";
import { DatabaseRefused } from "../refusal.ts";

/** An account; `own` when it is the one this process already runs as. */
export type Account = {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly own: boolean;
};

const candidates = ["postgres", "nobody"] as const;

/** Chooses the account: ourselves, or as root the owner of existing data, else `postgres`, else `nobody`. */
export function chooseAccount(dataFolder: string): Account {
  const own = userInfo();
  if (own.uid !== 0) return { name: own.username, uid: own.uid, gid: own.gid, own: true };
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined;
  if (owner !== undefined && owner.uid !== 0) {
    return { name: accountName(owner.uid), uid: owner.uid, gid: owner.gid, own: false };
  }
  for (const name of candidates) {
    const uid = accountNumber("-u", name);
    const gid = accountNumber("-g", name);
    if (uid !== undefined && gid !== undefined) return { name, uid, gid, own: false };
  }
  throw new DatabaseRefused({
    code: "no_server_account",
    message: {
      zh: "数据库服务器不能以 root 身份运行，而本机没有 postgres 或 nobody 账户。",
      en: "The database server cannot run as root, and this machine has neither a postgres nor a nobody account.",
    },
    next: {
      zh: "请以普通用户启动，或设置 DATABASE_URL。",
      en: "Start as an ordinary user, or set DATABASE_URL.",
    },
  });
}

/** What `spawn` needs to run a program as the account. */
export function runAs(account: Account): { uid?: number; gid?: number } {
  return account.own ? {} : { uid: account.uid, gid: account.gid };
}

/** True when the account can pass through the folder, every parent included. */
export function canEnter(account: Account, folder: string): boolean {
  const probe = spawnSync("/bin/sh", ["-c", 'test -x "$0"', folder], { ...runAs(account), cwd: "/" });
  return probe.status === 0;
}

function accountNumber(option: "-u" | "-g", name: string): number | undefined {
  const answer = spawnSync("id", [option, name], { encoding: "utf8" });
  const number = Number.parseInt(answer.stdout ?? "", 10);
  return answer.status === 0 && Number.isInteger(number) ? number : undefined;
}

function accountName(uid: number): string {
  const answer = spawnSync("id", ["-un", String(uid)], { encoding: "utf8" });
  return answer.status === 0 ? answer.stdout.trim() : String(uid);
}
