// Whether one line of a bill can be read, and if not, why.
import { daysBetween, type IsoDate } from "../../../kernel/calendar/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import type { CatalogueItem } from "./catalogue.ts";
import { settlementLimits } from "./limits.ts";
import { refusals } from "./refusals.ts";
import type { BillLine, StayBill } from "./request.ts";

/** A line with what it is read by. */
export type LineContext = {
  readonly stay: StayBill;
  readonly line: BillLine;
  readonly item: CatalogueItem | undefined;
  readonly coverEndsOn: IsoDate | null;
};

const { largestAmountFen, largestBedFeePerDayFen, mostBedDays, itemCodeCharacters, rescueDaysBefore } =
  settlementLimits;

/** The first objection to a line, or null. `path` names the line. */
export function objectionToLine(context: LineContext, path: string): Refusal | null {
  const { line, item } = context;
  if (line.code === "" || line.code.length > itemCodeCharacters)
    return refusals.textLength(`${path}.code`, itemCodeCharacters);
  if (!isWhole(line.amountFen, 0, largestAmountFen))
    return refusals.fieldOutOfRange(`${path}.amountFen`, 0, largestAmountFen);
  return (item?.itemClass === "bed" ? objectionToBed(line, path) : null) ?? objectionToDay(context, path);
}

function objectionToBed({ amountFen, quantity: days = 0 }: BillLine, path: string): Refusal | null {
  if (!isWhole(days, 1, mostBedDays)) return refusals.fieldOutOfRange(`${path}.quantity`, 1, mostBedDays);
  if (amountFen % days !== 0) return refusals.bedFeeUneven(`${path}.amountFen`);
  if (amountFen / days <= largestBedFeePerDayFen) return null;
  return refusals.fieldOutOfRange(`${path}.amountFen`, 0, largestBedFeePerDayFen * days);
}

function objectionToDay({ stay, line, coverEndsOn }: LineContext, path: string): Refusal | null {
  const { servedOn, isRescue = false } = line;
  if (servedOn === undefined) {
    const isNeeded = coverEndsOn !== null && coverEndsOn < stay.dischargedOn;
    return isNeeded ? refusals.lineNeedsDate(`${path}.servedOn`, coverEndsOn) : null;
  }
  const isTooLate = servedOn > stay.dischargedOn;
  const isTooEarly =
    servedOn < stay.admittedOn && !(isRescue && daysBetween(servedOn, stay.admittedOn) <= rescueDaysBefore);
  return isTooLate || isTooEarly ? refusals.lineOutsideStay(`${path}.servedOn`) : null;
}

function isWhole(value: number, low: number, high: number): boolean {
  return Number.isSafeInteger(value) && value >= low && value <= high;
}
