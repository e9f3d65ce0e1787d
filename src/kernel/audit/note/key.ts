// Keys of a log: a name, an identifier of four bytes and an Ed25519 key, written as C2SP signed-note tools write them.

import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { sha256 } from "../merkle/hash.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";

/** What is needed to check a log's signatures. `text` is the public line to publish: `name+id+base64(0x01 || key)`. */
export type PublicKey = {
  readonly name: string;
  readonly id: Buffer;
  readonly key: KeyObject;
  readonly text: string;
};

/** What is needed to sign for a log. */
export type Signer = { readonly publicKey: PublicKey; readonly key: KeyObject };

const ed25519Type = Buffer.from([0x01]);
const privateMark = "PRIVATE+KEY+";
const keyLengthBytes = 32;
const publicDer = Buffer.from("302a300506032b6570032100", "hex");
const privateDer = Buffer.from("302e020100300506032b657004220420", "hex");

/**
 * Makes a new key for the log of that name, such as `hengyang.example/audit`. `secret` is the one line to keep: whoever
 * has it can sign for the log. Throws RangeError for a name that is empty or holds a space, a plus or a control character.
 */
export function generateSigner(name: string): { signer: Signer; secret: string } {
  const der = generateKeyPairSync("ed25519").privateKey.export({ format: "der", type: "pkcs8" });
  const signer = signerOf(name, der.subarray(-keyLengthBytes));
  const typed = Buffer.concat([ed25519Type, der.subarray(-keyLengthBytes)]);
  return { signer, secret: `${privateMark}${name}+${signer.publicKey.id.toString("hex")}+${encodeBase64(typed)}` };
}

/** Reads the line that `generateSigner` gave as `secret`. Throws RangeError when it is not one; the message never shows it. */
export function parseSigner(secret: string): Signer {
  const line = secret.trim();
  const parsed = line.startsWith(privateMark) ? splitKey(line.slice(privateMark.length)) : undefined;
  if (parsed === undefined) throw new RangeError("not the secret key of a log: PRIVATE+KEY+name+id+base64 expected");
  const signer = signerOf(parsed.name, parsed.raw);
  if (!signer.publicKey.id.equals(parsed.id))
    throw new RangeError(`the secret key of ${parsed.name} has another identifier`);
  return signer;
}

/** Reads a signer from a file that holds the one secret line. Throws when there is no such file or it holds something else. */
export function readSignerFile(path: string): Signer {
  return parseSigner(readFileSync(path, "utf8"));
}

/** Reads a public line. Gives undefined when it is not one, or when its identifier does not belong to its key. */
export function parsePublicKey(text: string): PublicKey | undefined {
  const parsed = splitKey(text.trim());
  if (parsed === undefined) return undefined;
  const publicKey = publicKeyOf(parsed.name, parsed.raw);
  return publicKey.id.equals(parsed.id) ? publicKey : undefined;
}

/** Whether a key may bear this name. Source: C2SP signed-note, Format. */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}\p{Surrogate}+]+$/u.test(name);
}

function signerOf(name: string, seed: Buffer): Signer {
  if (!isKeyName(name)) throw new RangeError(`a log cannot have the name ${JSON.stringify(name)}`);
  const key = createPrivateKey({ key: Buffer.concat([privateDer, seed]), format: "der", type: "pkcs8" });
  const raw = createPublicKey(key).export({ format: "der", type: "spki" }).subarray(-keyLengthBytes);
  return { key, publicKey: publicKeyOf(name, raw) };
}

function publicKeyOf(name: string, raw: Buffer): PublicKey {
  const typed = Buffer.concat([ed25519Type, raw]);
  const id = sha256([Buffer.from(`${name}\n`), typed]).subarray(0, 4);
  const key = createPublicKey({ key: Buffer.concat([publicDer, raw]), format: "der", type: "spki" });
  return { name, id, key, text: `${name}+${id.toString("hex")}+${encodeBase64(typed)}` };
}

/** Takes `name+id+base64` apart. A name holds no plus; base64 may. */
function splitKey(text: string): { name: string; id: Buffer; raw: Buffer } | undefined {
  const match = /^(?<name>[^+]+)\+(?<id>[0-9a-f]{8})\+(?<typed>.+)$/u.exec(text);
  const { name = "", id = "", typed = "" } = match?.groups ?? {};
  const bytes = decodeBase64(typed);
  if (!isKeyName(name) || bytes?.length !== keyLengthBytes + 1 || bytes[0] !== ed25519Type[0]) return undefined;
  return { name, id: Buffer.from(id, "hex"), raw: bytes.subarray(1) };
}
