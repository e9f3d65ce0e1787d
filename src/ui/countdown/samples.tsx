// Samples of the countdown: a deadline across the National Day holiday of 2017 with a make-up Saturday.
import type { Sample } from "../gallery/sample.ts";
import { CountdownTag, DayBoxes, DayCalendar } from "./countdown.tsx";
import type { Day, Deadline } from "./deadline.ts";

export const acrossNationalDay: Deadline = {
  today: "2017-10-10",
  last: "2017-10-11",
  workdaysLeft: 1,
  limitInText: true,
  days: [
    { date: "2017-09-28", kind: "received" },
    { date: "2017-09-29", kind: "workday" },
    { date: "2017-09-30", kind: "makeup" },
    { date: "2017-10-01", kind: "holiday" },
    { date: "2017-10-02", kind: "holiday" },
    { date: "2017-10-03", kind: "holiday" },
    { date: "2017-10-04", kind: "holiday" },
    { date: "2017-10-05", kind: "holiday" },
    { date: "2017-10-06", kind: "holiday" },
    { date: "2017-10-07", kind: "holiday" },
    { date: "2017-10-08", kind: "holiday" },
    { date: "2017-10-09", kind: "workday" },
    { date: "2017-10-10", kind: "workday" },
    { date: "2017-10-11", kind: "workday" },
  ],
};

const days = acrossNationalDay.days;
const over: Deadline = {
  ...acrossNationalDay,
  last: "2017-10-09",
  workdaysLeft: -1,
  limitInText: false,
  days: days.slice(0, -1),
};
const dueToday: Deadline = { ...acrossNationalDay, last: "2017-10-10", workdaysLeft: 0, days: days.slice(0, -1) };
const later: Deadline = {
  ...acrossNationalDay,
  last: "2017-10-31",
  workdaysLeft: 15,
  days: [...days, ...Array.from({ length: 20 }, (_nothing, index) => dayOfOctober(12 + index))],
};

function dayOfOctober(day: number): Day {
  const weekend = [14, 15, 21, 22, 28, 29].includes(day);
  return { date: `2017-10-${day}`, kind: weekend ? "holiday" : "workday" };
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
