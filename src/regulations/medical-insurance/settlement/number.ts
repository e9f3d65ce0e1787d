// The numbers of documents: the day and a serial of that day, as an id for the database and as text for people.
import { type IsoDate, isIsoDate } from "../../../kernel/calendar/index.ts";

/**
 * Settlements (医保), stays (住院), receipts from third parties (追偿), deliveries (生育), serious-illness payments (大病),
 * enrolments (参保), contributions (缴费).
 */
export type Series = "YB" | "ZY" | "ZC" | "SY" | "DB" | "CB" | "JF";

/** The id of a document: its day in eight digits and its serial in seven, so that ids grow with time. */
export function idOf(day: IsoDate, serial: number): number {
  return Number(day.replaceAll("-", "")) * SERIALS_A_DAY + serial;
}

/** The number that people read, such as `YB-2017-1010-003318`. */
export function numberOf(series: Series, id: number): string {
  const serial = id % SERIALS_A_DAY;
  const day = String((id - serial) / SERIALS_A_DAY);
  return `${series}-${day.slice(0, 4)}-${day.slice(4)}-${String(serial).padStart(6, "0")}`;
}

/** The id behind a number; null when it is no number of this series. */
export function idOfNumber(series: Series, number: string): number | null {
  const parts = /^([A-Z]{2})-(\d{4})-(\d{2})(\d{2})-(\d{6,7})$/.exec(number);
  if (parts === null || parts[1] !== series) return null;
  const day = `${parts[2]}-${parts[3]}-${parts[4]}`;
  const id = isIsoDate(day) ? idOf(day, Number(parts[5])) : null;
  return id !== null && numberOf(series, id) === number ? id : null;
}

const SERIALS_A_DAY = 10_000_000;
