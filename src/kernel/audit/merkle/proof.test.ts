// Trees and proofs against a slow recursive reading of RFC 6962, and against proofs that someone has bent.

import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { edgeRoot, emptyEdge, extendEdge, treeHead } from "./edge.ts";
import { type Hash, hashLeaf } from "./hash.ts";
import { consistencyNodes, consistencyProof, inclusionNodes, inclusionProof } from "./proof.ts";
import { type HashAt, nodeKey } from "./subtree.ts";
import { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from "./verify.ts";

const { HENGZHENG_SEED } = process.env;
const seed = Number(HENGZHENG_SEED ?? Date.now() % 2 ** 31);
console.log(`Merkle proofs: seed ${seed}`);

const honestTrees = 100;
const mutationsWanted = 100_000;

describe("the tree follows RFC 6962", () => {
  it("the tree without leaves has the SHA-256 of nothing as its root", () => {
    expect(Buffer.from(treeHead([]))).toEqual(createHash("sha256").digest());
  });

  it("root, inclusion and consistency equal the recursive definition for random trees", () => {
    const tree = fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: 70 });
    const property = fc.property(tree, fc.nat(), fc.nat(), (leaves, a, b) => {
      const size = leaves.length;
      const { hashAt } = grow(leaves.map((leaf) => hashLeaf(leaf)));
      const [position, smaller] = [a % size, 1 + (b % size)];
      expect(hex(treeHead(leaves.map((leaf) => hashLeaf(leaf))))).toBe(slowRoot(leaves));
      expect(inclusionProof({ position, size }, hashAt).map(hex)).toEqual(slowPath(position, leaves));
      expect(consistencyProof({ smaller, larger: size }, hashAt).map(hex)).toEqual(slowSubproof(smaller, leaves, true));
    });
    fc.assert(property, { seed, numRuns: 300 });
  });

  it("growing in pieces gives the same edge and the same nodes as growing at once", () => {
    const pieces = fc.array(fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 20 }), {
      maxLength: 8,
    });
    const property = fc.property(pieces, (parts) => {
      const once = extendEdge(emptyEdge, parts.flat());
      let edge = emptyEdge;
      const nodes = parts.flatMap((part) => {
        const grown = extendEdge(edge, part);
        edge = grown.edge;
        return grown.nodes;
      });
      expect({ edge, nodes }).toEqual(once);
    });
    fc.assert(property, { seed });
  });

  it("a proof in a log of ten million entries reads at most 24 times the logarithm of stored nodes", () => {
    const size = 10_000_000;
    for (const position of [0, 1, 4_999_999, 8_388_607, 8_388_608, size - 1]) {
      expect(inclusionNodes({ position, size }).length).toBeLessThanOrEqual(48);
      expect(consistencyNodes({ smaller: position + 1, larger: size }).length).toBeLessThanOrEqual(48);
    }
  });
});

describe("no bent proof is accepted and no honest proof is refused", () => {
  it("every position and every pair of sizes up to 70 has a proof that verifies", () => {
    const { hashAt, rootAt } = grow(numbered(70));
    for (let size = 1; size <= 70; size += 1) {
      for (let other = 1; other <= size; other += 1) {
        expect(verifyInclusion(inclusionClaim(other - 1, size, hashAt, rootAt))).toBe(true);
        expect(verifyConsistency(consistencyClaim(other, size, hashAt, rootAt))).toBe(true);
      }
    }
  });

  it("100,000 mutated proofs: 0 false accepts, and 0 false refusals of the honest ones", () => {
    const random = fc.sample(fc.integer({ min: 0, max: 2 ** 30 }), { seed, numRuns: honestTrees * 2 });
    let [tried, accepted, refused, round] = [0, 0, 0, 0];
    while (tried < mutationsWanted) {
      const size = 1 + ((random[round % random.length] ?? 0) % 300);
      const other = (random[(round + 1) % random.length] ?? 0) % size;
      const { hashAt, rootAt } = grow(numbered(size, round));
      const included = inclusionClaim(other, size, hashAt, rootAt);
      const extended = consistencyClaim(other + 1, size, hashAt, rootAt);
      const verdicts = [
        ...bentInclusions(included).map(verifyInclusion),
        ...bentConsistencies(extended).map(verifyConsistency),
      ];
      refused += [verifyInclusion(included), verifyConsistency(extended)].filter((verdict) => !verdict).length;
      tried += verdicts.length;
      accepted += verdicts.filter(Boolean).length;
      round += 1;
    }
    expect({ accepted, refused }).toEqual({ accepted: 0, refused: 0 });
  });

  it("sizes and positions that are no count are refused, not computed with", () => {
    const { hashAt, rootAt } = grow(numbered(4));
    const honest = inclusionClaim(1, 4, hashAt, rootAt);
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
      expect(verifyInclusion({ ...honest, position: wrong })).toBe(false);
      expect(verifyInclusion({ ...honest, size: wrong })).toBe(false);
      expect(() => inclusionProof({ position: wrong, size: 4 }, hashAt)).toThrow(RangeError);
      expect(() => consistencyProof({ smaller: wrong, larger: 4 }, hashAt)).toThrow(RangeError);
    }
    expect(() => consistencyProof({ smaller: 0, larger: 4 }, hashAt)).toThrow(RangeError);
  });
});

function inclusionClaim(
  position: number,
  size: number,
  hashAt: HashAt,
  rootAt: (size: number) => Hash,
): InclusionClaim {
  const proof = inclusionProof({ position, size }, hashAt);
  return { position, size, leafHash: hashAt({ level: 0, index: position }), root: rootAt(size), proof };
}

function consistencyClaim(
  smaller: number,
  larger: number,
  hashAt: HashAt,
  rootAt: (size: number) => Hash,
): ConsistencyClaim {
  const proof = consistencyProof({ smaller, larger }, hashAt);
  return { smaller, larger, smallerRoot: rootAt(smaller), largerRoot: rootAt(larger), proof };
}

/** The size is not bent upwards: trees of neighbouring sizes can share a path, and it is the signed checkpoint that ties size to root. */
function bentInclusions(claim: InclusionClaim): InclusionClaim[] {
  const lists = bentProofs(claim.proof).map((proof) => ({ ...claim, proof }));
  const hashes = [
    { ...claim, root: flip(claim.root, 7) },
    { ...claim, leafHash: flip(claim.leafHash, 200) },
  ];
  const positions = [claim.position - 1, claim.position + 1, claim.position ^ 2].map((position) => ({
    ...claim,
    position,
  }));
  return [
    ...lists,
    ...hashes,
    ...positions,
    { ...claim, root: claim.root.subarray(1) },
    { ...claim, size: claim.position },
  ];
}

function bentConsistencies(claim: ConsistencyClaim): ConsistencyClaim[] {
  const lists = bentProofs(claim.proof).map((proof) => ({ ...claim, proof }));
  const roots = [
    { ...claim, smallerRoot: flip(claim.smallerRoot, 3) },
    { ...claim, largerRoot: flip(claim.largerRoot, 3) },
  ];
  const zero = { ...claim, smaller: 0 };
  const swapped = { ...claim, smallerRoot: claim.largerRoot, largerRoot: claim.smallerRoot };
  return [...lists, ...roots, zero, ...(claim.smaller === claim.larger ? [] : [swapped])];
}

/** One bit turned in each hash, each hash left out, doubled, shortened or swapped with the next, and one put before and behind. */
function bentProofs(proof: readonly Hash[]): Hash[][] {
  const extra = hashLeaf(Buffer.from("extra"));
  const bent = proof.flatMap((hash, at) => [
    proof.with(at, flip(hash, (at * 37) % 256)),
    proof.toSpliced(at, 1),
    proof.toSpliced(at, 0, hash),
    proof.with(at, hash.subarray(0, 31)),
    ...(at + 1 < proof.length ? [proof.toSpliced(at, 2, proof[at + 1] ?? extra, hash)] : []),
  ]);
  return [...bent, [extra, ...proof], [...proof, extra]];
}

function flip(hash: Hash, bit: number): Hash {
  const bent = Buffer.from(hash);
  bent.writeUInt8(bent.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
  return bent;
}

function numbered(size: number, salt = 0): Hash[] {
  return Array.from({ length: size }, (_, index) => hashLeaf(Buffer.from(`${salt}/${index}`)));
}

/** A tree in memory, with all its nodes and the root at every size. */
function grow(leafHashes: readonly Hash[]): { hashAt: HashAt; rootAt: (size: number) => Hash } {
  const stored = new Map(leafHashes.map((hash, index) => [nodeKey({ level: 0, index }), hash]));
  for (const node of extendEdge(emptyEdge, leafHashes).nodes) stored.set(nodeKey(node), node.hash);
  const hashAt: HashAt = (address) => {
    const hash = stored.get(nodeKey(address));
    if (hash === undefined) throw new Error(`node ${nodeKey(address)} was never full`);
    return hash;
  };
  return { hashAt, rootAt: (size) => edgeRoot(extendEdge(emptyEdge, leafHashes.slice(0, size)).edge) };
}

function slowRoot(leaves: readonly Uint8Array[]): string {
  const [only] = leaves;
  if (only !== undefined && leaves.length === 1) return slowHash(Buffer.of(0), only);
  const k = slowSplit(leaves.length);
  return slowHash(Buffer.of(1), bytes(slowRoot(leaves.slice(0, k))), bytes(slowRoot(leaves.slice(k))));
}

function slowPath(m: number, leaves: readonly Uint8Array[]): string[] {
  if (leaves.length === 1) return [];
  const k = slowSplit(leaves.length);
  return m < k
    ? [...slowPath(m, leaves.slice(0, k)), slowRoot(leaves.slice(k))]
    : [...slowPath(m - k, leaves.slice(k)), slowRoot(leaves.slice(0, k))];
}

function slowSubproof(m: number, leaves: readonly Uint8Array[], whole: boolean): string[] {
  if (m === leaves.length) return whole ? [] : [slowRoot(leaves)];
  const k = slowSplit(leaves.length);
  return m <= k
    ? [...slowSubproof(m, leaves.slice(0, k), whole), slowRoot(leaves.slice(k))]
    : [...slowSubproof(m - k, leaves.slice(k), false), slowRoot(leaves.slice(0, k))];
}

function slowSplit(n: number): number {
  return 2 ** ((n - 1).toString(2).length - 1);
}

function slowHash(...parts: Uint8Array[]): string {
  return parts.reduce((sum, part) => sum.update(part), createHash("sha256")).digest("hex");
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "hex");
}

function hex(hash: Hash): string {
  return Buffer.from(hash).toString("hex");
}
