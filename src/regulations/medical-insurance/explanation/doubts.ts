// What the result leans on without being sure: readings of silent text, and figures that no document confirms.

import { type FigureUse, inForce } from "../../../kernel/law/index.ts";
import { type Fen, subtractFen, toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { readings } from "../register/readings.ts";
import { type Reckoning, reckon } from "./reckoning.ts";
import type { StayDoubt, StayGap } from "./stay-explanation.ts";
import { titleOf, valueIn } from "./used-figures.ts";
import { money, percent, points } from "./words.ts";

/** The readings that the case leans on, in the order of their ids. @throws RangeError for one that is not in the register */
export function gapsOf(ids: readonly string[]): readonly StayGap[] {
  return ids.map((id) => {
    const found = readings.find((reading) => reading.id === id);
    const [clause] = found?.clauses ?? [];
    if (found === undefined || clause === undefined) throw new RangeError(`${id} is no reading of the register`);
    const { question, reading, reason, confirmedBy } = found;
    return { gap: id, question, reading, reason, clause, confirmedBy };
  });
}

/** The unconfirmed figures that were read, each with how far it could move before this result changes. */
export function doubtsOf(of: Reckoning): readonly StayDoubt[] {
  return of.figures
    .filter((use) => use.unconfirmed)
    .map((use) => ({ key: `${use.id} ${use.key}`, sentence: doubtText(of, use) }));
}

/** The values of a figure, both included, between which the same case comes to the same amounts. */
export type Bounds = { readonly low: number; readonly high: number };

/**
 * Found by deciding again: amounts move one way with a figure, so the bounds can be searched by halves. Amounts of money
 * are narrowed to whole yuan, because rounding to the fen may hide a change of a fen or two.
 */
export function boundsOf(of: Reckoning, { id, key, value }: Pick<FigureUse, "id" | "key" | "value">): Bounds {
  const { range, unit } = definitionOf(id);
  const [lowest, highest] = range;
  const isSame = (other: number): boolean => sameAmounts(of, withFigure(of, { id, key, value: other }));
  const low = firstWhere(lowest, value, isSame);
  const high = -firstWhere(-highest, -value, (other) => isSame(-other));
  if (unit !== "fen") return { low, high };
  return {
    low: Math.min(value, Math.ceil(low / FEN_PER_YUAN) * FEN_PER_YUAN),
    high: high === highest ? high : Math.max(value, Math.floor(high / FEN_PER_YUAN) * FEN_PER_YUAN),
  };
}

function withFigure(of: Reckoning, { id, key, value }: Pick<FigureUse, "id" | "key" | "value">): Reckoning {
  const { on, known } = of.law.inForce;
  const reform = [{ figure: id, key, from: on, value }];
  return reckon(of.case, { ...of.law, inForce: inForce(inpatient.figures, { on, known, reform }) });
}

function sameAmounts(one: Reckoning, other: Reckoning): boolean {
  return (["fundFen", "patientFen", "otherPayerFen"] as const).every((name) => one.amount(name) === other.amount(name));
}

/** The smallest number from `low` to `high` for which it holds, when it holds for all larger ones up to `high`. */
function firstWhere(low: number, high: number, holds: (number: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (holds(middle)) to = middle;
    else from = middle + 1;
  }
  return to;
}

function doubtText(of: Reckoning, use: FigureUse): Text {
  const { low, high } = boundsOf(of, use);
  const [lowest, highest] = definitionOf(use.id).range;
  const [title, value] = [titleOf(of, use.id), inSentence(use.id, use.value)];
  const opening = {
    zh: `${title.zh} ${value.zh}没有正式文件。`,
    en: `${capital(title.en)}: ${value.en} has no official document yet.`,
  };
  const [atLeast, atMost] = [inSentence(use.id, low), inSentence(use.id, high)];
  const rest = restOf({ hasLow: low > lowest, hasHigh: high < highest, isFree: low < high, atLeast, atMost });
  const moves = rest ?? movesWith(of, use);
  return { zh: `${opening.zh}${moves.zh}`, en: `${opening.en} ${moves.en}` };
}

function restOf(bounds: {
  readonly hasLow: boolean;
  readonly hasHigh: boolean;
  readonly isFree: boolean;
  readonly atLeast: Text;
  readonly atMost: Text;
}): Text | null {
  const { hasLow, hasHigh, isFree, atLeast, atMost } = bounds;
  if (!isFree) return null;
  if (!hasLow && !hasHigh) return { zh: "它怎么变,这次结果都不变。", en: "Whatever it becomes, this result stays." };
  if (hasLow && hasHigh)
    return {
      zh: `只要它在 ${atLeast.zh}到 ${atMost.zh}之间,这次结果不变。`,
      en: `As long as it lies between ${atLeast.en} and ${atMost.en}, this result stays.`,
    };
  return hasLow
    ? {
        zh: `只要它不低于 ${atLeast.zh},这次结果不变。`,
        en: `As long as it is not below ${atLeast.en}, this result stays.`,
      }
    : {
        zh: `只要它不高于 ${atMost.zh},这次结果不变。`,
        en: `As long as it is not above ${atMost.en}, this result stays.`,
      };
}

/** The figure decided: what one step of it would do to the patient's part, by the same law. */
function movesWith(of: Reckoning, use: FigureUse): Text {
  const { unit, range } = definitionOf(use.id);
  const isRate = unit === "basisPoints";
  const [, highest] = range;
  const by = isRate ? ONE_POINT : HUNDRED_YUAN;
  const sign = use.value + by <= highest ? 1 : -1;
  const other = withFigure(of, { ...use, value: use.value + sign * by });
  const differenceFen = subtractFen(other.amount("patientFen"), of.amount("patientFen"));
  const step = isRate ? points(by) : money(toFen(by));
  const [more, less] = [differenceFen > 0, differenceFen < 0];
  if (!more && !less) return { zh: "它一变,这次结果就可能变。", en: "When it changes, this result may change." };
  const amount = money(absolute(differenceFen));
  return {
    zh: `它一变,这次结果就变:${sign > 0 ? "高" : "低"} ${step.zh},您${more ? "多" : "少"}付 ${amount.zh}。`,
    en: `When it changes, so does this result: ${step.en} ${sign > 0 ? "higher" : "lower"}, and you pay ${amount.en} ${more ? "more" : "less"}.`,
  };
}

const ONE_POINT = 100;
const HUNDRED_YUAN = 10_000;
const FEN_PER_YUAN = 100;

const inSentence = (id: string, value: number): Text => {
  if (definitionOf(id).unit === "fen") return money(toFen(value));
  const text = id === "rate" ? percent(value) : valueIn(id, value);
  return { zh: `${text.zh} `, en: text.en };
};

function definitionOf(id: string) {
  const found = inpatient.figures.find((one) => one.id === id);
  if (found === undefined) throw new RangeError(`the law has no figure ${id}`);
  return found;
}

const absolute = (amountFen: Fen): Fen => toFen(Math.abs(amountFen));

const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
