// What a person is told when the ledger cannot take an entry or close a period.
import pg from "pg";
import type { IsoDate } from "../calendar/index.ts";
import type { Refusal } from "../refusal/index.ts";

/** SQLSTATE codes of the ledger's own refusals; only the closed period can be a person's mistake. */
export const ledgerErrors = {
  change: "HZ101",
  closedPeriod: "HZ102",
  isolation: "HZ103",
  emptyEntry: "HZ104",
  unevenCounterEntry: "HZ105",
} as const;

/** The refusal behind a database error thrown while posting; undefined when the error is a programmer's or the server's. */
export function ledgerRefusal(error: unknown): Refusal | undefined {
  if (!(error instanceof pg.DatabaseError) || error.code !== ledgerErrors.closedPeriod) return undefined;
  return periodClosed(error.detail ?? "");
}

/** Posting into a period that is closed. @param closedThrough the last closed period */
export function periodClosed(closedThrough: string): Refusal {
  return {
    code: "ledger.period_closed",
    field: "accountingDate",
    message: { zh: `${closedThrough} 及以前的账已关`, en: `The books are closed through ${closedThrough}` },
    next: { zh: "记在未关的月份;更正用红字凭证", en: "Date it in an open month; correct by a counter-entry" },
  };
}

/** Closing a period that still runs. */
export function periodNotOver(period: string, lastDay: IsoDate): Refusal {
  return {
    code: "ledger.period_not_over",
    field: "period",
    message: {
      zh: `${period} 还没过完,最后一天是 ${lastDay}`,
      en: `${period} is not over: its last day is ${lastDay}`,
    },
    next: { zh: `${lastDay} 过后再关`, en: `Close it after ${lastDay}` },
  };
}

/** Closing a period twice. */
export function periodAlreadyClosed(period: string): Refusal {
  return {
    code: "ledger.period_already_closed",
    field: "period",
    message: { zh: `${period} 已经关过账`, en: `${period} is closed already` },
    next: { zh: "不用再关", en: "Nothing is left to do" },
  };
}
