// The inventory of commands: what each does in one line, how it is called, and where it is loaded from.

import type { Text } from "../../kernel/refusal/index.ts";

/** Runs with the words after its name and gives the exit status. */
export type Command = { readonly run: (words: readonly string[]) => Promise<number> };

/** A command as `help` lists it; it is loaded only when it is called. */
export type CommandEntry = { readonly words: string; readonly summary: Text; readonly load: () => Promise<Command> };

export const commands: Readonly<Record<string, CommandEntry>> = {
  start: {
    words: "",
    summary: { zh: "启动整座城:数据库、网页、接口", en: "start the city: database, pages, interface" },
    load: () => import("./start.ts"),
  },
  evaluate: {
    words: "LAW [--date YYYY-MM-DD] [--explain]",
    summary: { zh: "逐行判案,NDJSON 进、NDJSON 出", en: "decide cases, NDJSON in and out; needs no database" },
    load: () => import("./evaluate.ts"),
  },
  settle: {
    words: "FILE [--as LOGIN] [--dry-run] [--out REPORT]",
    summary: { zh: "批量结算:CSV、Excel、NDJSON", en: "settle a batch of stays: CSV, Excel, NDJSON" },
    load: () => import("./settle.ts"),
  },
  explain: {
    words: "SETTLEMENT [--json]",
    summary: { zh: "说明一单结算为什么是这个数", en: "say why a settlement came out so" },
    load: () => import("./explain.ts"),
  },
  coverage: {
    words: "[--json]",
    summary: { zh: "多少条款由代码、测试、界面承载", en: "count the clauses carried by code, tests, screens" },
    load: () => import("./coverage.ts"),
  },
  where: {
    words: "CLAUSE",
    summary: { zh: "一条条款住在哪里", en: "say where a clause or an article lives" },
    load: () => import("./where.ts"),
  },
  inventory: {
    words: "[--check]",
    summary: { zh: "重写生成的文档,或只检查", en: "write the generated pages, or only check them" },
    load: () => import("./inventory.ts"),
  },
  verify: {
    words: "RECEIPT [--key LINE|FILE]",
    summary: { zh: "离线核验一张凭据", en: "verify a receipt offline" },
    load: () => import("./verify.ts"),
  },
  demo: {
    words: "[--residents N] [--seed N]",
    summary: { zh: "在空库里造一座演示城市", en: "load a demo city into an empty database" },
    load: () => import("./demo.ts"),
  },
  backup: {
    words: "FILE",
    summary: { zh: "把整座城备份到一个文件", en: "write the whole city into one file" },
    load: () => import("./backup.ts"),
  },
  restore: {
    words: "FILE",
    summary: { zh: "把备份恢复到空库,并证明一致", en: "restore a backup into an empty database, with proof" },
    load: () => import("./restore.ts"),
  },
  account: {
    words: "LOGIN --organisation KEY [--kind KIND] < PASSWORD",
    summary: {
      zh: "正式运行:开设一个单位的首任管理员",
      en: "in production: make an organisation's first administrator",
    },
    load: () => import("./account.ts"),
  },
  "audit-key": {
    words: "",
    summary: { zh: "生成一把存证密钥", en: "make a key for the audit log" },
    load: () => import("./audit-key.ts"),
  },
  doctor: {
    words: "",
    summary: { zh: "装了什么、缺什么、怎么办", en: "say what is installed, what is missing, what to do" },
    load: () => import("./doctor.ts"),
  },
  test: {
    words: "[FILTER …]",
    summary: { zh: "跑全部测试", en: "run the tests" },
    load: () => import("./test.ts"),
  },
  check: {
    words: "[--without-tests]",
    summary: { zh: "审查者会要求的一切", en: "everything a reviewer would ask for" },
    load: () => import("./check.ts"),
  },
  bench: {
    words: "[law|settlement|cases|documents|start] [--json] [--cases n]",
    summary: { zh: "量性能,数字来自这里", en: "measure; every figure in the README comes from here" },
    load: () => import("./bench.ts"),
  },
  promises: {
    words: "[medical] [--quick] [--only NAME] [--seed N] [--json] [--write]",
    summary: { zh: "逐条设法打破承诺:杀进程、重发、篡改", en: "try to break each promise: kills, storms, tampering" },
    load: () => import("./promises.ts"),
  },
  help: {
    words: "",
    summary: { zh: "列出命令", en: "list the commands" },
    load: () => import("./help.ts"),
  },
};
