// The first sentence: what the stay cost, who pays what.

import type { Fen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { Reckoning } from "./reckoning.ts";
import type { HeadlinePiece } from "./stay-explanation.ts";
import { join, money } from "./words.ts";

/** The pieces of the sentence in order. A payer beside the fund and the patient is named when it pays something. */
export function headlineOf(of: Reckoning): readonly HeadlinePiece[] {
  const gross = piece("这次住院一共 {amount}。", "This stay cost {amount}.", of.amount("grossFen"));
  const otherFen = of.amount("otherPayerFen");
  const patientFen = of.amount("patientFen");
  const fundFen = of.amount("fundFen");
  if (of.word("exclusion") === "disaster" && otherFen > 0) {
    const county = piece("全部由县级政府付,", "The county government pays all of it;", otherFen);
    return [gross, county, piece("您自己付 {amount}。", "you pay {amount}.", patientFen)];
  }
  const patient = piece("您自己付 {amount}。", "you pay {amount}.", patientFen);
  const fund = { ...piece("医保基金付 {amount},", "The fund pays {amount};", fundFen), payer: "fund" as const };
  if (otherFen === 0) return [gross, fund, patient];
  return [
    gross,
    piece("第三人付 {amount},", "A third party pays {amount};", otherFen),
    { ...fund, words: fundAfterOther },
    patient,
  ];
}

/** The sentence as plain text: `这次住院一共 20,150.00 元。医保基金付 8,460.00 元,您自己付 11,690.00 元。` */
export function sentenceOf(headline: readonly HeadlinePiece[]): Text {
  return join(headline.map(({ words, amountFen }) => fill(words, money(amountFen))));
}

const fundAfterOther: Text = { zh: "医保基金付 {amount},", en: "the fund pays {amount};" };

function piece(zh: string, en: string, amountFen: Fen): HeadlinePiece {
  return { words: { zh, en }, amountFen, payer: null };
}

function fill(words: Text, amount: Text): Text {
  return { zh: words.zh.replace("{amount}", amount.zh), en: words.en.replace("{amount}", amount.en) };
}
