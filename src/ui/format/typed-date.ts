// A date as a clerk types it: digits alone are enough, and the usual separators are understood.

/**
 * The ISO text of a typed date: `20171010`, `2017.10.10`, `2017/10/10`, `2017-1-5`, `2017年10月10日` and full-width digits all become `YYYY-MM-DD`;
 * anything else is given back trimmed, so that the check after it can refuse it.
 */
export function readTypedDate(typed: string): string {
  const words = typed.normalize("NFKC").trim();
  const match = DIGITS.exec(words) ?? SEPARATED.exec(words);
  if (match === null) return words;
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const DIGITS = /^(\d{4})(\d{2})(\d{2})$/;
const SEPARATED = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/;
