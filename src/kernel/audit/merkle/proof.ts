// Making proofs from stored nodes. Each reads a number of nodes that grows with the logarithm of the log.

import type { Hash } from "./hash.ts";
import { consistencyRanges, inclusionRanges, type LeafRange } from "./range.ts";
import { type HashAt, type NodeAddress, perfectSubtrees, rangeHash } from "./subtree.ts";

/** Proves that a leaf stands at `position` in the tree of `size` leaves. Hashes come lowest first. Throws RangeError when it does not. */
export function inclusionProof({ position, size }: { position: number; size: number }, hashAt: HashAt): Hash[] {
  return inclusionRanges(position, size).map((range) => rangeHash(range, hashAt));
}

/** The nodes that `inclusionProof` will ask for. */
export function inclusionNodes({ position, size }: { position: number; size: number }): NodeAddress[] {
  return inclusionRanges(position, size).flatMap(perfectSubtrees);
}

/** Proves that the tree of `smaller` leaves is the beginning of the tree of `larger` leaves. Throws RangeError when smaller is 0 or above larger. */
export function consistencyProof(sizes: { smaller: number; larger: number }, hashAt: HashAt): Hash[] {
  return allRanges(sizes).map((range) => rangeHash(range, hashAt));
}

/** The nodes that `consistencyProof` will ask for. */
export function consistencyNodes(sizes: { smaller: number; larger: number }): NodeAddress[] {
  return allRanges(sizes).flatMap(perfectSubtrees);
}

function allRanges({ smaller, larger }: { smaller: number; larger: number }): LeafRange[] {
  const { seed, siblings } = consistencyRanges(smaller, larger);
  return seed === undefined ? [...siblings] : [seed, ...siblings];
}
