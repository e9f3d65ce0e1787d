// The right edge of a growing tree: all that must be known of the past to append and to state the new root.

import { type Hash, hashNode } from "./hash.ts";
import { joinSubtrees, type NodeAddress } from "./subtree.ts";

/** The perfect subtrees that make up a tree, largest first; at most one for each binary digit of its size. */
export type RightEdge = { readonly size: number; readonly hashes: readonly Hash[] };

/** An inner node that has just become full. Level 1 and above: leaves are kept with their positions. */
export type FullNode = NodeAddress & { readonly hash: Hash };

/** The edge of a tree without leaves. */
export const emptyEdge: RightEdge = { size: 0, hashes: [] };

/** Appends leaf hashes in order. Gives the new edge and the nodes that became full on the way, in the order in which they did. */
export function extendEdge(edge: RightEdge, leafHashes: readonly Hash[]): { edge: RightEdge; nodes: FullNode[] } {
  const hashes = [...edge.hashes];
  const nodes: FullNode[] = [];
  leafHashes.forEach((leafHash, count) => {
    let [hash, index, level] = [leafHash, edge.size + count, 0];
    while (index % 2 === 1) {
      hash = hashNode(takeLast(hashes), hash);
      [index, level] = [(index - 1) / 2, level + 1];
      nodes.push({ level, index, hash });
    }
    hashes.push(hash);
  });
  return { edge: { size: edge.size + leafHashes.length, hashes }, nodes };
}

/** The root of the tree that ends in this edge. */
export function edgeRoot(edge: RightEdge): Hash {
  return joinSubtrees(edge.hashes);
}

/** The root of the tree over these leaf hashes. Source: RFC 6962, section 2.1. */
export function treeHead(leafHashes: readonly Hash[]): Hash {
  return edgeRoot(extendEdge(emptyEdge, leafHashes).edge);
}

function takeLast(hashes: Hash[]): Hash {
  const last = hashes.pop();
  if (last === undefined) throw new Error("the right edge holds fewer subtrees than its size says");
  return last;
}
