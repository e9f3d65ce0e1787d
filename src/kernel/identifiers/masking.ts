// How personal data is shown where it need not be known whole. One pattern each, decided once.
import { compoundSurnames } from "./compound-surnames.ts";

/** A citizen number with its first and last four characters: `4304**********2216`. */
export function maskCitizenNumber(number: string): string {
  return maskMiddle(number, { first: 4, last: 4 });
}

/** A telephone number with its first three and last two digits: `138******25`. */
export function maskPhone(number: string): string {
  return maskMiddle(number, { first: 3, last: 2 });
}

/** A bank account number with its last four digits: `***************1234`. */
export function maskBankAccount(number: string): string {
  return maskMiddle(number, { first: 0, last: 4 });
}

/**
 * A name with its surname, and the last character of a given name of two or more: `陆*禾`, `李*`, `欧阳*`. A name that is not written in
 * Chinese characters keeps its first letter: `J***`.
 */
export function maskName(name: string): string {
  const characters = Array.from(name.normalize("NFC").trim());
  const [first = ""] = characters;
  if (!/^\p{Script=Han}$/u.test(first)) return first === "" ? "" : `${first}***`;
  if (characters.length === 1) return "*";
  const surname = compoundSurnames.has(characters.slice(0, 2).join("")) && characters.length > 2 ? 2 : 1;
  return hideBetween(characters, { first: surname, last: characters.length - surname > 1 ? 1 : 0 });
}

type Kept = { readonly first: number; readonly last: number };

/** Hides everything when what would stay shown is half or more of the text, so that a short text does not give itself away. */
function maskMiddle(text: string, kept: Kept): string {
  const characters = Array.from(text.trim());
  const tooShort = characters.length < 2 * (kept.first + kept.last);
  return hideBetween(characters, tooShort ? { first: 0, last: 0 } : kept);
}

function hideBetween(characters: readonly string[], { first, last }: Kept): string {
  const end = characters.length - last;
  return characters.map((character, index) => (index >= first && index < end ? "*" : character)).join("");
}
