// Perfect subtrees: the only nodes that are stored, because they never change again once they are full.

import { emptyRoot, type Hash, hashNode } from "./hash.ts";
import type { LeafRange } from "./range.ts";

/** The perfect subtree over the leaves from `index` × 2^level on, 2^level of them. Level 0 is the leaf itself. */
export type NodeAddress = { readonly level: number; readonly index: number };

/** Gives the hash of a full node; throws when the node is not known. */
export type HashAt = (address: NodeAddress) => Hash;

/** The fewest perfect subtrees that make up a range which begins where a subtree of its size may begin, largest first. */
export function perfectSubtrees(range: LeafRange): NodeAddress[] {
  const addresses: NodeAddress[] = [];
  for (let start = range.start; start < range.end; ) {
    const level = highestLevelWithin(range.end - start);
    addresses.push({ level, index: start / 2 ** level });
    start += 2 ** level;
  }
  return addresses;
}

/** The hash over a range, from the perfect subtrees in it. */
export function rangeHash(range: LeafRange, hashAt: HashAt): Hash {
  return joinSubtrees(perfectSubtrees(range).map(hashAt));
}

/** Joins neighbouring perfect subtrees, largest first, into the hash over all of them; none gives the empty root. */
export function joinSubtrees(hashes: readonly Hash[]): Hash {
  return hashes.length === 0 ? emptyRoot() : hashes.reduceRight((right, left) => hashNode(left, right));
}

/** A node's name as one string, to look it up by. */
export function nodeKey({ level, index }: NodeAddress): string {
  return `${level}/${index}`;
}

/** The level of the largest perfect subtree that `count` leaves can fill; exact above 2^32, unlike a logarithm. */
function highestLevelWithin(count: number): number {
  let level = 0;
  while (2 ** (level + 1) <= count) level += 1;
  return level;
}
