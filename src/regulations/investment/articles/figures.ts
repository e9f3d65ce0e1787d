// Figures of the regulation that have had one value since it began.

import { type Figure, figure, type Text, type Unit } from "../../../kernel/law/index.ts";

/** The first day in force (reading I01). */
export const FIRST_DAY = "2017-01-01";

type Named<U extends Unit> = {
  readonly id: string;
  readonly clauses: string | readonly string[];
  readonly title: Text;
  readonly unit: U;
  readonly range: readonly [number, number];
  readonly value: number;
};

/** A figure that the text of the regulation gives. */
export function seedFigure<U extends Unit>({ value, ...text }: Named<U>): Figure<never> & { readonly unit: U } {
  return figure({ ...text, rows: [{ from: FIRST_DAY, known: FIRST_DAY, source: "seed", values: { all: value } }] });
}

/** A figure that the text leaves open, with the reading on which the value rests. */
export function readFigure<U extends Unit>({
  value,
  reading,
  ...text
}: Named<U> & { readonly reading: string }): Figure<never> & { readonly unit: U } {
  const row = { from: FIRST_DAY, known: FIRST_DAY, source: "default", provisional: true, readings: [reading] } as const;
  return figure({ ...text, rows: [{ ...row, values: { all: value } }] });
}
