// A code as a person types it, brought to the form it is checked and stored in.

/** The longest text taken for a code, in characters. */
export const LONGEST_CODE_TEXT = 64;

/** Trims, makes full-width characters plain and letters capital. A text too long for any code becomes empty, which no code is. */
export function readCode(text: string): string {
  return text.length > LONGEST_CODE_TEXT ? "" : text.normalize("NFKC").trim().toUpperCase();
}
