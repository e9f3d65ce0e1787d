// An official letter as data, and the number it goes out under.
import type { IsoDate } from "../../calendar/index.ts";

/** What a letter does: it approves (批复), gives notice (通知), or decides not to permit (不予…决定书). */
export type LetterKind = "approval" | "notice" | "refusal";

/**
 * What a letter says. `issuer` stands in the red head, `signedBy` under the text where the seal goes, `paragraphs` are
 * numbered by their author (一、(一)1.). `copiesTo` and `printedBy` stand in the foot.
 */
export type LetterText = {
  readonly kind: LetterKind;
  readonly issuer: string;
  readonly title: string;
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly attachments: readonly string[];
  readonly signedBy: string;
  readonly date: IsoDate;
  readonly copiesTo: readonly string[];
  readonly printedBy: string;
};

/** A letter with its number, such as `衡发改审〔2017〕41号`. */
export type Letter = LetterText & { readonly number: string };

/** The number of a letter: the word of the office, the year in six-angled brackets, the number without zeros before it. */
export function letterNumber({
  word,
  year,
  number,
}: {
  readonly word: string;
  readonly year: number;
  readonly number: number;
}): string {
  return `${word}〔${year}〕${number}号`;
}
