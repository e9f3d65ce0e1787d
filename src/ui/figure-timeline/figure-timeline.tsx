// Figures in time: which value is in force from which day, drawn as bars. Doubt is dashed. Needs no script.
import type { ReactNode } from "react";
import { dayNumber, splitDate } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";

/** A value in force from `from` until the day before `until` (null: no end known). `value` is written as it is shown. */
export type FigurePeriod = {
  readonly from: string;
  readonly until: string | null;
  readonly value: string;
  readonly state: "inForce" | "provisional" | "draft";
  readonly note?: string;
};

/** One figure with its periods in order. */
export type FigureRow = { readonly label: string; readonly periods: readonly FigurePeriod[] };

export type FigureTimelineProps = {
  readonly title: string;
  readonly rows: readonly FigureRow[];
  /** The first and last day shown. */
  readonly from: string;
  readonly to: string;
  /** A solid line on this day, named `asOfLabel` (`今天` unless given). */
  readonly asOf: string;
  readonly asOfLabel?: string;
  /** A day the law names, such as the earliest day a figure may change. */
  readonly lawDay?: { readonly date: string; readonly label: string };
};

/** Bars on one axis of days, a sentence for a screen reader, and the same as a table that opens beneath. */
export function FigureTimeline(props: FigureTimelineProps) {
  const text = useText();
  const place = placeOn(props.from, props.to);
  return (
    <>
      <div className="timeline" role="img" aria-label={useTimelineSentence(props)}>
        <div className="timeline-axis">
          <div>
            {halfYears(props.from, props.to).map((day) => (
              <span key={day} style={{ left: percent(place(day)) }}>
                {day.slice(0, 7)}
              </span>
            ))}
          </div>
        </div>
        {props.rows.map((row) => (
          <div key={row.label} className="timeline-row">
            <span>{row.label}</span>
            <div>
              {row.periods.map((period) => (
                <Period key={period.from} period={period} place={place} />
              ))}
            </div>
          </div>
        ))}
        <div className="timeline-marks">
          <Mark at={place(props.asOf)} label={props.asOfLabel ?? text(partMessages.today)} />
          {props.lawDay === undefined ? null : <Mark at={place(props.lawDay.date)} label={props.lawDay.label} law />}
        </div>
      </div>
      <details className="timeline-table">
        <summary>{text(partMessages.timelineTable)}</summary>
        <FigureTable rows={props.rows} />
      </details>
    </>
  );
}

/** The first days of January and July between two days, both included: the labels of the axis. */
export function halfYears(from: string, to: string): readonly string[] {
  const days = [];
  for (let year = splitDate(from).year; year <= splitDate(to).year; year += 1) {
    days.push(`${year}-01-01`, `${year}-07-01`);
  }
  const inside = days.filter((day) => day >= from && day <= to);
  const step = Math.ceil(inside.length / LARGEST_LABELS);
  return inside.filter((_day, index) => index % step === 0);
}

const LARGEST_LABELS = 6;

type Place = (date: string) => number;

/** A function from a date to its share of the axis, 0 to 1; what lies outside sticks to the end. */
function placeOn(from: string, to: string): Place {
  const start = dayNumber(from);
  const days = dayNumber(to) - start;
  if (days <= 0) throw new RangeError(`the axis ends (${to}) before it begins (${from})`);
  return (date) => Math.min(1, Math.max(0, (dayNumber(date) - start) / days));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

function Period({ period, place }: { readonly period: FigurePeriod; readonly place: Place }) {
  const start = place(period.from);
  const end = period.until === null ? 1 : place(period.until);
  if (end <= start) return null;
  const look = { inForce: "", provisional: " timeline-provisional", draft: " timeline-draft" }[period.state];
  return (
    <div className={`timeline-period${look}`} style={{ left: percent(start), width: percent(end - start) }}>
      <b>{period.value}</b>
      {period.note === undefined ? null : (
        <small>
          {period.state === "provisional" ? "≈ " : ""}
          {period.note}
        </small>
      )}
    </div>
  );
}

function Mark(props: { readonly at: number; readonly label: string; readonly law?: boolean }) {
  const names = ["timeline-mark"];
  if (props.law === true) names.push("timeline-mark-law");
  if (props.at > LATE) names.push("timeline-mark-late");
  return (
    <span className={names.join(" ")} style={{ left: percent(props.at) }}>
      <small>{props.label}</small>
    </span>
  );
}

/** Beyond this share of the axis a mark's label stands to its left, so that it stays inside. */
const LATE = 0.85;

function FigureTable(props: { readonly rows: readonly FigureRow[] }) {
  const text = useText();
  const stateWords = {
    inForce: text(partMessages.timelineInForce),
    provisional: text(partMessages.provisional),
    draft: text(partMessages.timelineDraft),
  };
  const head: readonly ReactNode[] = [
    text(partMessages.timelineFigure),
    text(partMessages.timelineValue),
    text(partMessages.timelineFrom),
    text(partMessages.timelineUntil),
    text(partMessages.timelineState),
  ];
  return (
    <table>
      <thead>
        <tr>
          {head.map((title, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the five columns never change places.
            <th key={index} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.flatMap((row) =>
          row.periods.map((period) => (
            <tr key={`${row.label} ${period.from}`}>
              <td>{row.label}</td>
              <td>{period.value}</td>
              <td>{period.from}</td>
              <td>{period.until}</td>
              <td>{stateWords[period.state]}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}

function useTimelineSentence(props: FigureTimelineProps): string {
  const text = useText();
  const rows = props.rows.flatMap((row) =>
    row.periods.map((period) =>
      text(partMessages.timelineRow, { label: row.label, value: period.value, from: period.from }),
    ),
  );
  return text(partMessages.timelineSentence, {
    title: props.title,
    from: props.from,
    to: props.to,
    rows: rows.join("; "),
  });
}
