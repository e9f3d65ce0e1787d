// The door of the calendar: dates, the legal day, working days, lunar dates. It reads no clock; a calendar and an instant are passed in.
export { type CountedDay, LONGEST_LISTING, listCountedDays, listDays } from "./counted-days.ts";
export {
  addDays,
  addMonths,
  daysBetween,
  endOfMonth,
  endOfYear,
  firstOfMonth,
  firstOfNextMonth,
  firstOfYear,
  weekdayOf,
  yearMonthOf,
} from "./date-arithmetic.ts";
export { formatDate } from "./format-date.ts";
export {
  type DateParts,
  datePartsOf,
  daysInMonth,
  epochDay,
  FIRST_YEAR,
  fromEpochDay,
  type IsoDate,
  isIsoDate,
  isLeapYear,
  isoDateOf,
  LAST_YEAR,
  monthOf,
  parseIsoDate,
  toIsoDate,
  yearOf,
} from "./iso-date.ts";
export { legalDay, legalTime, startOfLegalDay } from "./legal-day.ts";
export { formatLunarDate, type LunarDate, lunarDate } from "./lunar-date.ts";
export { type ExceptionalDay, MOST_DAYS_IN_A_NOTICE, type Notice } from "./notice.ts";
export { isProvisional, type WorkCalendar, withNotice, workCalendar } from "./work-calendar.ts";
export { type WorkdayTable, workdayTable } from "./workday-table.ts";
export {
  addWorkdays,
  type CountedDate,
  type DayKind,
  dayKind,
  isWorkday,
  MOST_WORKDAYS,
  nextWorkdayOnOrAfter,
  workdaysBetween,
} from "./workdays.ts";
