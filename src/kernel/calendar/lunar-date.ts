// Dates of the lunar calendar (农历).
import { Solar } from "lunar-typescript";
import type { Text } from "../refusal/index.ts";
import { datePartsOf, type IsoDate } from "./iso-date.ts";

/** A lunar date: the year by the Gregorian year it begins in, month 1–12, whether that is the leap month, day 1–30, and its Chinese text. */
export type LunarDate = {
  readonly year: number;
  readonly month: number;
  readonly leap: boolean;
  readonly day: number;
  readonly text: string;
};

/** The lunar date of a day; `text` is such as `丁酉年闰六月初一`. */
export function lunarDate(date: IsoDate): LunarDate {
  const { year, month, day } = datePartsOf(date);
  const lunar = Solar.fromYmd(year, month, day).getLunar();
  return {
    year: lunar.getYear(),
    month: Math.abs(lunar.getMonth()),
    leap: lunar.getMonth() < 0,
    day: lunar.getDay(),
    text: `${lunar.getYearInGanZhi()}年${lunar.getMonthInChinese()}月${lunar.getDayInChinese()}`,
  };
}

/** A lunar date as people read it: `农历丁酉年闰六月初一` / `lunar 2017, leap month 6, day 1`. */
export function formatLunarDate(lunar: LunarDate): Text {
  const month = `${lunar.leap ? "leap month" : "month"} ${lunar.month}`;
  return { zh: `农历${lunar.text}`, en: `lunar ${lunar.year}, ${month}, day ${lunar.day}` };
}
