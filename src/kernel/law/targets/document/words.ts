// The words of formulas in both languages.

import type { CalendarFunction } from "../../calendar.ts";
import type { Rounding } from "../../node.ts";

export type Language = "zh" | "en";

export type Words = {
  readonly least: string;
  readonly greatest: string;
  readonly and: string;
  readonly or: string;
  readonly not: (condition: string) => string;
  readonly is: (of: string, word: string) => string;
  readonly isNot: (of: string, word: string) => string;
  readonly quoted: (word: string) => string;
  readonly given: (fact: string) => string;
  readonly notGiven: (fact: string) => string;
  readonly unconfirmed: (figure: string) => string;
  readonly truth: { readonly always: string; readonly never: string };
  readonly rounding: Readonly<Record<Rounding, string>>;
  readonly remainder: (of: string, divisor: string) => string;
  readonly choice: {
    readonly branch: (condition: string, value: string) => string;
    readonly otherwise: (value: string) => string;
    readonly separator: string;
  };
  readonly sum: (list: string, term: string) => string;
  readonly calendar: Readonly<Record<CalendarFunction, (date: string, months: string) => string>>;
  readonly workdaysAfter: (date: string, number: string) => string;
  readonly workdaysFrom: (from: string, to: string) => string;
  readonly workdayOnOrAfter: (date: string) => string;
};

export const words: Readonly<Record<Language, Words>> = {
  zh: {
    least: "取小",
    greatest: "取大",
    and: " 且 ",
    or: " 或 ",
    not: (condition) => `非${condition}`,
    is: (of, word) => `${of}为「${word}」`,
    isNot: (of, word) => `${of}不为「${word}」`,
    quoted: (word) => `「${word}」`,
    given: (fact) => `有${fact}`,
    notGiven: (fact) => `没有${fact}`,
    unconfirmed: (figure) => `${figure}待确认`,
    truth: { always: "是", never: "否" },
    rounding: { down: "舍去尾数", up: "进位取整", half_up: "四舍五入", half_even: "四舍六入五取偶" },
    remainder: (of, divisor) => `余数(${of} ÷ ${divisor})`,
    choice: {
      branch: (condition, value) => `若 ${condition} 则 ${value}`,
      otherwise: (value) => `否则 ${value}`,
      separator: ";",
    },
    sum: (list, term) => `${list}逐行合计(${term})`,
    calendar: {
      firstOfNextMonth: (date) => `${date}的次月1日`,
      endOfYear: (date) => `${date}当年12月31日`,
      year: (date) => `${date}的年份`,
      addMonths: (date, months) => `${date}起满${months}个月之日`,
      workdayNumber: (date) => `到${date}为止的工作日数`,
      workdayAt: (number) => `第${number}个工作日`,
    },
    workdaysAfter: (date, number) => `${date}后满${number}之日`,
    workdaysFrom: (from, to) => `${from}后到${to}的工作日数`,
    workdayOnOrAfter: (date) => `${date}(遇休息日顺延)`,
  },
  en: {
    least: "least",
    greatest: "greatest",
    and: " and ",
    or: " or ",
    not: (condition) => `not ${condition}`,
    is: (of, word) => `${of} is "${word}"`,
    isNot: (of, word) => `${of} is not "${word}"`,
    quoted: (word) => `"${word}"`,
    given: (fact) => `${fact} is given`,
    notGiven: (fact) => `no ${fact}`,
    unconfirmed: (figure) => `${figure} is not confirmed`,
    truth: { always: "yes", never: "no" },
    rounding: { down: "rounded down", up: "rounded up", half_up: "rounded half up", half_even: "rounded half even" },
    remainder: (of, divisor) => `remainder(${of} ÷ ${divisor})`,
    choice: {
      branch: (condition, value) => `if ${condition}: ${value}`,
      otherwise: (value) => `otherwise ${value}`,
      separator: "; ",
    },
    sum: (list, term) => `sum over ${list}(${term})`,
    calendar: {
      firstOfNextMonth: (date) => `first of the month after ${date}`,
      endOfYear: (date) => `31 December of the year of ${date}`,
      year: (date) => `year of ${date}`,
      addMonths: (date, months) => `${date} plus ${months} months`,
      workdayNumber: (date) => `working days up to ${date}`,
      workdayAt: (number) => `working day number ${number}`,
    },
    workdaysAfter: (date, number) => `${number} after ${date}`,
    workdaysFrom: (from, to) => `working days after ${from} up to ${to}`,
    workdayOnOrAfter: (date) => `${date}, or the next working day`,
  },
};
