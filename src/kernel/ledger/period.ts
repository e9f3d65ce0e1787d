// Accounting periods: a calendar month of a fund, open until its books are closed through it.
import { endOfMonth, type IsoDate, legalDay, toIsoDate, yearMonthOf } from "../calendar/index.ts";
import type { Queryable } from "../db/index.ts";
import { accept, type Outcome, refuse } from "../refusal/index.ts";
import { periodAlreadyClosed, periodNotOver } from "./ledger-refusal.ts";

/** What to close: the fund's books through a month such as `2017-09`, at an instant, by an account or office of that name. */
export type Closing = { readonly fund: string; readonly period: string; readonly at: Date; readonly by: string };

/** The first and the last day of a period. @throws RangeError when it is no month written `YYYY-MM` */
export function daysOfPeriod(period: string): { readonly from: IsoDate; readonly through: IsoDate } {
  const from = toIsoDate(`${period}-01`, `period ${period}`);
  return { from, through: endOfMonth(from) };
}

/** The period a date belongs to. */
export function periodOf(date: IsoDate): string {
  return yearMonthOf(date);
}

/** The last period the fund's books are closed through, or null when they were never closed. */
export async function readClosedThrough(queryable: Queryable, fund: string): Promise<string | null> {
  const { rows } = await queryable.query<{ period: string | null }>(
    "SELECT max(period) AS period FROM ledger_period WHERE fund = $1",
    [fund],
  );
  return rows[0]?.period ?? null;
}

/**
 * Closes a fund's books through a period: from then on nothing dated in it or before it is posted. Waits for postings
 * under way. Refused while the period still runs (Asia/Shanghai) and when the books are already closed that far.
 */
export async function closePeriod(queryable: Queryable, { fund, period, at, by }: Closing): Promise<Outcome<Closing>> {
  const { through } = daysOfPeriod(period);
  if (legalDay(at) <= through) return refuse(periodNotOver(period, through));
  const { rows } = await queryable.query<{ closed: boolean }>("SELECT ledger_close_period($1, $2, $3, $4) AS closed", [
    fund,
    period,
    at,
    by,
  ]);
  if (rows[0]?.closed !== true) return refuse(periodAlreadyClosed(period));
  return accept({ fund, period, at, by });
}
