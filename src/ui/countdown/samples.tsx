// Samples of the countdown: a deadline across the National Day holiday of 2017 with a make-up Saturday.
import type { Sample } from "../gallery/sample.ts";
import { CountdownTag, DayBoxes, DayCalendar } from "./countdown.tsx";
import type { Day, Deadline } from "./deadline.ts";

const days: readonly Day[] = [
  { date: "2017-09-29", kind: "workday", workdays: 1 },
  { date: "2017-09-30", kind: "make_up", workdays: 2 },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => dayOff(`2017-10-0${day}`)),
  { date: "2017-10-09", kind: "workday", workdays: 3 },
  { date: "2017-10-10", kind: "workday", workdays: 4 },
  { date: "2017-10-11", kind: "workday", workdays: 5 },
];

/** Received on 28 September 2017, five working days: the last is 11 October. */
export const acrossNationalDay: Deadline = {
  received: "2017-09-28",
  today: "2017-10-10",
  last: "2017-10-11",
  workdaysLeft: 1,
  limitInText: true,
  days,
};

const untilToday = days.slice(0, -1);
const over: Deadline = {
  ...acrossNationalDay,
  last: "2017-10-09",
  workdaysLeft: -1,
  limitInText: false,
  days: untilToday,
};
const dueToday: Deadline = { ...acrossNationalDay, last: "2017-10-10", workdaysLeft: 0, days: untilToday };
const later: Deadline = {
  ...acrossNationalDay,
  last: "2017-10-18",
  workdaysLeft: 6,
  days: [
    ...days,
    { date: "2017-10-12", kind: "workday", workdays: 6 },
    { date: "2017-10-13", kind: "workday", workdays: 7 },
    { date: "2017-10-14", kind: "weekend", workdays: 7 },
    { date: "2017-10-15", kind: "weekend", workdays: 7 },
    { date: "2017-10-16", kind: "workday", workdays: 8 },
    { date: "2017-10-17", kind: "workday", workdays: 9 },
    { date: "2017-10-18", kind: "workday", workdays: 10 },
  ],
};

function dayOff(date: string): Day {
  return { date, kind: "holiday", workdays: 2, name: { zh: "国庆中秋", en: "National Day" } };
}

export const countdownSamples: readonly Sample[] = [
  {
    title: { zh: "倒计时", en: "Countdown" },
    Show: () => (
      <ul className="stack">
        {[over, dueToday, acrossNationalDay, later].map((deadline) => (
          <li key={deadline.last}>
            <CountdownTag deadline={deadline} /> <DayBoxes deadline={deadline} />
          </li>
        ))}
      </ul>
    ),
  },
  { title: { zh: "数着的每一天", en: "Every day counted" }, Show: () => <DayCalendar deadline={acrossNationalDay} /> },
];
