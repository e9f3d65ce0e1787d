// The State Council's yearly notice of days off and make-up days, and what makes one acceptable.
import type { Refusal, Text } from "../refusal/index.ts";
import { type IsoDate, monthOf, yearOf } from "./iso-date.ts";

/** A day that is not what its weekday says: a `holiday` (also on a weekend), or a `make_up` day that is worked; named after its festival. */
export type ExceptionalDay = { readonly date: IsoDate; readonly kind: "holiday" | "make_up"; readonly name: Text };

/** The notice of one year. It may also rule on the December before. */
export type Notice = { readonly year: number; readonly days: readonly ExceptionalDay[] };

/** The most days one notice can rule on. */
export const MOST_DAYS_IN_A_NOTICE = 100;

/** What is wrong with a notice, given the years already loaded; null when it can be loaded. */
export function objectionToNotice(
  { year, days }: Notice,
  loaded: { readonly firstNoticeYear: number; readonly lastNoticeYear: number },
): Refusal | null {
  if (!Number.isInteger(year) || year < loaded.firstNoticeYear || year > loaded.lastNoticeYear + 1) {
    return outOfOrder(loaded.lastNoticeYear);
  }
  if (days.length === 0 || days.length > MOST_DAYS_IN_A_NOTICE) return wrongLength;
  const seen = new Set<IsoDate>();
  for (const [index, { date }] of days.entries()) {
    const field = `days[${index}].date`;
    const inDecemberBefore = yearOf(date) === year - 1 && monthOf(date) === 12;
    if (yearOf(date) !== year && !inDecemberBefore) return { ...ofAnotherYear, field };
    if (seen.has(date)) return { ...namedTwice, field };
    seen.add(date);
  }
  return null;
}

function outOfOrder(lastNoticeYear: number): Refusal {
  return {
    code: "calendar.notice_out_of_order",
    field: "year",
    message: {
      zh: `已载入到${lastNoticeYear}年的放假通知,不能跳过一年`,
      en: `Notices are loaded up to ${lastNoticeYear}; a year cannot be left out`,
    },
    next: { zh: `先载入${lastNoticeYear + 1}年的通知`, en: `Load the notice of ${lastNoticeYear + 1} first` },
  };
}

const wrongLength: Refusal = {
  code: "calendar.notice_length",
  field: "days",
  message: {
    zh: `放假通知应列出1至${MOST_DAYS_IN_A_NOTICE}天`,
    en: `A notice names 1 to ${MOST_DAYS_IN_A_NOTICE} days`,
  },
  next: { zh: "按通知逐日列出放假日和上班日", en: "List each day off and each day worked of the notice" },
};

const ofAnotherYear: Refusal = {
  code: "calendar.day_of_another_year",
  message: {
    zh: "这一天不在通知的年份内,也不在上一年的12月",
    en: "The day is neither in the year of the notice nor in the December before",
  },
  next: { zh: "核对通知的年份和日期", en: "Check the year and the dates of the notice" },
};

const namedTwice: Refusal = {
  code: "calendar.day_named_twice",
  message: { zh: "同一天出现了两次", en: "The same day is named twice" },
  next: { zh: "每天只列一次", en: "Name each day once" },
};
