// Checking proofs. Anything out of shape is refused: sizes, lengths, a hash too many or too few.

import { type Hash, hashLengthBytes, hashNode, sameBytes } from "./hash.ts";
import { consistencyRanges, inclusionRanges, isInTree, isPrefix } from "./range.ts";

/** The statement "the tree of `size` leaves with this root has this leaf hash at `position`", and its proof. */
export type InclusionClaim = {
  readonly position: number;
  readonly size: number;
  readonly leafHash: Hash;
  readonly root: Hash;
  readonly proof: readonly Hash[];
};

/** The statement "the tree of `smaller` leaves is the beginning of the tree of `larger` leaves", and its proof. */
export type ConsistencyClaim = {
  readonly smaller: number;
  readonly larger: number;
  readonly smallerRoot: Hash;
  readonly largerRoot: Hash;
  readonly proof: readonly Hash[];
};

/** Whether the inclusion proof holds. Never throws. Source: RFC 6962, section 2.1.1. */
export function verifyInclusion({ position, size, leafHash, root, proof }: InclusionClaim): boolean {
  if (!isInTree(position, size) || ![leafHash, root, ...proof].every(isHash)) return false;
  const ranges = inclusionRanges(position, size);
  if (ranges.length !== proof.length) return false;
  const computed = proof.reduce((hash, sibling, step) => {
    const isLeft = (ranges[step]?.end ?? 0) <= position;
    return isLeft ? hashNode(sibling, hash) : hashNode(hash, sibling);
  }, leafHash);
  return sameBytes(computed, root);
}

/**
 * Whether the consistency proof holds. Never throws. Source: RFC 6962, section 2.1.2. A tree of size zero is
 * consistent with everything and so proves nothing: it is refused. Equal sizes need equal roots and an empty proof.
 */
export function verifyConsistency({ smaller, larger, smallerRoot, largerRoot, proof }: ConsistencyClaim): boolean {
  if (!isPrefix(smaller, larger)) return false;
  if (smaller === larger) return proof.length === 0 && sameBytes(smallerRoot, largerRoot);
  if (![smallerRoot, largerRoot, ...proof].every(isHash)) return false;
  const { seed, siblings } = consistencyRanges(smaller, larger);
  const [first, ...rest] = seed === undefined ? [smallerRoot, ...proof] : proof;
  if (first === undefined || rest.length !== siblings.length) return false;
  let [before, after] = [first, first];
  rest.forEach((sibling, step) => {
    const isLeft = (siblings[step]?.end ?? 0) < smaller;
    before = isLeft ? hashNode(sibling, before) : before;
    after = isLeft ? hashNode(sibling, after) : hashNode(after, sibling);
  });
  return sameBytes(before, smallerRoot) && sameBytes(after, largerRoot);
}

function isHash(value: Hash): boolean {
  return value.length === hashLengthBytes;
}
