// A deadline as a list of days: which were counted, which were not, and what each is called.
import type { DayKind } from "../../kernel/calendar/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";
import { dayNumber } from "../format/index.ts";
import { partMessages, weekdayMessages } from "../messages.ts";

/** A day of a deadline, as the calendar lists it: `workdays` counts the working days up to and including it. */
export type Day = {
  readonly date: string;
  readonly kind: DayKind;
  readonly workdays: number;
  readonly name?: Text | null;
};

/** A deadline. `days` is the calendar's own list: from the day after `received` to the last day, or to today where that is later. */
export type Deadline = {
  readonly received: string;
  readonly today: string;
  readonly last: string;
  /** Working days left, 0 on the last day, negative when over. */
  readonly workdaysLeft: number;
  /** False where the text sets no days and an internal limit is used: it then carries ◇. */
  readonly limitInText: boolean;
  readonly days: readonly Day[];
};

/** Whether a day is counted. */
export function counts(day: Day): boolean {
  return day.kind === "workday" || day.kind === "make_up";
}

/** The days for the boxes in a list: from today on, or from the missed last day; null marks where days were left out. */
export function nearDays(deadline: Deadline): readonly (Day | null)[] {
  const missed = deadline.last < deadline.today;
  const start = missed ? deadline.last : deadline.today;
  const days = deadline.days.filter((day) => day.date >= start);
  if (days.length <= MOST_BOXES) return days;
  return [...days.slice(0, MOST_BOXES - 2), null, ...days.slice(-1)];
}

/** The CSS classes of a day: its kind, past, today, last. */
export function classOfDay(day: Day, deadline: Deadline): string {
  const names: string[] = [kindClasses[day.kind]];
  if (day.kind === "workday" && day.date < deadline.today) names.push("day-past");
  if (day.date === deadline.today) names.push("day-today");
  if (day.date === deadline.last) names.push("day-last");
  return names.join(" ");
}

/** What is special about a day, in the order that matters, or null for a plain working day. */
export function describeDay(day: Day, deadline: Deadline): Text | null {
  if (day.date === deadline.last) return partMessages.dayLast;
  if (day.date === deadline.today) return partMessages.today;
  if (day.kind === "make_up") return partMessages.dayMakeUp;
  if (day.kind === "holiday") return partMessages.dayHoliday;
  if (day.kind === "weekend") return partMessages.dayWeekend;
  return null;
}

/** The short name of a date's weekday. */
export function nameWeekday(date: string): Text {
  // 1970-01-01 was a Thursday, the fifth of the seven names.
  return weekdays[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? weekdayMessages.day0;
}

const kindClasses = {
  workday: "day-workday",
  make_up: "day-make-up",
  holiday: "day-off",
  weekend: "day-off",
} as const satisfies Record<DayKind, string>;

/** The most boxes in a row of a list. */
const MOST_BOXES = 7;

const weekdays: readonly Text[] = [
  weekdayMessages.day0,
  weekdayMessages.day1,
  weekdayMessages.day2,
  weekdayMessages.day3,
  weekdayMessages.day4,
  weekdayMessages.day5,
  weekdayMessages.day6,
];
