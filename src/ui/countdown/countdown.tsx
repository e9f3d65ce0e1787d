// The countdown of a deadline: a tag, and the days it counted as boxes, so that nobody has to trust a number.
import { formatListDate, splitDate } from "../format/index.ts";
import { InternalLimitMark } from "../gap-mark/gap-mark.tsx";
import { useText } from "../language/language.tsx";
import { Tag } from "../light/light.tsx";
import { partMessages } from "../messages.ts";
import { classOfDay, counts, type Day, type Deadline, describeDay, nameWeekday, nearDays } from "./deadline.ts";

/** `超 1 天` red, `今天` and the last day but one amber, `剩 2 天` blue, later the date in grey. A limit not in the text carries ◇. */
export function CountdownTag({ deadline }: { readonly deadline: Deadline }) {
  return (
    <>
      <TagOfDays deadline={deadline} />
      {deadline.limitInText ? null : (
        <>
          {" "}
          <InternalLimitMark />
        </>
      )}
    </>
  );
}

/** The days from today (or from the missed last day) to the end, one box each; more than fit are cut with `…`. */
export function DayBoxes({ deadline }: { readonly deadline: Deadline }) {
  const text = useText();
  return (
    <ol className="day-boxes" aria-label={text(partMessages.daysCounted)}>
      {nearDays(deadline).map((day) =>
        day === null ? (
          <li key="cut">…</li>
        ) : (
          <li key={day.date} className={classOfDay(day, deadline)}>
            {splitDate(day.date).day}
            <DayWords day={day} deadline={deadline} />
          </li>
        ),
      )}
    </ol>
  );
}

/** The full calendar of the deadline: the day received, then every day to the last, with the number each working day has. */
export function DayCalendar({ deadline }: { readonly deadline: Deadline }) {
  const text = useText();
  return (
    <ol className="day-calendar" aria-label={text(partMessages.daysCounted)}>
      <li className="day-received">
        <small>{text(nameWeekday(deadline.received))}</small>
        {splitDate(deadline.received).day}
        <em>{text(partMessages.received)}</em>
      </li>
      {deadline.days.map((day) => (
        <li key={day.date} className={classOfDay(day, deadline)} title={day.name ? text(day.name) : undefined}>
          <small>{text(nameWeekday(day.date))}</small>
          {splitDate(day.date).day}
          <em>
            {counts(day) ? day.workdays : text(day.kind === "holiday" ? partMessages.holiday : partMessages.weekend)}
          </em>
          <DayWords day={day} deadline={deadline} />
        </li>
      ))}
    </ol>
  );
}

/** The farthest deadline that still shows the days left instead of its date. */
const NEAR_WORKDAYS = 3;

function TagOfDays({ deadline }: { readonly deadline: Deadline }) {
  const text = useText();
  const left = deadline.workdaysLeft;
  if (left < 0) return <Tag tone="bad">{text(partMessages.daysOver, { count: -left })}</Tag>;
  if (left === 0) return <Tag tone="warn">{text(partMessages.today)}</Tag>;
  if (left > NEAR_WORKDAYS) return <Tag tone="none">{formatListDate(deadline.last)}</Tag>;
  return <Tag tone={left === 1 ? "warn" : "info"}>{text(partMessages.daysLeft, { count: left })}</Tag>;
}

function DayWords(props: { readonly day: Day; readonly deadline: Deadline }) {
  const text = useText();
  const words = describeDay(props.day, props.deadline);
  return words === null ? null : <span className="only-read-aloud"> {text(words)}</span>;
}
