// Recomputing one piece of the log from its rows and comparing it with everything that was stored and signed.

import { edgeRoot, extendEdge, type FullNode, type RightEdge } from "../merkle/edge.ts";
import { type Hash, sameBytes } from "../merkle/hash.ts";
import { nodeKey } from "../merkle/subtree.ts";
import { type Finding, finding } from "./finding.ts";
import type { PositionRow } from "./read-page.ts";

/** A root that the log has to have at a size; the size before it bounds the search when it has not. */
export type ExpectedRoot = { readonly size: number; readonly root: Hash | undefined };

/** What was stored for the positions after `edge`: rows, nodes that they fill, and roots signed on the way, by size. */
export type Page = {
  readonly rows: readonly PositionRow[];
  readonly nodes: readonly FullNode[];
  readonly roots: readonly ExpectedRoot[];
};

/** How far the log is sound: its edge there, and the last size that a signed root confirmed. */
export type SoundPart = { readonly edge: RightEdge; readonly confirmed: number };

/** Goes through a page and gives its first damage; without one the whole page is sound. */
export function checkPage(sound: SoundPart, page: Page): { sound: SoundPart; finding: Finding | undefined } {
  const stored = new Map(page.nodes.map((node) => [nodeKey(node), node.hash]));
  const soundRows = countSoundRows(sound.edge.size, page.rows);
  const leafHashes = page.rows.slice(0, soundRows).map((row) => row.leaf_hash);
  const end = sound.edge.size + soundRows;
  let { edge, confirmed } = sound;
  let inTree: Finding | undefined;
  let inRoots: Finding | undefined;
  for (const { size, root } of [...page.roots.filter((expected) => expected.size <= end), { size: end, root: null }]) {
    const grown = extendEdge(edge, leafHashes.slice(edge.size - sound.edge.size, size - sound.edge.size));
    const differing = grown.nodes.find((node) => !isSame(stored.get(nodeKey(node)), node.hash));
    inTree ??= differing && treeFinding(differing);
    edge = grown.edge;
    if (root === null) continue;
    if (!isSame(root, edgeRoot(edge))) inRoots ??= finding("checkpoint_differs", confirmed, size);
    confirmed = size;
  }
  const first = earlierOrNarrower(inTree, inRoots) ?? rowFinding(end, page.rows[soundRows]);
  return first === undefined ? { sound: { edge, confirmed }, finding: undefined } : { sound, finding: first };
}

/** Of two findings about the same stretch the one that says more closely where; else the one that stands first. */
function earlierOrNarrower(one: Finding | undefined, other: Finding | undefined): Finding | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [first, second] = one.position <= other.position ? [one, other] : [other, one];
  const isNarrower = second.position < first.until && second.until - second.position < first.until - first.position;
  return isNarrower ? second : first;
}

/** Rows at the head of the page that stand where they should and agree with their entries. */
function countSoundRows(start: number, rows: readonly PositionRow[]): number {
  const wrong = rows.findIndex(
    (row, count) => row.position !== start + count || !isSame(row.entry_hash, row.leaf_hash),
  );
  return wrong === -1 ? rows.length : wrong;
}

function rowFinding(expected: number, row: PositionRow | undefined): Finding | undefined {
  if (row === undefined) return undefined;
  if (row.position !== expected) return finding("position_missing", expected);
  return finding(row.entry_hash === null ? "entry_deleted" : "entry_changed", expected);
}

function treeFinding({ level, index }: FullNode): Finding {
  return finding("tree_differs", index * 2 ** level, (index + 1) * 2 ** level);
}

function isSame(stored: Hash | null | undefined, computed: Hash): boolean {
  return stored !== null && stored !== undefined && sameBytes(stored, computed);
}
