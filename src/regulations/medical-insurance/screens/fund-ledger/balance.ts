// On which side an account stands, and whether the books balance. Pure.
import { type Fen, subtractFen, sumFen, toFen } from "../../../../kernel/money/index.ts";
import type { Account } from "./replies.ts";

/** What stands on each side of an account; null where nothing stands. An overdrawn account stands on its other side. */
export type Sides = { readonly debitFen: Fen | null; readonly creditFen: Fen | null };

/** The side an account stands on. */
export function sidesOf({ normalSide, closingFen }: Pick<Account, "normalSide" | "closingFen">): Sides {
  if (closingFen === 0) return { debitFen: null, creditFen: null };
  const isDebit = (normalSide === "debit") === closingFen > 0;
  const amountFen = toFen(Math.abs(closingFen));
  return isDebit ? { debitFen: amountFen, creditFen: null } : { debitFen: null, creditFen: amountFen };
}

/** Both totals and their difference, debit less credit. */
export function totalsOf(accounts: readonly Account[]): {
  readonly debitFen: Fen;
  readonly creditFen: Fen;
  readonly differenceFen: Fen;
} {
  const sides = accounts.map(sidesOf);
  const debitFen = sumFen(sides.map((side) => side.debitFen ?? toFen(0)));
  const creditFen = sumFen(sides.map((side) => side.creditFen ?? toFen(0)));
  return { debitFen, creditFen, differenceFen: subtractFen(debitFen, creditFen) };
}
