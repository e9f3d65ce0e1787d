// Signed notes: a text and, after an empty line, who signed it. Format: C2SP signed-note, with Ed25519 signatures.

import { sign, verify } from "node:crypto";
import { maximumNoteBytes, maximumNoteSignatures } from "../limits.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import type { PublicKey, Signer } from "./key.ts";

/** Signs a text. Throws RangeError unless it ends in a newline and holds no other control character. */
export function signNote(text: string, signer: Signer): string {
  if (!isNoteText(text)) throw new RangeError("a note's text ends in a newline and holds no other control character");
  const signature = sign(null, Buffer.from(text), signer.key);
  return `${text}\n— ${signer.publicKey.name} ${encodeBase64(Buffer.concat([signer.publicKey.id, signature]))}\n`;
}

/**
 * The signed text, or undefined unless the note is well formed and carries a good signature of this key. Signatures of
 * other keys are ignored; a bad one under this key's name and identifier spoils the note.
 */
export function verifyNote(note: string, publicKey: PublicKey): string | undefined {
  const split = note.lastIndexOf("\n\n") + 1;
  const [text, block] = [note.slice(0, split), note.slice(split + 1)];
  if (Buffer.byteLength(note) > maximumNoteBytes || !isNoteText(text) || !isNoteText(block)) return undefined;
  const lines = block.slice(0, -1).split("\n").map(parseSignature);
  if (lines.length > maximumNoteSignatures || lines.includes(undefined)) return undefined;
  const ours = lines.filter((line) => line?.name === publicKey.name && line.id.equals(publicKey.id));
  const isGood = ours.every(
    (line) => line !== undefined && verify(null, Buffer.from(text), publicKey.key, line.signature),
  );
  return ours.length > 0 && isGood ? text : undefined;
}

/** Whether the text could be signed: ends in a newline, no other control character below U+0020, valid as UTF-8. */
function isNoteText(text: string): boolean {
  return (
    text.endsWith("\n") &&
    !/[\p{Surrogate}]/u.test(text) &&
    ![...text].some((character) => character < " " && character !== "\n")
  );
}

function parseSignature(line: string): { name: string; id: Buffer; signature: Buffer } | undefined {
  const { name = "", base64 = "" } = /^— (?<name>[^\p{White_Space}+]+) (?<base64>\S+)$/u.exec(line)?.groups ?? {};
  const bytes = decodeBase64(base64);
  return bytes === undefined || bytes.length < 5
    ? undefined
    : { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}
