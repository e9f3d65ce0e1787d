// A clause of a regulation as the register keeps it: what it says, what software does for it, what the text lacks.

import type { FigureSource } from "../figure.ts";
import type { Text } from "../node.ts";

export const clauseKinds = [
  "principle",
  "definition",
  "role",
  "duty",
  "permission",
  "prohibition",
  "threshold",
  "formula",
  "procedure",
  "deadline",
  "disclosure",
  "sanction",
] as const;
export type ClauseKind = (typeof clauseKinds)[number];

export const clauseFigureUnits = [
  "fen",
  "basisPoints",
  "days",
  "workdays",
  "years",
  "date",
  "monthDay",
  "count",
  "word",
  "document",
] as const;
export type ClauseFigureUnit = (typeof clauseFigureUnits)[number];

export const figureSources = ["seed", "external", "derived", "default"] as const satisfies readonly FigureSource[];

/**
 * A figure that a clause names. The value is null where the text names the figure and leaves it open.
 * Money is whole fen, rates are whole basis points, dates are `YYYY-MM-DD`, days of a year `MM-DD`.
 */
export type ClauseFigure = {
  readonly name: string;
  readonly value: number | string | readonly string[] | null;
  readonly unit: ClauseFigureUnit;
  readonly source: FigureSource;
};

/** One clause. `gap` says what the surviving text does not say; null when it says enough. */
export type Clause = {
  readonly id: string;
  readonly article: number;
  readonly kind: ClauseKind;
  readonly actors: readonly string[];
  readonly summary: Text;
  readonly figures: readonly ClauseFigure[];
  /** What software does for the clause. */
  readonly software: Text;
  /** How one can see that software does it. */
  readonly verification: Text;
  readonly gap: Text | null;
};

/** The parts of a clause id such as `medical.25.1`. */
export type ClauseParts = { readonly prefix: string; readonly article: number; readonly number: number };

const CLAUSE_ID = /^([a-z]+)\.([1-9]\d*)\.([1-9]\d*)$/;

/** Takes a clause id apart; null when the text is none. */
export function parseClauseId(id: string): ClauseParts | null {
  const [, prefix, article, number] = CLAUSE_ID.exec(id) ?? [];
  if (prefix === undefined || article === undefined || number === undefined) return null;
  return { prefix, article: Number(article), number: Number(number) };
}

/**
 * Orders clause ids as the regulation does: 9.2 before 10.1.
 * @throws RangeError when one of them is no clause id.
 */
export function compareClauseIds(a: string, b: string): number {
  const [first, second] = [parts(a), parts(b)];
  if (first.prefix !== second.prefix) return first.prefix < second.prefix ? -1 : 1;
  return first.article - second.article || first.number - second.number;
}

function parts(id: string): ClauseParts {
  const found = parseClauseId(id);
  if (found === null) throw new RangeError(`${id} is not a clause id`);
  return found;
}
