// The values of an article's figures as rows in time: a figure with keys is a group of its own, the others stand together. Pure.
import type { Text } from "../../kernel/refusal/index.ts";
import type { FigurePeriod, FigureRow } from "../figure-timeline/figure-timeline.tsx";
import type { FigureValue } from "./replies.ts";

/** A drawing: its name (null for the figures without keys) and its rows. */
export type FigureGroup = { readonly name: string | null; readonly rows: readonly FigureRow[] };

/** Groups the values; `text` says a title or value in the language of the page, `note` is what a provisional bar adds. */
export function groupFigures(history: readonly FigureValue[], words: FigureWords): readonly FigureGroup[] {
  const keyed = new Set(history.filter(({ key }) => key !== null).map(({ figure }) => figure));
  const single = history.filter(({ figure }) => !keyed.has(figure));
  const groups = [...keyed].map((figure) => {
    const values = history.filter((value) => value.figure === figure);
    const name = values.map(({ title }) => words.text(title).split(SEPARATOR)[0] ?? "")[0] ?? "";
    return { name, rows: rowsOf(values, words) };
  });
  return single.length === 0 ? groups : [...groups, { name: null, rows: rowsOf(single, words) }];
}

type FigureWords = { readonly text: (title: Text) => string; readonly note: string };

function rowsOf(values: readonly FigureValue[], words: FigureWords): readonly FigureRow[] {
  const nameOf = ({ figure, key }: FigureValue) => `${figure} ${key}`;
  return [...new Set(values.map(nameOf))].map((name) => {
    const own = values.filter((value) => nameOf(value) === name);
    const label = own.map(({ title }) => words.text(title).split(SEPARATOR).at(-1) ?? "")[0] ?? "";
    return { label, periods: own.map((value) => periodOf(value, words)) };
  });
}

function periodOf({ from, until, value, provisional }: FigureValue, { text, note }: FigureWords): FigurePeriod {
  const period = { from, until, value: text(value) };
  return provisional ? { ...period, state: "provisional", note } : { ...period, state: "inForce" };
}

/** Stands between the name of a figure and the word of its key. */
const SEPARATOR = " · ";
