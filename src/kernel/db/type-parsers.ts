// How column values become JavaScript values: never a wrong day, never a rounded number.
import pg from "pg";

const { builtins } = pg.types;
const arrayOf = { text: 1009, int8: 1016, timestamp: 1115, date: 1182, numeric: 1231 };

/** Reads an int8; throws a RangeError beyond ±(2^53 − 1) instead of rounding. */
export function parseInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} does not fit a safe integer`);
  return value;
}

/** For `pg`: date and timestamp stay text (no time zone may shift them), int8 a checked number, numeric text, timestamptz a Date; so in arrays. */
export function columnTypes(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(builtins.INT8, "text", parseInteger);
  types.setTypeParser(arrayOf.int8, "text", parseIntegers);
  for (const oid of [builtins.NUMERIC, builtins.DATE, builtins.TIMESTAMP]) types.setTypeParser(oid, "text", keepText);
  for (const oid of [arrayOf.numeric, arrayOf.date, arrayOf.timestamp]) types.setTypeParser(oid, "text", parseTexts);
  return types;
}

function keepText(text: string): string {
  return text;
}

function parseTexts(text: string): readonly (string | null)[] {
  return pg.types.getTypeParser(arrayOf.text, "text")(text);
}

function parseIntegers(text: string): readonly (number | null)[] {
  return parseTexts(text).map((item) => (item === null ? null : parseInteger(item)));
}
