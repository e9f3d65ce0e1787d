// A cell of a batch file, and what its text is read as.
import { type IsoDate, isIsoDate } from "../../../kernel/calendar/index.ts";
import type { Cell } from "../../../kernel/documents/index.ts";
import { parseYuan } from "../../../kernel/money/index.ts";
import { accept, type Outcome, refuse } from "../../../kernel/refusal/index.ts";
import type { Exclusion, ThirdParty } from "../settlement/request.ts";
import { basisPointsOfPercent, scaledDecimal, wholeNumber } from "../wire/exact/decimal.ts";
import type { Column } from "./columns.ts";
import { batchLimits } from "./limits.ts";
import { cellRefusals } from "./refusals.ts";

/** Whether a cell may stand in a column at all; its text comes back. An empty cell is an empty text. */
export function textIn(column: Column, cell: Cell | undefined): Outcome<string> {
  if (cell === undefined) return accept("");
  const { text, kind } = cell;
  if (kind === "formula" || text.startsWith("=")) return refuse(cellRefusals.formula());
  if (kind === "error") return refuse(cellRefusals.errorCell());
  if (text.length > batchLimits.cellCharacters) return refuse(cellRefusals.tooLong(batchLimits.cellCharacters));
  if (column.isNumber && kind !== "text") return refuse(cellRefusals.notText());
  return accept(text);
}

/** A day as `2017-10-01`, `2017/10/1`, `2017.10.1`, `2017年10月1日` or `20171001`. */
export function readDay(text: string): Outcome<IsoDate> {
  const [, year, month = "", day = ""] = PARTED_DAY.exec(text) ?? WHOLE_DAY.exec(text) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(date) ? accept(date) : refuse(cellRefusals.notADay());
}

const PARTED_DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const WHOLE_DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** An amount in yuan as fen. */
export function readAmount(text: string): Outcome<number> {
  const amount = parseYuan(text);
  return amount.ok && amount.value >= 0 ? amount : refuse(cellRefusals.notAnAmount());
}

/**
 * A quantity. Only bed days are looked at, and they are whole; a part of a unit, as of a drug, is read and left away (null).
 */
export function readQuantity(text: string): Outcome<number | null> {
  const scaled = scaledDecimal(text, QUANTITY_PLACES);
  if (scaled === null || scaled < 0n || scaled > MOST_QUANTITY) return refuse(cellRefusals.notAQuantity());
  return accept(wholeNumber(text));
}

const QUANTITY_PLACES = 4;
const MOST_QUANTITY = 10_000_000_000n;

/** A percentage as basis points. */
export function readShare(text: string): Outcome<number> {
  const share = basisPointsOfPercent(text.replace(/\s*[%%]$/, ""));
  return share === null ? refuse(cellRefusals.notAShare()) : accept(share);
}

/** Yes or no; an empty text is no. */
export function readTruth(text: string): Outcome<boolean> {
  return readWord(text.toLowerCase(), truths);
}

export function readExclusion(text: string): Outcome<Exclusion | null> {
  return readWord(text.toLowerCase(), exclusions);
}

export function readMode(text: string): Outcome<ThirdParty["mode"] | null> {
  return readWord(text.toLowerCase(), modes);
}

const truths: Words<boolean> = new Map([
  ["", false],
  ["是", true],
  ["否", false],
  ["yes", true],
  ["no", false],
  ["true", true],
  ["false", false],
  ["1", true],
  ["0", false],
]);

const exclusions: Words<Exclusion | null> = new Map([
  ["", null],
  ["工伤", "work_injury"],
  ["公共卫生", "public_health"],
  ["境外", "abroad"],
  ["灾害", "disaster"],
  ["work_injury", "work_injury"],
  ["public_health", "public_health"],
  ["abroad", "abroad"],
  ["disaster", "disaster"],
]);

const modes: Words<ThirdParty["mode"] | null> = new Map([
  ["", null],
  ["支付", "pays"],
  ["不付", "unpaid"],
  ["pays", "pays"],
  ["unpaid", "unpaid"],
]);

type Words<Value> = ReadonlyMap<string, Value>;

function readWord<Value>(text: string, words: Words<Value>): Outcome<Value> {
  const value = words.get(text);
  return value === undefined
    ? refuse(cellRefusals.notOneOf([...words.keys()].filter((word) => word !== "")))
    : accept(value);
}
