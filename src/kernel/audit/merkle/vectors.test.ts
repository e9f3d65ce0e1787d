// The public inclusion and consistency vectors of transparency-dev/merkle, read from beside the repository.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { verifyConsistency, verifyInclusion } from "./verify.ts";

const folder = "../shared/standards/merkle/testdata";
const hash = z.base64().transform((text) => Buffer.from(text, "base64"));
const proof = z.array(hash).nullable();
const inclusion = z.object({
  leafIdx: z.number(),
  treeSize: z.number(),
  root: hash,
  leafHash: hash,
  proof,
  wantErr: z.boolean(),
});
const consistency = z.object({
  size1: z.number(),
  size2: z.number(),
  root1: hash,
  root2: hash,
  proof,
  wantErr: z.boolean(),
});

if (!existsSync(folder)) console.warn(`Public Merkle vectors skipped: ${folder} is not there.`);

describe.skipIf(!existsSync(folder))("the public vectors", () => {
  it("inclusion: every honest proof is accepted and every other one refused", () => {
    const vectors = readVectors("inclusion").map((text) => inclusion.parse(text));
    expect(vectors).toHaveLength(98);
    for (const { leafIdx, treeSize, root, leafHash, proof, wantErr } of vectors) {
      const claim = { position: leafIdx, size: treeSize, leafHash, root, proof: proof ?? [] };
      expect(verifyInclusion(claim), JSON.stringify(claim)).toBe(!wantErr);
    }
  });

  it("consistency: every honest proof is accepted and every other one refused", () => {
    const vectors = readVectors("consistency").map((text) => consistency.parse(text));
    expect(vectors).toHaveLength(98);
    for (const { size1, size2, root1, root2, proof, wantErr } of vectors) {
      const claim = { smaller: size1, larger: size2, smallerRoot: root1, largerRoot: root2, proof: proof ?? [] };
      expect(verifyConsistency(claim), JSON.stringify(claim)).toBe(!wantErr);
    }
  });
});

function readVectors(kind: string): unknown[] {
  return readdirSync(join(folder, kind), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name): unknown => JSON.parse(readFileSync(join(folder, kind, name), "utf8")));
}
