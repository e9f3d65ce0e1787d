// Reads the items of a claim as the lines of a bill, exact to the fen.

import { yuanText } from "../../../../kernel/money/index.ts";
import type { BillLine } from "../../settlement/request.ts";
import { fenOfYuan, wholeNumber } from "../exact/decimal.ts";
import { wireRefusals } from "../refusals.ts";
import type { Claim, ClaimItem } from "./claim-shape.ts";
import { codeIn } from "./concepts.ts";
import { fhirRefusals } from "./fhir-refusals.ts";
import type { Report } from "./issue.ts";
import { readServedDay } from "./read-period.ts";
import { find, type Neighbours } from "./references.ts";
import { systems } from "./systems.ts";

/** The lines in the order of the items. Lines that cannot be read are reported and stand as 0 in the list. */
export function readItems(claim: Claim, neighbours: Neighbours, report: Report): BillLine[] {
  const { item: items = [], total } = claim;
  if (items.length === 0) report("Claim.item", "required", wireRefusals.missing());
  let isWhole = true;
  const watch: Report = (...issue) => {
    isWhole = false;
    report(...issue);
  };
  const lines = items.map((item, place) => {
    const path = `Claim.item[${place}]`;
    checkEncounters(claim, { item, path }, neighbours, report);
    return readItem(item, path, watch);
  });
  // Where a line is missing the sum says nothing about the total.
  if (total !== undefined && isWhole) checkTotal(total, lines, report);
  return lines;
}

function readItem(item: ClaimItem, path: string, report: Report): BillLine {
  const code = codeIn(item.productOrService, systems.catalogue);
  if (code === null) report(`${path}.productOrService`, "code-invalid", fhirRefusals.notCatalogue(systems.catalogue));
  const servedOn = readServedDay(item, path, report);
  const quantity = readQuantity(item, path, report);
  const isRescue = (item.modifier ?? []).some((modifier) => codeIn(modifier, systems.modifier) === "rescue");
  return {
    code: code ?? "",
    amountFen: readMoney(item.net, `${path}.net`, report),
    ...(quantity === undefined ? {} : { quantity }),
    ...(servedOn === undefined ? {} : { servedOn }),
    ...(isRescue ? { isRescue } : {}),
  };
}

function readMoney(money: ClaimItem["net"], path: string, report: Report): number {
  if (money === undefined || money.value === undefined) {
    report(money === undefined ? path : `${path}.value`, "required", wireRefusals.missing());
    return 0;
  }
  if (money.currency !== "CNY") report(`${path}.currency`, "value", fhirRefusals.notYuan());
  const amountFen = fenOfYuan(money.value);
  if (amountFen !== null && amountFen >= 0) return amountFen;
  report(`${path}.value`, "value", wireRefusals.notAnAmount());
  return 0;
}

/** Only bed days are looked at, and they are whole; of anything else a part of a unit may be billed and is let go. */
function readQuantity({ quantity }: ClaimItem, path: string, report: Report): number | undefined {
  if (quantity?.value === undefined) return undefined;
  const whole = wholeNumber(quantity.value);
  if (whole !== null && whole >= 0) return whole;
  if (/^\d+\.\d+$/.test(quantity.value)) return undefined;
  report(`${path}.quantity.value`, "value", wireRefusals.notWhole());
  return undefined;
}

function checkTotal(total: NonNullable<Claim["total"]>, lines: readonly BillLine[], report: Report): void {
  const sum = lines.reduce((fen, { amountFen }) => fen + amountFen, 0);
  const text = yuanText(sum);
  if (readMoney(total, "Claim.total", report) !== sum)
    report("Claim.total.value", "invariant", wireRefusals.totalDiffers(`${text} 元`, `${text} yuan`));
}

/** An encounter that came along must be a stay; without one the claim's type is taken at its word. */
function checkEncounters(
  claim: Claim,
  { item, path }: { readonly item: ClaimItem; readonly path: string },
  neighbours: Neighbours,
  report: Report,
): void {
  for (const [place, reference] of (item.encounter ?? []).entries()) {
    const encounter = find(reference, claim, neighbours);
    const code = encounter?.resourceType === "Encounter" ? encounter.class?.code : undefined;
    if (code === undefined || inpatientClasses.has(code)) continue;
    report(`${path}.encounter[${place}]`, "business-rule", fhirRefusals.notInpatient(code));
  }
}

/** The classes of v3-ActCode that are stays: acute, not acute, and not said which. */
const inpatientClasses = new Set(["IMP", "ACUTE", "NONAC"]);
