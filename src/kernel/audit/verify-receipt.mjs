// Checks a Hengzheng receipt without any server: node verify-receipt.mjs receipt.json public-key.txt
// Good: exit status 0. Not good, or not readable: the reason on standard error and status 1.

import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";

const reasons = {
  receipt: "凭据格式不正确 / the receipt is malformed",
  pending: "凭据尚未入册，请稍后重新下载 / the receipt is pending; download it again later",
  key: "公钥格式不正确 / the public key is malformed",
  log: "凭据属于另一日志 / the receipt is of another log",
  record: "记录与入册的不一致 / the record is not the one that was logged",
  signature: "检查点不是由该日志签名的 / the checkpoint is not signed by this log",
  proof: "证明不成立 / the proof fails",
};

try {
  const [receipt, key] = process.argv.slice(2, 4).map((file) => readFileSync(file, "utf8"));
  if (key === undefined) throw new Error("node verify-receipt.mjs receipt.json public-key.txt");
  const { logName, position, size } = check(JSON.parse(receipt), parseKey(key.trim()));
  console.log(`凭据有效：记录在日志 ${logName} 的位置 ${position}（从 0 起，共 ${size} 条）。`);
  console.log(`The receipt is good: ${logName} holds this record at position ${position} (from 0) of ${size}.`);
} catch (error) {
  console.error(`凭据无效 / not valid: ${error.message}`);
  process.exitCode = 1;
}

function check(receipt, key) {
  demand(receipt?.format === "hengzheng-receipt/v1", "receipt");
  demand(receipt.status === "logged", receipt.status === "pending" ? "pending" : "receipt");
  demand(receipt.logName === key.name, "log");
  const leaf = sha256(bytes(receipt.salt, 16, "receipt"), Buffer.from(canonical(receipt.record, 0)));
  const leafHash = sha256(Buffer.of(0), leaf);
  demand(bytes(receipt.leafHash, 32, "receipt").equals(leafHash), "record");
  const { position, proof } = receipt;
  const { size, root } = openCheckpoint(receipt.checkpoint, key);
  demand(size === receipt.size, "signature");
  demand(Number.isSafeInteger(position) && position >= 0 && position < size && Array.isArray(proof), "proof");
  const siblings = proof.map((hash) => bytes(hash, 32, "proof"));
  demand(rootFrom(leafHash, position, size, siblings).equals(root) && siblings.length === 0, "proof");
  return receipt;
}

// RFC 6962, section 2.1.1: takes siblings from the top of the tree downwards, off the end of the list.
function rootFrom(leafHash, position, size, siblings) {
  if (size === 1) return leafHash;
  let half = 1;
  while (half * 2 < size) half *= 2;
  const sibling = siblings.pop();
  demand(sibling !== undefined, "proof");
  return position < half
    ? sha256(Buffer.of(1), rootFrom(leafHash, position, half, siblings), sibling)
    : sha256(Buffer.of(1), sibling, rootFrom(leafHash, position - half, size - half, siblings));
}

function openCheckpoint(note, { name, id, publicKey }) {
  const [, text, signatures] = /^([^\n]+\n[1-9][0-9]{0,15}\n[^\n]+\n)\n((?:— [^\n]+\n)+)$/u.exec(note) ?? [];
  demand(text?.startsWith(`${name}\n`), "signature");
  const ours = signatures.split("\n").filter((line) => line.startsWith(`— ${name} `));
  const blobs = ours.map((line) => Buffer.from(line.slice(name.length + 3), "base64"));
  const known = blobs.filter((blob) => blob.subarray(0, 4).equals(id));
  const isGood = known.every((blob) => verify(null, Buffer.from(text), publicKey, blob.subarray(4)));
  demand(known.length > 0 && isGood, "signature");
  const [, size, root] = text.split("\n");
  return { size: Number(size), root: bytes(root, 32, "signature") };
}

function parseKey(line) {
  const [, name, idText, typed] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/u.exec(line) ?? [];
  const [key, id] = [bytes(typed, 33, "key"), Buffer.from(`${idText}`, "hex")];
  const digest = sha256(Buffer.from(`${name}\n`), key);
  demand(key[0] === 1 && digest.subarray(0, 4).equals(id), "key");
  const der = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), key.subarray(1)]);
  return { name, id, publicKey: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

function canonical(value, depth) {
  demand(depth <= 32 && (typeof value !== "number" || Number.isSafeInteger(value)), "record");
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "";
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(",")}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name], depth + 1)}`).join(",")}}`;
}

function bytes(text, length, reason) {
  const decoded = Buffer.from(typeof text === "string" ? text : "", "base64");
  demand(decoded.length === length && decoded.toString("base64") === text, reason);
  return decoded;
}

function sha256(...parts) {
  return createHash("sha256").update(Buffer.concat(parts)).digest();
}

function demand(condition, reason) {
  if (!condition) throw new Error(reasons[reason]);
}
