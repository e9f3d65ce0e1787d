// A date as it stands in a sentence.
import type { Text } from "../refusal/index.ts";
import { datePartsOf, type IsoDate } from "./iso-date.ts";

/** A date in a sentence: `2017年10月10日` / `10 October 2017`. In tables the date itself is shown. */
export function formatDate(date: IsoDate): Text {
  const { year, month, day } = datePartsOf(date);
  return { zh: `${year}年${month}月${day}日`, en: `${day} ${monthNames[month - 1] ?? ""} ${year}` };
}

const monthNames: readonly string[] = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
