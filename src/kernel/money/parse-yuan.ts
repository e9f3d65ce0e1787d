// Reads an amount in yuan as a person writes it.
import { accept, type Outcome, type Refusal, refuse, type Text } from "../refusal/index.ts";
import { type Fen, isFen, toFen } from "./fen.ts";

/** The longest text read as an amount, in characters. */
export const LONGEST_AMOUNT_TEXT = 40;

/**
 * Reads `8,460.00`, `8460`, `-12.5` or the full-width forms of a Chinese keyboard as an amount. Commas, where used, must stand every three digits.
 * Refuses more than two decimals (codes `money.not_an_amount`, `money.more_than_two_decimals`, `money.too_large`).
 * @param field the path of the field the text was typed into
 */
export function parseYuan(text: string, field?: string): Outcome<Fen> {
  const written = text.length > LONGEST_AMOUNT_TEXT ? null : amountPattern.exec(text.normalize("NFKC").trim());
  if (written === null) return refuse(notAnAmount, field);
  const [, minus = "", whole = "", fraction = ""] = written;
  if (fraction.length > 2) return refuse(moreThanTwoDecimals, field);
  const magnitude = Number(whole.replaceAll(",", "") + fraction.padEnd(2, "0"));
  if (!isFen(magnitude)) return refuse(tooLarge, field);
  return accept(toFen(minus === "" ? magnitude : -magnitude));
}

// A minus may be the keyboard's hyphen or U+2212.
const amountPattern = /^([-\u2212]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

const next: Text = { zh: "按元填写,如 8,460.00 或 8460", en: "Write it in yuan, such as 8,460.00 or 8460" };

const notAnAmount: Refusal = {
  code: "money.not_an_amount",
  message: { zh: "这不是一个金额", en: "This is not an amount" },
  next,
};

const moreThanTwoDecimals: Refusal = {
  code: "money.more_than_two_decimals",
  message: { zh: "金额最多写到分,即两位小数", en: "An amount has at most two decimals, down to the fen" },
  next,
};

const tooLarge: Refusal = {
  code: "money.too_large",
  message: { zh: "金额太大", en: "The amount is too large" },
  next,
};
