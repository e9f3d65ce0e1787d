// How far an article is carried: code, test and screen, each there only when every clause has it. Pure.
import type { CarriedClause } from "./replies.ts";

/** The kinds of carrier in the order of the squares. */
export const carrierKinds = ["code", "test", "screen"] as const;
export type CarrierKind = (typeof carrierKinds)[number];

/** Whether all clauses of the article have a carrier of each kind; an article without clauses has none. */
export function carriedKinds(
  clauses: readonly CarriedClause[],
  article: string,
): Readonly<Record<CarrierKind, boolean>> {
  const own = clauses.filter(({ id }) => id.startsWith(`${article}.`));
  const isCarried = (kind: CarrierKind) => own.length > 0 && own.every((clause) => clause[kind].length > 0);
  return { code: isCarried("code"), test: isCarried("test"), screen: isCarried("screen") };
}

/** How many of the clauses have all three. */
export function countWhole(clauses: readonly CarriedClause[]): number {
  return clauses.filter((clause) => carrierKinds.every((kind) => clause[kind].length > 0)).length;
}
