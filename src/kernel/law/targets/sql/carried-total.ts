// A running total over a person's cases of a year, as one window sum: amounts are never negative and the cap stays the same,
// so what was used before a case is the smaller of the cap and all that the earlier cases asked for.

import type { ProgramAllowance, Slot } from "../../program.ts";
import { always } from "./condition-terms.ts";
import { truthOf } from "./lower.ts";
import { choice, constantOf, greatest, least, sumOf } from "./number-terms.ts";
import { type Pool, type Term, termsInOrder } from "./term.ts";

/** So many cases of one person may fall into one year. */
const MOST_CASES_A_YEAR = 100_000;

export type Carrying = {
  readonly pool: Pool;
  readonly termOf: (slot: Slot) => Term;
  /** The person, the year, and the order of the person's cases. */
  readonly window: readonly Term[];
  /** What the year stood at before the first of these cases; null: nothing. */
  readonly opening: Term | null;
  /** The most that the law was proved for. */
  readonly most: number;
};

/**
 * What the earlier cases of the person and year have used when a case is decided.
 * @throws RangeError when the window sum would not be what a carry gives.
 */
export function carriedTotal(allowance: ProgramAllowance, { pool, termOf, window, opening, most }: Carrying): Term {
  const { id } = allowance.allowance;
  const cap = termOf(allowance.cap);
  const amount = termOf(allowance.amount);
  assertFits(id, { cap, amount, most });
  const isInEffect = allowance.effect === null ? always(pool) : truthOf(pool, termOf(allowance.effect));
  const contribution = choice(pool, isInEffect, least(pool, amount, cap), constantOf(pool, 0));
  const before = pool({ op: "running" }, [contribution, ...window], 0, contribution.high * MOST_CASES_A_YEAR);
  if (opening === null) return least(pool, before, cap);
  return greatest(pool, opening, least(pool, sumOf(pool, opening, before), cap));
}

function assertFits(id: string, of: { readonly cap: Term; readonly amount: Term; readonly most: number }): void {
  const { cap, amount, most } = of;
  if (amount.low < 0 || cap.low < 0) throw new RangeError(`${id}: a window sum needs amounts of at least 0`);
  if (cap.high > most) throw new RangeError(`${id}: the cap of ${cap.high} is more than its running total may be`);
  const changing = termsInOrder([cap]).find((term) => isFact(term) || (term.op === "since" && !isNewYear(term)));
  if (changing !== undefined) {
    throw new RangeError(`${id}: its cap can change inside a year, so only a carry from case to case is right`);
  }
}

const isFact = (term: Term): boolean => term.op === "sum" || (term.op === "column" && term.column.input !== undefined);

const isNewYear = (term: Term): boolean => term.op === "since" && term.day.endsWith("-01-01");
