// Dates as days since 1970-01-01, in the Gregorian calendar.

/** Days since 1970-01-01 of a date written as YYYY-MM-DD. @throws RangeError when the text is no date */
export function dayNumber(text: string): number {
  if (!isDate(text)) throw new RangeError(`${text} is not a date`);
  const [year = 0, month = 0, dayOfMonth = 0] = text.split("-").map(Number);
  return fromCivil(year, month, dayOfMonth);
}

/** Whether a text is a date of the calendar written as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, dayOfMonth = 0] = text.split("-").map(Number);
  return dayText(fromCivil(year, month, dayOfMonth)) === text;
}

/** The date of a day number, as YYYY-MM-DD. */
export function dayText(number: number): string {
  const { year, month, dayOfMonth } = civil(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}

const DAYS_TO_1970 = 719_468;

/** The day number of a date; years are counted from 1 March, so that the leap day is the last of a year. */
export function fromCivil(year: number, month: number, dayOfMonth: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  return (
    era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - DAYS_TO_1970
  );
}

/** The date of a day number. */
export function civil(number: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** The same day so many months later; where that month has no such day, its last. */
export function laterByMonths(number: number, months: number): number {
  const { year, month, dayOfMonth } = civil(number);
  const inMonths = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(inMonths / 12), (inMonths % 12) + 1];
  const first = fromCivil(laterYear, laterMonth, 1);
  const following = laterMonth === 12 ? fromCivil(laterYear + 1, 1, 1) : fromCivil(laterYear, laterMonth + 1, 1);
  return Math.min(first + dayOfMonth - 1, following - 1);
}
