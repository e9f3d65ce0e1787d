// What the fund paid in a year so far, for the public: added up at most once a minute, however many ask.
import { toIsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import { type Fen, toFen } from "../../../kernel/money/index.ts";
import { idOf } from "../settlement/number.ts";

/** Stays settled and not reversed, and what the fund paid for them, by the day of booking. */
export type FundYear = { readonly year: number; readonly stays: number; readonly fundFen: Fen };

/** A figure of this age is good enough for a page that anyone may open. */
const FRESH_MILLISECONDS = 60_000;

/** Reads the year. A question that is under way answers all who ask meanwhile; one that failed is asked again. */
export function keepFundYear(queryable: Queryable, clock: () => Date): (year: number) => Promise<FundYear> {
  let kept: { readonly year: number; readonly at: number; readonly answer: Promise<FundYear> } | null = null;
  return (year) => {
    const now = clock().getTime();
    if (kept?.year === year && now - kept.at < FRESH_MILLISECONDS) return kept.answer;
    const answer = readFundYear(queryable, year);
    const asked = { year, at: now, answer };
    kept = asked;
    answer.catch(() => {
      if (kept === asked) kept = null;
    });
    return answer;
  };
}

/** Ids grow with the day of booking, so the days bound them. */
async function readFundYear(queryable: Queryable, year: number): Promise<FundYear> {
  const { rows } = await queryable.query<{ stays: number; fund: number }>({
    name: "medical-fund-year",
    text: `SELECT (count(*) FILTER (WHERE kind = 'settle') - count(*) FILTER (WHERE kind = 'reverse')) AS stays,
             coalesce(sum(fund_fen), 0)::bigint AS fund
           FROM medical_settlement WHERE id BETWEEN $1 AND $2`,
    values: [idOf(toIsoDate(`${year}-01-01`), 0), idOf(toIsoDate(`${year}-12-31`), LAST_SERIAL)],
  });
  return { year, stays: rows[0]?.stays ?? 0, fundFen: toFen(rows[0]?.fund ?? 0) };
}

const LAST_SERIAL = 9_999_999;
