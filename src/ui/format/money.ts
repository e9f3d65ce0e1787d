// Money in sentences: the amount with its unit. Amounts in tables come from the money room, which writes them without one.
import { type Fen, formatYuan } from "../../kernel/money/index.ts";
import type { Text } from "../../kernel/refusal/index.ts";

export {
  formatLargeMoney,
  formatMoneyIn,
  formatPercent,
  formatSignedYuan,
  formatYuan,
} from "../../kernel/money/index.ts";

/** What stands where a figure is not known; nothing stands where there is no figure. */
export const UNKNOWN = "—";

/** An exact amount in a sentence: `8,460.00 元` / `¥8,460.00`, `−150.00 元` / `−¥150.00`. */
export function formatMoney(amount: Fen): Text {
  const figure = formatYuan(amount);
  const english = figure.startsWith(MINUS) ? `${MINUS}¥${figure.slice(1)}` : `¥${figure}`;
  return { zh: `${figure} 元`, en: english };
}

/** A difference of two percentages: `15 个百分点` / `15 points`, from basis points. */
export function formatPoints(basisPoints: number): Text {
  const points = String(basisPoints / 100);
  return { zh: `${points} 个百分点`, en: points === "1" ? "1 point" : `${points} points` };
}

const MINUS = "\u2212";
