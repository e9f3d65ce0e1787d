// Which values of the figures are in force on a day, as known on a day: the law of that day.

import { assertInRange, type Figure, type FigureRow, keysOf, NO_LIMIT, ONLY } from "./figure.ts";

/** A reform: other values from a day on. Data, not another law; applying it rebuilds nothing. */
export type Reform = readonly {
  readonly figure: string;
  readonly key?: string;
  readonly from: string;
  readonly value: number;
}[];

/** One figure on one day: for each of its words the value, the row it comes from and whether it is unconfirmed. */
export type FigureInForce = {
  readonly figure: Figure;
  readonly values: Int32Array | Float64Array;
  readonly unconfirmed: Uint8Array;
  readonly rows: readonly FigureRow[];
};

export type InForce = {
  readonly on: string;
  readonly known: string;
  readonly figures: ReadonlyMap<string, FigureInForce>;
};

export type Moment = {
  /** The day whose law counts, such as the day of discharge. */
  readonly on: string;
  /** Decide as the system knew the figures on this day; without it, as it knows them best. */
  readonly known?: string;
  readonly reform?: Reform;
};

const LAST_DAY = "9999-12-31";

/**
 * The figures in force. Of rows that speak about one day the one known last counts.
 * @throws RangeError when a figure has no value on that day, or two that exclude each other (a gap is never filled by a
 * default), and when a reform names a figure or word that is not among them, or a value outside the range.
 */
export function inForce(figures: readonly Figure[], { on, known = LAST_DAY, reform = [] }: Moment): InForce {
  for (const change of reform) checkChange(figures, change);
  const found = figures.map((of): [string, FigureInForce] => {
    const rows = keysOf(of).map((key) => rowInForce(of, key, { on, known, reform }));
    const values = rows.map((row, place) => valueIn(of, row, keysOf(of)[place] ?? ONLY));
    const unconfirmed = Uint8Array.from(rows, (row) => Number(row.provisional ?? false));
    return [of.id, { figure: of, values: numbers(values), unconfirmed, rows }];
  });
  return { on, known, figures: new Map(found) };
}

/** The days on which a value of these figures changes, in order. */
export function changes(figures: readonly Figure[], reform: Reform = []): string[] {
  const rows = figures.flatMap((of) => of.rows);
  const days = rows.flatMap((row) => (row.until === undefined ? [row.from] : [row.from, row.until]));
  return [...new Set([...days, ...reform.map((change) => change.from)])].sort();
}

/** The rows that give a word of a figure its value on a day, of those known last: one, unless there is a gap or an overlap. */
export function rowsInForce(of: Figure, key: string, { on, known = LAST_DAY }: Omit<Moment, "reform">): FigureRow[] {
  const rows = of.rows.filter(
    (row) => key in row.values && row.from <= on && on < (row.until ?? LAST_DAY) && row.known <= known,
  );
  const latest = rows
    .map((row) => row.known)
    .sort()
    .at(-1);
  return rows.filter((one) => one.known === latest);
}

function checkChange(figures: readonly Figure[], { figure, key = ONLY, value }: Reform[number]): void {
  const of = figures.find((one) => one.id === figure);
  if (of === undefined) throw new RangeError(`a reform changes what is no figure here: there is no figure ${figure}`);
  if (!keysOf(of).includes(key)) throw new RangeError(`${figure}: ${key} is none of its words`);
  assertInRange(of, value);
}

function rowInForce(of: Figure, key: string, { on, known, reform }: Required<Moment>): FigureRow {
  const change = reform
    .filter((one) => one.figure === of.id && (one.key ?? ONLY) === key && one.from <= on)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  const row = textInForce(of, key, { on, known });
  if (change === undefined || change.from < row.from) return row;
  return { from: change.from, known, source: "default", provisional: true, values: { [key]: change.value } };
}

function textInForce(of: Figure, key: string, moment: { on: string; known: string }): FigureRow {
  const [row, other] = rowsInForce(of, key, moment);
  if (row === undefined) throw new RangeError(`${of.id}: no value for ${key} on ${moment.on}`);
  if (other !== undefined) throw new RangeError(`${of.id}: two values for ${key} on ${moment.on}`);
  return row;
}

function valueIn(of: Figure, row: FigureRow, key: string): number {
  const value = row.values[key];
  return value === undefined || value === NO_LIMIT ? of.range[1] : value;
}

function numbers(values: readonly number[]): Int32Array | Float64Array {
  return values.every((value) => value === (value | 0)) ? Int32Array.from(values) : Float64Array.from(values);
}
