// Our own corrections to the official days: data, one entry a day, each with the notice it comes from.
import { toIsoDate } from "./iso-date.ts";
import type { ExceptionalDay } from "./notice.ts";

/** Days that the package chinese-days misses or has wrong. */
export const correctedDays: readonly ExceptionalDay[] = [
  // 国办发明电〔2005〕35号, item 1: Saturday 31 December 2005 is worked for the New Year of 2006.
  { date: toIsoDate("2005-12-31"), kind: "make_up", name: { zh: "元旦", en: "New Year's Day" } },
];
