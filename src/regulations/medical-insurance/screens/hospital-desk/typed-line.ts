// The row being typed, as words, and the line it reads as. Pure.
import { addDays, type IsoDate, parseIsoDate } from "../../../../kernel/calendar/index.ts";
import { formatYuan, parseYuan } from "../../../../kernel/money/index.ts";
import { readTypedDate } from "../../../../ui/index.ts";
import { settlementLimits } from "../../settlement/limits.ts";
import type { DraftLine } from "./draft.ts";
import type { Item } from "./replies.ts";
import { readQuantity, writeQuantity } from "./typed-quantity.ts";

/** The cells of the row, in the order in which Enter goes through them. */
export type CellName = "item" | "quantity" | "price" | "day";

/** What is typed. `chosen` is the code taken from the list or entered as not listed; `item` its entry, null when it has none. */
export type TypedLine = {
  readonly words: string;
  readonly chosen: string | null;
  readonly item: Item | null;
  readonly quantity: string;
  readonly price: string;
  readonly day: string;
  readonly isRescue: boolean;
};

/** What the row is read by. */
export type TypedContext = {
  readonly key: string;
  readonly hasDay: boolean;
  readonly admittedOn: IsoDate | null;
  readonly dischargedOn: IsoDate | null;
};

/** The row of a line, or an empty one. */
export function typedOf(line: DraftLine | null, item: Item | null): TypedLine {
  if (line === null) return { words: "", chosen: null, item: null, quantity: "1", price: "", day: "", isRescue: false };
  return {
    words: item === null ? line.code : nameOf(item),
    chosen: line.code,
    item,
    quantity: writeQuantity(line.quantityHundredths),
    price: formatYuan(line.priceFen),
    day: line.servedOn ?? "",
    isRescue: line.isRescue,
  };
}

/** Takes an item: its price, and for what is counted in days the nights of the stay. */
export function chooseItem(typed: TypedLine, item: Item, nights: number | null): TypedLine {
  const isByDay = item.unit === "日" && nights !== null;
  return {
    ...typed,
    words: nameOf(item),
    chosen: item.code,
    item,
    quantity: isByDay && typed.quantity === "1" ? String(nights) : typed.quantity,
    price: item.priceFen === null ? typed.price : formatYuan(item.priceFen),
  };
}

/** Takes typed words that the catalogue does not hold as an item outside it. */
export function chooseOutside(typed: TypedLine): TypedLine {
  const words = Array.from(typed.words.trim()).slice(0, settlementLimits.itemCodeCharacters).join("");
  return { ...typed, words, chosen: words, item: null };
}

/** The line that the row reads as, or the first cell that cannot be read. */
export function readTyped(typed: TypedLine, context: TypedContext): DraftLine | CellName {
  if (typed.chosen === null || typed.chosen === "") return "item";
  const quantityHundredths = readQuantity(typed.quantity);
  if (quantityHundredths === null) return "quantity";
  if (typed.item?.itemClass === "bed" && quantityHundredths % 100 !== 0) return "quantity";
  const price = parseYuan(typed.price);
  if (!price.ok || price.value < 0) return "price";
  const day = readDay(typed, context);
  if (day === "wrong") return "day";
  const { chosen: code, isRescue } = typed;
  return { key: context.key, code, quantityHundredths, priceFen: price.value, servedOn: day, isRescue };
}

/** The first day that a line may say: of the admission, or for a rescue some days before it. */
export function firstDayOf({ isRescue }: Pick<TypedLine, "isRescue">, admittedOn: IsoDate): IsoDate {
  return isRescue ? addDays(admittedOn, -settlementLimits.rescueDaysBefore) : admittedOn;
}

/** Whether nothing was typed into the row. */
export function isBlank(typed: TypedLine): boolean {
  return typed.words.trim() === "" && typed.price === "";
}

/** The cell after one, or null at the end of the row. */
export function cellAfter(cell: CellName, hasDay: boolean): CellName | null {
  const cells: readonly CellName[] = hasDay ? ["item", "quantity", "price", "day"] : ["item", "quantity", "price"];
  return cells[cells.indexOf(cell) + 1] ?? null;
}

function readDay(typed: TypedLine, context: TypedContext): IsoDate | null | "wrong" {
  if (!context.hasDay) return null;
  const read = parseIsoDate(readTypedDate(typed.day));
  if (!read.ok) return "wrong";
  const { admittedOn, dischargedOn } = context;
  const isOutside =
    (admittedOn !== null && read.value < firstDayOf(typed, admittedOn)) ||
    (dischargedOn !== null && read.value > dischargedOn);
  return isOutside ? "wrong" : read.value;
}

function nameOf({ code, name }: Item): string {
  return `${code} ${name}`;
}
