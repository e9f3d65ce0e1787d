// Every word of the audit page.
import type { Messages } from "../language/message.ts";

export const auditMessages = {
  foot: { zh: "不用登录,不用脚本,谁都能核验。", en: "No sign-in, no script: anyone may verify." },
  section: { zh: "审计日志", en: "Audit log" },
  title: { zh: "核验凭据", en: "Verify a receipt" },
  ask: { zh: "这张凭据是真的吗?数有没有被改过?", en: "Is this receipt genuine? Was anything changed?" },
  verified: {
    zh: "是真的:日志第 {position} 条就是它,数没有被改过。",
    en: "It is genuine: entry {position} of the log is this record, and nothing was changed.",
  },
  refused: { zh: "没有通过:{reason}", en: "Not verified: {reason}" },
  inLog: {
    zh: "{number} 在日志里,是第 {position} 条。",
    en: "{number} is in the log; it is entry {position}.",
  },
  inLogNext: {
    zh: "只凭单号看不到内容。要核对金额,扫凭据上的码,或把凭据文件贴在下面。",
    en: "The number alone shows no content. To check the amounts, scan the code on the receipt or paste the receipt below.",
  },
  pending: {
    zh: "{number} 刚入账,日志还在给它排号。",
    en: "{number} was booked just now; the log is still numbering it.",
  },
  pendingNext: { zh: "过几秒再看这一页。", en: "Look at this page again in a few seconds." },
  unknown: { zh: "日志里没有单号 {number}。", en: "The log holds no number {number}." },
  unknownNext: {
    zh: "核对单号,形如 YB-2017-0914-004207。凭据上有、这里没有的,向审计机构反映。",
    en: "Check the number; it looks like YB-2017-0914-004207. If it stands on a receipt and not here, tell the auditors.",
  },
  wrongKey: {
    zh: "{number} 在日志里,但这个码不是它的凭据上的。",
    en: "{number} is in the log, but this code is not from its receipt.",
  },
  wrongKeyNext: {
    zh: "别用这张凭据;拿它去问审计机构。",
    en: "Do not rely on this receipt; show it to the auditors.",
  },
  paper: {
    zh: "请和手里的凭据对一对,有一处不同,就是假的。",
    en: "Compare with the receipt in your hand. If anything differs, the paper is false.",
  },
  record: { zh: "日志记下的", en: "What the log holds" },
  leaf: { zh: "日志里的指纹", en: "Fingerprint in the log" },
  proved: { zh: "证明到", en: "Proved up to" },
  entries: { zh: "{size} 条", en: "{size} entries" },
  whyPage: { zh: "为什么是这个数", en: "Why this amount" },
  download: { zh: "下载这张凭据(receipt.json)", en: "Download this receipt (receipt.json)" },
  paste: { zh: "把凭据贴在这里", en: "Paste the receipt here" },
  orFile: { zh: "或选凭据文件(receipt.json)", en: "or choose the receipt's file (receipt.json)" },
  verify: { zh: "核验", en: "Verify" },
  byNumber: { zh: "只有单号", en: "Only a number" },
  number: { zh: "单号", en: "Number" },
  look: { zh: "查", en: "Look up" },
  latest: { zh: "日志现在", en: "The log now" },
  latestSentence: {
    zh: "共 {size} 条,检查点签于 {at}。",
    en: "{size} entries; the checkpoint was signed at {at}.",
  },
  empty: { zh: "日志还是空的,没有检查点。", en: "The log is empty; there is no checkpoint yet." },
  root: { zh: "根", en: "Root" },
  name: { zh: "日志名", en: "Log" },
  key: { zh: "公钥", en: "Public key" },
  offline: { zh: "不信我们?自己验。", en: "Do not trust us? Check it yourself." },
  offlineHow: {
    zh: "下载{verifier}和{key},与凭据放在一起,断网运行:",
    en: "Download the {verifier} and the {key}, put them beside the receipt, and run it without a network:",
  },
  verifier: { zh: "核验程序", en: "verifier" },
  publicKey: { zh: "公钥", en: "public key" },
  offlineNote: {
    zh: "程序不到 100 行,只用 Node 自带的部分。公钥最好从别处再要一份比一比。",
    en: "The program has fewer than 100 lines and needs nothing but Node. Best compare the key with a copy from elsewhere.",
  },
} as const satisfies Messages;
