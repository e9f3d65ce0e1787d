// Issues a letter under the next number of its office and year.
import { yearOf } from "../../calendar/index.ts";
import type { Queryable } from "../../db/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import type { Keeper } from "../files/kept-file.ts";
import { documentLimits } from "../limits.ts";
import { type Letter, type LetterText, letterNumber } from "./letter.ts";
import { letterRefusals } from "./letter-refusals.ts";

/** `word` is the office's word in its numbers (衡发改审); `firstNumber` where its numbers of the year begin in this system. */
export type LetterIssue = {
  readonly word: string;
  readonly letter: LetterText;
  readonly issuedBy: Keeper;
  readonly at: Date;
  readonly firstNumber?: number;
};

/**
 * Issues a letter in the caller's transaction, which should end soon: whoever issues the next of this word waits. The
 * number of the year of the letter's date has no gap before it; a transaction that is undone gives it back.
 */
export async function issueLetter(queryable: Queryable, issue: LetterIssue): Promise<Outcome<Letter>> {
  const { word, letter, issuedBy, at, firstNumber = 1 } = issue;
  if (!isComplete(letter) || word === "" || Array.from(word).length > documentLimits.numberWordCharacters)
    return refuse(letterRefusals.incomplete());
  if (!isWithinLimits(letter)) return refuse(letterRefusals.tooLong());
  const year = yearOf(letter.date);
  const { rows } = await queryable.query<{ number: number }>(
    "SELECT document_issue_letter($1, $2::smallint, $3, $4, $5, $6, $7) AS number",
    [word, year, firstNumber, JSON.stringify(letter), issuedBy.subject, issuedBy.organisationId, at],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a letter got no number");
  return accept({ ...letter, number: letterNumber({ word, year, number: row.number }) });
}

/** The letter under a number such as `衡发改审〔2017〕41号`, as it was issued. */
export async function readLetter(queryable: Queryable, number: string): Promise<Outcome<Letter>> {
  const [, word, year, place] = NUMBER.exec(number) ?? [];
  const { rows } = await queryable.query<{ letter: LetterText }>(
    "SELECT letter FROM document_letter WHERE word = $1 AND year = $2 AND number = $3",
    [word, year, place],
  );
  const [row] = rows;
  return row === undefined ? refuse(letterRefusals.notFound()) : accept({ ...row.letter, number });
}

const NUMBER = /^(.{1,20})〔(\d{4})〕([1-9]\d{0,4})号$/u;

function isComplete({ issuer, title, addressee, paragraphs, signedBy, printedBy }: LetterText): boolean {
  const texts = [issuer, title, addressee, signedBy, printedBy, ...paragraphs];
  return paragraphs.length > 0 && texts.every((text) => text.trim() !== "");
}

function isWithinLimits(letter: LetterText): boolean {
  const { letterParagraphs, letterAttachments, letterCharacters } = documentLimits;
  const { paragraphs, attachments } = letter;
  return (
    paragraphs.length <= letterParagraphs &&
    attachments.length <= letterAttachments &&
    JSON.stringify(letter).length <= letterCharacters
  );
}
