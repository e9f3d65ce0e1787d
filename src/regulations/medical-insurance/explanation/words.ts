// The small words that the sentences of an explanation are made of: amounts, rates, days, levels of hospitals.

import { type IsoDate, formatDate as inWords } from "../../../kernel/calendar/index.ts";
import { type Fen, formatPercent, formatYuan, toBasisPoints } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { hospitalLevel } from "../articles/inpatient-facts.ts";

/** The same in both languages, such as an amount in a table. */
export function same(words: string): Text {
  return { zh: words, en: words };
}

/** An amount in a sentence with its unit: `8,460.00 元` / `¥8,460.00`. */
export function money(amountFen: Fen): Text {
  const figure = formatYuan(amountFen);
  return { zh: `${figure} 元`, en: `¥${figure}` };
}

/** An amount in arithmetic, without unit: `18,800.00`. */
export function figure(amountFen: Fen): string {
  return formatYuan(amountFen);
}

/** A rate: `60%` / `60 %`. @throws RangeError outside 0 to 10,000 basis points */
export function percent(rateBp: number): Text {
  return formatPercent(toBasisPoints(rateBp));
}

/** A difference of rates: `15 个百分点` / `15 points`. */
export function points(rateBp: number): Text {
  const count = rateBp / 100;
  return { zh: `${count} 个百分点`, en: count === 1 ? "1 point" : `${count} points` };
}

/** A day in a sentence: `2017-09-14` / `14 September 2017`. */
export function day(date: IsoDate): Text {
  return { zh: date, en: inWords(date).en };
}

/** The level of a hospital by its code in a case: `三级医院` / `level-3 hospital`. @throws RangeError for no level */
export function levelName(code: number): Text {
  const word = hospitalLevel.values[code];
  if (word === undefined) throw new RangeError(`${code} is no level of a hospital`);
  return hospitalLevel.titles[word];
}

/** Several sentences as one, Chinese without and English with a space between them. */
export function join(sentences: readonly Text[]): Text {
  return {
    zh: sentences.map(({ zh }) => zh).join(""),
    en: sentences.map(({ en }) => en).join(" "),
  };
}
