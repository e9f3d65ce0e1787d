// Reads FHIR's dates and instants as days of the calendar in Hengyang.
import { type IsoDate, isIsoDate, legalDay } from "../../../../kernel/calendar/index.ts";
import { wireRefusals } from "../refusals.ts";
import type { Claim, ClaimItem } from "./claim-shape.ts";
import type { Report } from "./issue.ts";

/** The days of admission and discharge: the billable period's two ends. */
export function readStayDays(
  { billablePeriod }: Claim,
  report: Report,
): { readonly admittedOn: IsoDate | null; readonly dischargedOn: IsoDate | null } {
  return {
    admittedOn: readDay(billablePeriod?.start, "Claim.billablePeriod.start", report),
    dischargedOn: readDay(billablePeriod?.end, "Claim.billablePeriod.end", report),
  };
}

/** The day on which an item was served; of a period its first day. Undefined when the claim does not say. */
export function readServedDay(item: ClaimItem, path: string, report: Report): IsoDate | undefined {
  const { servicedDate, servicedPeriod } = item;
  if (servicedDate !== undefined) return readDay(servicedDate, `${path}.servicedDate`, report) ?? undefined;
  if (servicedPeriod === undefined) return undefined;
  return readDay(servicedPeriod.start, `${path}.servicedPeriod.start`, report) ?? undefined;
}

/** A whole date, or an instant with its offset, which falls on a day by the time of day in Asia/Shanghai. */
function dayOf(text: string): IsoDate | null {
  if (isIsoDate(text)) return text;
  if (!INSTANT.test(text) || !isIsoDate(text.slice(0, 10))) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : legalDay(instant);
}

function readDay(text: string | undefined, path: string, report: Report): IsoDate | null {
  const day = text === undefined ? null : dayOf(text);
  if (text === undefined) report(path, "required", wireRefusals.missing());
  else if (day === null) report(path, "value", wireRefusals.notADay());
  return day;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
