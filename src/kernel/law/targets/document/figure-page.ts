// The figures of a law for a reader: every row with its days, its source and its values written out.

import { type Figure, type FigureRow, type FigureSource, keysOf, NO_LIMIT } from "../../figure.ts";
import type { Text, Unit } from "../../node.ts";
import { valueText } from "./value-text.ts";

export type FigurePage = {
  readonly id: string;
  readonly title: Text;
  readonly unit: Unit;
  readonly clauses: readonly string[];
  /** In the order of their first days; a value that was confirmed later stands there twice, each with the day it was known. */
  readonly rows: readonly FigureRowPage[];
};

export type FigureRowPage = {
  readonly from: string;
  readonly until: string | null;
  readonly known: string;
  readonly source: FigureSource;
  readonly isProvisional: boolean;
  readonly clauses: readonly string[];
  readonly readings: readonly string[];
  /** `key` and `word` are null for a figure with one value; `value` is null for no limit. */
  readonly values: readonly {
    readonly key: string | null;
    readonly word: Text | null;
    readonly value: number | null;
    readonly text: Text;
  }[];
};

/** The page of a figure. */
export function figurePageOf(figure: Figure): FigurePage {
  const { id, title, unit, clauses, rows } = figure;
  const inOrder = [...rows].sort((a, b) => compare(a.from, b.from) || compare(a.known, b.known));
  return { id, title, unit, clauses, rows: inOrder.map((row) => rowPageOf(figure, row)) };
}

function rowPageOf(figure: Figure, row: FigureRow): FigureRowPage {
  const keys = keysOf(figure).filter((key) => key in row.values);
  return {
    from: row.from,
    until: row.until ?? null,
    known: row.known,
    source: row.source,
    isProvisional: row.provisional ?? false,
    clauses: row.clauses ?? figure.clauses,
    readings: row.readings ?? [],
    values: keys.map((key) => {
      const value = row.values[key];
      const isLimited = value !== undefined && value !== NO_LIMIT;
      return {
        key: figure.by === undefined ? null : key,
        word: figure.by?.titles[key] ?? null,
        value: isLimited ? value : null,
        text: isLimited ? valueText(value, figure.unit) : { zh: "不限", en: "no limit" },
      };
    }),
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
