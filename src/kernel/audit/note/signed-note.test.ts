// Keys, signed notes, checkpoints and following a log, as C2SP describes them.

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { edgeRoot, emptyEdge, extendEdge, treeHead } from "../merkle/edge.ts";
import { consistencyProof } from "../merkle/proof.ts";
import { lookUp } from "../store/nodes.ts";
import { leafHashes, secret, signer } from "../testing/test-log.ts";
import { encodeBase64 } from "./base64.ts";
import { openCheckpoint, parseCheckpoint, signCheckpoint } from "./checkpoint.ts";
import { followCheckpoint } from "./follow.ts";
import { generateSigner, isKeyName, parsePublicKey, parseSigner, readSignerFile } from "./key.ts";
import { signNote, verifyNote } from "./signed-note.ts";

const { publicKey } = signer;
const root = treeHead(leafHashes(5));

describe("keys", () => {
  it("the key id is the head of SHA-256(name, newline, 0x01, key), and the public line carries all three", () => {
    const [name, id, typed = ""] = publicKey.text.split(/\+(.{8})\+/);
    const bytes = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from(typed, "base64")]);
    expect(createHash("sha256").update(bytes).digest("hex").slice(0, 8)).toBe(id);
    expect(parsePublicKey(`${publicKey.text}\n`)).toMatchObject({ name, text: publicKey.text });
  });

  it("reads the public line of another log's operator", () => {
    expect(parsePublicKey("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")?.name).toBe(
      "sum.golang.org",
    );
  });

  it("a signer kept as a line or in a file signs as before", () => {
    const folder = mkdtempSync(join(tmpdir(), "hengzheng-key-"));
    writeFileSync(join(folder, "audit.key"), `${secret}\n`);
    for (const kept of [parseSigner(secret), readSignerFile(join(folder, "audit.key"))]) {
      expect(verifyNote(signNote("text\n", kept), publicKey)).toBe("text\n");
    }
    rmSync(folder, { recursive: true });
  });

  it("refuses a line that is cut, of another name, of another type, or no key at all", () => {
    const other = publicKey.text.replace("hengyang", "changsha");
    const typed = publicKey.text.replace(/[^+]*$/, "") + encodeBase64(Buffer.concat([Buffer.of(2), Buffer.alloc(32)]));
    for (const line of ["", "name", other, typed, publicKey.text.slice(0, -4), `${publicKey.text}=`]) {
      expect(parsePublicKey(line), line).toBeUndefined();
      expect(() => parseSigner(`PRIVATE+KEY+${line}`), line).toThrow(RangeError);
    }
    expect(() => parseSigner(publicKey.text)).toThrow(RangeError);
  });

  it("a name is not empty and holds no space, plus, control character or broken character", () => {
    expect(isKeyName("衡阳.example/audit")).toBe(true);
    for (const name of ["", "a b", "a+b", "a\u00a0b", "a\u0085b", "a\nb", "\ud800"]) {
      expect(isKeyName(name), JSON.stringify(name)).toBe(false);
      expect(() => generateSigner(name)).toThrow(RangeError);
    }
  });
});

describe("signed notes", () => {
  const note = signNote("第一行\n\nsecond part\n", signer);

  it("a note opens to its text, empty lines included", () => {
    expect(verifyNote(note, publicKey)).toBe("第一行\n\nsecond part\n");
  });

  it("no single changed character goes unnoticed", () => {
    for (let at = 0; at < note.length; at += 1) {
      const bent = `${note.slice(0, at)}${note[at] === "A" ? "B" : "A"}${note.slice(at + 1)}`;
      expect(verifyNote(bent, publicKey), `character ${at}`).toBeUndefined();
    }
  });

  it("signatures of unknown keys are ignored; a bad one under the known key spoils the note", () => {
    const { signer: witness } = generateSigner("witness.example/one");
    const [text, line] = [note.slice(0, note.lastIndexOf("\n\n") + 1), note.slice(note.lastIndexOf("\n\n") + 2)];
    const witnessLine = signNote(text, witness).slice(text.length + 1);
    const bad = `— ${publicKey.name} ${encodeBase64(Buffer.concat([publicKey.id, Buffer.alloc(64)]))}\n`;
    expect(verifyNote(`${note}${witnessLine}`, publicKey)).toBe(text);
    expect(verifyNote(`${text}\n${witnessLine}${line}`, witness.publicKey)).toBe(text);
    expect(verifyNote(`${text}\n${witnessLine}`, publicKey)).toBeUndefined();
    expect(verifyNote(`${note}${bad}`, publicKey)).toBeUndefined();
    expect(verifyNote(`${note}no signature\n`, publicKey)).toBeUndefined();
    expect(verifyNote(`${note}${witnessLine.repeat(100)}`, publicKey)).toBeUndefined();
  });

  it("a text that a note cannot hold is not signed", () => {
    for (const text of ["", "no newline at the end", "tab\t\n", "\ud800\n", "return\r\n"]) {
      expect(() => signNote(text, signer), JSON.stringify(text)).toThrow(RangeError);
    }
  });
});

describe("checkpoints", () => {
  it("hold the log's name, its size and its root, each on a line", () => {
    const note = signCheckpoint({ size: 5, root }, signer);
    expect(note.split("\n").slice(0, 4)).toEqual(["hengyang.example/audit", "5", encodeBase64(root), ""]);
    expect(openCheckpoint(note, publicKey)).toEqual({
      origin: "hengyang.example/audit",
      size: 5,
      root: Buffer.from(root),
    });
  });

  it("refuses other sizes, roots, names and lines, even when signed", () => {
    const line = encodeBase64(root);
    for (const text of [
      `hengyang.example/audit\n05\n${line}\n`,
      `hengyang.example/audit\n-5\n${line}\n`,
      `hengyang.example/audit\n9007199254740992\n${line}\n`,
      `hengyang.example/audit\n5\n${line.slice(4)}\n`,
      `hengyang.example/audit\n5\n${line}\nan extension line\n`,
      `hengyang.example/audit\n5\n`,
      `changsha.example/audit\n5\n${line}\n`,
    ]) {
      expect(openCheckpoint(signNote(text, signer), publicKey), text).toBeUndefined();
    }
    expect(parseCheckpoint("hengyang.example/audit\n5")).toBeUndefined();
    expect(() => signCheckpoint({ size: -1, root }, signer)).toThrow(RangeError);
    expect(() => signCheckpoint({ size: 5, root: root.subarray(1) }, signer)).toThrow(RangeError);
  });
});

describe("a log with two faces is refused", () => {
  const leaves = leafHashes(40);
  const { nodes } = extendEdge(emptyEdge, leaves);
  const hashAt = lookUp([...leaves.map((hash, index) => ({ level: 0, index, hash })), ...nodes]);
  const noteAt = (size: number, of = leaves) => signCheckpoint({ size, root: treeHead(of.slice(0, size)) }, signer);

  it("whoever follows the log accepts what extends the kept checkpoint", () => {
    for (let size = 1; size < 40; size += 1) {
      const step = {
        kept: noteAt(size),
        offered: noteAt(40),
        proof: consistencyProof({ smaller: size, larger: 40 }, hashAt),
      };
      expect(followCheckpoint(step, publicKey)?.root).toEqual(
        Buffer.from(edgeRoot(extendEdge(emptyEdge, leaves).edge)),
      );
    }
  });

  it("a fork, a shorter log and a foreign signature are refused, whatever proof comes with them", () => {
    for (let size = 1; size < 40; size += 1) {
      const proof = consistencyProof({ smaller: size, larger: 40 }, hashAt);
      const fork = leaves.with(size - 1, leafHashes(1, "another face")[0] ?? Buffer.alloc(32));
      const { signer: stranger } = generateSigner("hengyang.example/audit");
      const foreign = signCheckpoint({ size: 40, root: treeHead(leaves) }, stranger);
      expect(followCheckpoint({ kept: noteAt(size), offered: noteAt(40, fork), proof }, publicKey)).toBeUndefined();
      expect(followCheckpoint({ kept: noteAt(40), offered: noteAt(size), proof }, publicKey)).toBeUndefined();
      expect(followCheckpoint({ kept: noteAt(size), offered: foreign, proof }, publicKey)).toBeUndefined();
    }
  });
});
