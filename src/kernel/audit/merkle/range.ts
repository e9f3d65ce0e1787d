// The shape of an RFC 6962 tree: which runs of leaves a proof needs. Provers and verifiers both read it here.

/** The leaves from `start` up to, but without, `end`. */
export type LeafRange = { readonly start: number; readonly end: number };

/** What a consistency proof holds: the last whole subtree of the smaller tree (absent when that is the whole smaller tree), then siblings. */
export type ConsistencyRanges = { readonly seed: LeafRange | undefined; readonly siblings: readonly LeafRange[] };

/**
 * The siblings on the way from one leaf up to the root, lowest first. Source: RFC 6962, section 2.1.1.
 * Throws RangeError unless 0 ≤ position < size and both are safe integers.
 */
export function inclusionRanges(position: number, size: number): LeafRange[] {
  if (!isInTree(position, size)) throw new RangeError(`no leaf ${position} in a tree of ${size}`);
  return descend(size, (range) => (range.end - range.start === 1 ? undefined : position)).siblings;
}

/**
 * The ranges that connect the tree of `smaller` leaves with the tree of `larger` leaves. Source: RFC 6962, section 2.1.2.
 * Throws RangeError unless 0 < smaller ≤ larger and both are safe integers.
 */
export function consistencyRanges(smaller: number, larger: number): ConsistencyRanges {
  if (!isPrefix(smaller, larger)) throw new RangeError(`a tree of ${smaller} has no proof towards a tree of ${larger}`);
  const { last, siblings } = descend(larger, (range) => (range.end === smaller ? undefined : smaller - 1));
  return { seed: last.start === 0 ? undefined : last, siblings };
}

/** Whether the leaf stands in a tree of that size. */
export function isInTree(position: number, size: number): boolean {
  return Number.isSafeInteger(position) && Number.isSafeInteger(size) && position >= 0 && position < size;
}

/** Whether a tree of `smaller` leaves can be the beginning of one of `larger` leaves. The empty tree proves nothing and is left out. */
export function isPrefix(smaller: number, larger: number): boolean {
  return Number.isSafeInteger(smaller) && Number.isSafeInteger(larger) && smaller > 0 && smaller <= larger;
}

/** Walks from the root towards the leaf that `target` names for each range, until it names none. */
function descend(size: number, target: (range: LeafRange) => number | undefined) {
  const siblings: LeafRange[] = [];
  let range: LeafRange = { start: 0, end: size };
  for (let leaf = target(range); leaf !== undefined; leaf = target(range)) {
    const middle = range.start + splitSize(range.end - range.start);
    const left = { start: range.start, end: middle };
    const right = { start: middle, end: range.end };
    siblings.push(leaf < middle ? right : left);
    range = leaf < middle ? left : right;
  }
  return { last: range, siblings: siblings.reverse() };
}

/** The largest power of two below `size`: the number of leaves left of the root. */
function splitSize(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}
