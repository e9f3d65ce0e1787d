// A value with its unit, as a sentence would say it in both languages.

import { dayText } from "../../day-number.ts";
import type { Text, Unit } from "../../node.ts";

/** Fen are written in yuan, basis points as percent, square centimetres in square metres; without a unit the number stands alone. */
export function valueText(value: number, unit: Unit): Text {
  switch (unit) {
    case "fen":
      return value === 0 ? same("0") : { zh: `${grouped(value, 100)}元`, en: `${grouped(value, 100)} yuan` };
    case "basisPoints":
      return same(value === 0 ? "0" : `${withoutTrailingZeros(grouped(value, 100))}%`);
    case "days":
      return { zh: `${value}天`, en: value === 1 ? "1 day" : `${value} days` };
    case "workdays":
      return { zh: `${value}个工作日`, en: value === 1 ? "1 working day" : `${value} working days` };
    case "date":
      return same(dayText(value));
    case "squareCentimetres":
      return { zh: `${grouped(value, 10_000)}平方米`, en: `${grouped(value, 10_000)} square metres` };
    case "count":
      return same(grouped(value, 1));
  }
}

const same = (text: string): Text => ({ zh: text, en: text });

const withoutTrailingZeros = (text: string): string => (text.includes(".") ? text.replace(/0+$/, "") : text);

/** The whole part in groups of three digits, and the digits behind the point where there are any. */
function grouped(value: number, parts: number): string {
  const size = Math.abs(value);
  const whole = String(Math.floor(size / parts)).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const digits = String(parts).length - 1;
  const rest = String(size % parts).padStart(digits, "0");
  return `${value < 0 ? "−" : ""}${whole}${size % parts === 0 ? "" : `.${rest}`}`;
}
