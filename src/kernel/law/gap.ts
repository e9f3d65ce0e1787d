// Gaps: places where the text is silent, with the reading chosen.

import type { Text, Truth } from "./node.ts";

/** A silent place of the text: the question, the reading chosen, why, and who confirmed it (null: nobody yet). */
export type Gap = {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly question: Text;
  readonly reading: Text;
  readonly reason: Text;
  readonly confirmedBy: string | null;
};

/** A rule leans on a gap always, or only in the cases where the condition holds. */
export type Leaning = { readonly gap: string; readonly when?: Truth };
