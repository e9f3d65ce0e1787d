// Dated figures as terms: a figure that changes is a choice by the date of the case, newest value first; one that never does is a number.

import { dayNumber } from "../../day-number.ts";
import { type Figure, keysOf } from "../../figure.ts";
import { changes, type FigureInForce, type InForce, inForce, type Reform } from "../../in-force.ts";
import type { Law } from "../../law.ts";
import { always, isMember, never } from "./condition-terms.ts";
import { choice, constantOf, lookup } from "./number-terms.ts";
import type { Pool, Term } from "./term.ts";

/** The law over time: from each day the figures that are in force until the next. The oldest stands first. */
export type Period = { readonly from: string; readonly figures: InForce };

/** So many days on which a figure changes are written into one query. */
const MOST_PERIODS = 200;

/**
 * The periods of a law in which its figures stay the same.
 * @throws RangeError when a figure has no value on a day on which the law decides.
 */
export function periodsOf(
  law: Law,
  figures: readonly Figure[],
  { reform = [], known }: { readonly reform?: Reform | undefined; readonly known?: string | undefined },
): Period[] {
  const inside = changes(figures, reform).filter((day) => day > law.from && day < (law.until ?? "9999-12-31"));
  inside.forEach(dayNumber); // Throws for what is not a date: the days are written into the query.
  if (inside.length >= MOST_PERIODS) throw new RangeError(`${law.id} changes on more than ${MOST_PERIODS} days`);
  return [law.from, ...inside].map((from) => ({
    from,
    figures: inForce(figures, { on: from, reform, ...(known === undefined ? {} : { known }) }),
  }));
}

/** The value in force; `key` is the choice whose word it depends on. */
export function figureTerm(pool: Pool, { periods, date }: Dates, figure: Figure, key: Term | null): Term {
  return overPeriods(pool, { periods, date }, (period) => {
    const values = [...figureIn(period, figure).values];
    return key === null ? constantOf(pool, values[0] ?? 0) : lookup(pool, values, key);
  });
}

/** Whether the value in force is unconfirmed. */
export function unconfirmedTerm(pool: Pool, { periods, date }: Dates, figure: Figure, key: Term | null): Term {
  return overPeriods(pool, { periods, date }, (period) => {
    const codes = [...figureIn(period, figure).unconfirmed].flatMap((flag, code) => (flag === 1 ? [code] : []));
    if (key !== null) return isMember(pool, key, codes);
    return codes.length === keysOf(figure).length ? always(pool) : never(pool);
  });
}

/** The periods, and the date of the case. */
export type Dates = { readonly periods: readonly Period[]; readonly date: Term };

function overPeriods(pool: Pool, { periods, date }: Dates, valueIn: (period: Period) => Term): Term {
  const values = periods.map((period) => ({ from: period.from, value: valueIn(period) }));
  const distinct = values.filter(({ value }, place) => value !== values[place - 1]?.value);
  const [oldest, ...newer] = distinct;
  if (oldest === undefined) throw new RangeError("a law without a day in force");
  return newer.reduce(
    (older, { from, value }) => choice(pool, pool({ op: "since", day: from }, [date]), value, older),
    oldest.value,
  );
}

function figureIn(period: Period, figure: Figure): FigureInForce {
  const found = period.figures.figures.get(figure.id);
  if (found === undefined) throw new RangeError(`the figures in force do not hold ${figure.id}`);
  return found;
}
