// Bed lines with different daily fees, joined to the one fee that the law asks for.

/** Days in a bed at one fee per day, in fen. */
export type Bed = { readonly feeFen: number; readonly days: number };

/** The bed fee for the law, and what lies beside it: in scope like class A, or outside the catalogue. */
export type JoinedBeds = Bed & { readonly withinFen: number; readonly aboveFen: number };

/**
 * Beds within the limit are in scope in full, so they may count as class A. Of beds above it the lowest fee stands for
 * all: the limit cuts each to the same amount, and what the dearer ones cost more is outside the scope either way.
 */
export function joinBeds(beds: readonly Bed[], capFen: number): JoinedBeds {
  const [first] = beds;
  if (first === undefined) return { feeFen: 0, days: 0, withinFen: 0, aboveFen: 0 };
  const above = beds.filter((bed) => bed.feeFen > capFen);
  const feeFen = above.length > 0 ? Math.min(...above.map((bed) => bed.feeFen)) : first.feeFen;
  const joined = above.length > 0 ? above : beds.filter((bed) => bed.feeFen === feeFen);
  return {
    feeFen,
    days: joined.reduce((sum, bed) => sum + bed.days, 0),
    withinFen: costOf(beds) - costOf(joined),
    aboveFen: joined.reduce((sum, bed) => sum + (bed.feeFen - feeFen) * bed.days, 0),
  };
}

function costOf(beds: readonly Bed[]): number {
  return beds.reduce((sum, bed) => sum + bed.feeFen * bed.days, 0);
}
