// What the environment says about how to run: mode, state folder, database, port.

import { resolve } from "node:path";
import type { Mode } from "../kernel/identity/index.ts";
import { WrongWords } from "./commands/words.ts";
import { projectRoot } from "./project-root.ts";

/** How to run. `port` null: the first free one from 8080 on. `databaseUrl` null: the embedded server of the state folder. */
export type Configuration = {
  readonly mode: Mode;
  readonly stateFolder: string;
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number | null;
  /** Where the public reaches the site, as QR codes name it, without a slash at its end; null: where the server listens. */
  readonly siteAddress: string | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** The variables that are read, each with what it is for. */
export const variables = {
  HENGZHENG_MODE: { zh: "demo(默认)或 production", en: "demo (default) or production" },
  HENGZHENG_STATE: { zh: "存放一切数据的文件夹,默认 var/", en: "the folder that holds all data, var/ by default" },
  DATABASE_URL: { zh: "用这个 PostgreSQL,不用内置的", en: "use this PostgreSQL instead of the embedded one" },
  HENGZHENG_SITE: {
    zh: "公众访问的网址,印在二维码里",
    en: "the address by which the public reaches the site, for QR codes",
  },
  HOST: { zh: "监听的地址,默认 127.0.0.1", en: "the address to listen on, 127.0.0.1 by default" },
  PORT: {
    zh: "监听的端口,默认 8080 起第一个空闲的",
    en: "the port to listen on; by default the first free one from 8080 on",
  },
  HENGZHENG_ENCRYPTION_KEY: {
    zh: "正式运行必填:加密个人信息的密钥,32 字节,base64 或十六进制",
    en: "needed in production: the key that encrypts personal data, 32 bytes in base64 or hexadecimal",
  },
  HENGZHENG_LOOKUP_KEY: {
    zh: "正式运行必填:按证件号查人的密钥,32 字节",
    en: "needed in production: the key by which people are found by number, 32 bytes",
  },
  HENGZHENG_SESSION_KEY: {
    zh: "正式运行必填:登录会话的密钥,32 字节",
    en: "needed in production: the key of signed-in sessions, 32 bytes",
  },
  HENGZHENG_AUDIT_KEY: {
    zh: "正式运行必填:存证签名的密钥,由 audit-key 命令生成",
    en: "needed in production: the key that signs the audit log, made by the command audit-key",
  },
  HENGZHENG_PASSWORD: {
    zh: "正式运行中 settle --as 所代表的人的密码",
    en: "in production, the password of whoever settle --as acts as",
  },
} as const;

/** Reads the environment. @throws WrongWords naming the variable that holds what it should not */
export function readConfiguration(environment: Readonly<Record<string, string | undefined>>): Configuration {
  return {
    mode: modeOf(environment["HENGZHENG_MODE"]),
    stateFolder: resolve(environment["HENGZHENG_STATE"] ?? `${projectRoot}/var`),
    databaseUrl: urlOf(environment["DATABASE_URL"]),
    host: environment["HOST"] ?? "127.0.0.1",
    port: portOf(environment["PORT"]),
    siteAddress: siteOf(environment["HENGZHENG_SITE"]),
    environment,
  };
}

function modeOf(text: string | undefined): Mode {
  if (text === undefined || text === "" || text === "demo") return "demo";
  if (text === "production") return "production";
  throw new WrongWords(`HENGZHENG_MODE is ${text}; it must be demo or production.`);
}

function urlOf(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (URL.canParse(text) && /^postgres(?:ql)?:$/.test(new URL(text).protocol)) return text;
  throw new WrongWords("DATABASE_URL must be an address such as postgresql://user@host:5432/hengzheng.");
}

function siteOf(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, "");
  throw new WrongWords("HENGZHENG_SITE must be an address such as https://hengzheng.example.");
}

function portOf(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new WrongWords(`PORT is ${text}; it must be a whole number up to 65535.`);
}
