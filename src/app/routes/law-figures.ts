// The figures of an article as in force on a day, and over time, written out for people.

import { changes, type Figure, inForce, type Law } from "../../kernel/law/index.ts";
import { valueText } from "../../kernel/law/targets/document/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";

/** A value of a figure: from a day on, until another (not included) or null. */
export type FigureValue = {
  readonly figure: string;
  readonly key: string | null;
  readonly title: Text;
  readonly clauses: readonly string[];
  readonly value: Text;
  readonly from: string;
  readonly until: string | null;
  readonly provisional: boolean;
};

/** The values in force on a day of the figures that cite one of these clauses; none before the law began. */
export function figuresOn(
  laws: readonly Law[],
  { clauses, on }: { readonly clauses: ReadonlySet<string>; readonly on: string },
): readonly FigureValue[] {
  const inForceThen = laws.filter(({ from, until }) => from <= on && (until === undefined || on < until));
  return figuresOf(inForceThen, clauses).flatMap((figure) => valuesOf(figure, on));
}

/** All values over time, in order of their days. */
export function figuresOverTime(laws: readonly Law[], clauses: ReadonlySet<string>): readonly FigureValue[] {
  const found = figuresOf(laws, clauses).flatMap((figure) => changes([figure]).flatMap((day) => valuesOf(figure, day)));
  const seen = new Set<string>();
  return found.filter(({ figure, key, from }) => {
    const name = `${figure} ${key} ${from}`;
    return !seen.has(name) && seen.add(name);
  });
}

/** Laws share figures: each is taken once. */
function figuresOf(laws: readonly Law[], clauses: ReadonlySet<string>): readonly Figure[] {
  const found = laws.flatMap((law) => law.figures).filter(cites(clauses));
  return [...new Map(found.map((figure) => [figure.id, figure])).values()];
}

function cites(clauses: ReadonlySet<string>): (figure: Figure) => boolean {
  return (figure) =>
    figure.clauses.some((id) => clauses.has(id)) ||
    figure.rows.some((row) => row.clauses?.some((id) => clauses.has(id)) ?? false);
}

function valuesOf(figure: Figure, on: string): FigureValue[] {
  const found = inForce([figure], { on }).figures.get(figure.id);
  if (found === undefined) return [];
  return found.rows.map((row, place) => {
    const word = figure.by?.values[place];
    return {
      figure: figure.id,
      key: word ?? null,
      title:
        word === undefined || figure.by === undefined
          ? figure.title
          : named(figure.title, figure.by.titles[word] ?? { zh: word, en: word }),
      clauses: row.clauses ?? figure.clauses,
      value: valueText(found.values[place] ?? 0, figure.unit),
      from: row.from,
      until: row.until ?? null,
      provisional: found.unconfirmed[place] === 1,
    };
  });
}

function named(title: Text, word: Text): Text {
  return { zh: `${title.zh} · ${word.zh}`, en: `${title.en} · ${word.en}` };
}
