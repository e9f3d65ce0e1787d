// Checkpoints: the log's name, size and root as a signed note. Format: C2SP tlog-checkpoint, without extension lines.

import { type Hash, hashLengthBytes } from "../merkle/hash.ts";
import { decodeBase64, encodeBase64 } from "./base64.ts";
import type { PublicKey, Signer } from "./key.ts";
import { signNote, verifyNote } from "./signed-note.ts";

/** What a log says of itself: at `size` entries its tree has this root. */
export type Checkpoint = { readonly origin: string; readonly size: number; readonly root: Hash };

/** Signs that the log of the signer's name has this size and root. Whoever calls it answers for never signing two that contradict. */
export function signCheckpoint({ size, root }: { size: number; root: Hash }, signer: Signer): string {
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`a log cannot have the size ${size}`);
  if (root.length !== hashLengthBytes) throw new RangeError(`a root has ${hashLengthBytes} bytes, not ${root.length}`);
  return signNote(`${signer.publicKey.name}\n${size}\n${encodeBase64(root)}\n`, signer);
}

/** The checkpoint in a note, or undefined unless this key signed it and the note is one of the log of the key's name. */
export function openCheckpoint(note: string, publicKey: PublicKey): Checkpoint | undefined {
  const text = verifyNote(note, publicKey);
  const checkpoint = text === undefined ? undefined : parseCheckpoint(text);
  return checkpoint?.origin === publicKey.name ? checkpoint : undefined;
}

/** Reads the three lines without looking at any signature, from a note or its text. Undefined when they are not those of a checkpoint. */
export function parseCheckpoint(note: string): Checkpoint | undefined {
  const { origin = "", size = "", root = "" } = shape.exec(note)?.groups ?? {};
  const bytes = decodeBase64(root);
  if (bytes?.length !== hashLengthBytes || !Number.isSafeInteger(Number(size))) return undefined;
  return { origin, size: Number(size), root: bytes };
}

const shape = /^(?<origin>[^\n]+)\n(?<size>0|[1-9][0-9]{0,15})\n(?<root>[A-Za-z0-9+/=]+)\n(?:\n|$)/u;
