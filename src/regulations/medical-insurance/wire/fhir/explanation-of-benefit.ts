// Explains a settlement to the patient in FHIR: who pays what, by which clauses, and how the year stands after it.
import type { ReportedStay } from "../reported-stay.ts";
import { adjudicationOf, lineAdjudication, moneyOf, totalsOf } from "./adjudication.ts";
import { notesOf } from "./notes.ts";
import type { FhirResource } from "./operation-outcome.ts";
import { dispositionOf, institutional, insurer, paymentOf, referenceTo } from "./response-parts.ts";
import { hl7, systems } from "./systems.ts";

/** The explanation of a settlement. @throws Error for a quote, which has no number */
export function explanationOfBenefit(settled: ReportedStay): FhirResource {
  const { answer, bill, breakdown, reversedBy } = settled;
  const { settlement, year } = answer;
  if (settlement === null) throw new Error("a quote is not explained as a benefit");
  return {
    resourceType: "ExplanationOfBenefit",
    id: settlement,
    identifier: [{ system: systems.settlement, value: settlement }],
    status: reversedBy === null ? "active" : "cancelled",
    type: institutional,
    use: "claim",
    patient: referenceTo(systems.person, answer.personId),
    billablePeriod: { start: answer.admittedOn, end: answer.dischargedOn },
    created: answer.settledAt,
    insurer,
    provider: referenceTo(systems.organisation, answer.hospitalId),
    claim: referenceTo(systems.invoice, answer.invoiceNo),
    claimResponse: { reference: `ClaimResponse/${settlement}` },
    outcome: "complete",
    disposition: dispositionOf(answer),
    insurance: [{ focal: true, coverage: insurer }],
    item: bill.map(({ code, amountFen, quantity, servedOn }, place) => ({
      sequence: place + 1,
      productOrService: { coding: [{ system: systems.catalogue, code }] },
      ...(servedOn === undefined ? {} : { servicedDate: servedOn }),
      ...(quantity === undefined ? {} : { quantity: { value: quantity } }),
      net: moneyOf(amountFen),
      adjudication: lineAdjudication(amountFen, breakdown.lines?.[place]),
    })),
    adjudication: adjudicationOf(settled),
    total: totalsOf(settled),
    ...paymentOf(answer),
    benefitPeriod: { start: `${year}-01-01`, end: `${year}-12-31` },
    benefitBalance: balanceOf(settled),
    processNote: notesOf(answer),
  };
}

/** How much of the year's ceiling and of the yearly deductible cap is used. */
function balanceOf({ answer: { totals }, caps }: ReportedStay): readonly object[] {
  return [
    {
      category: { coding: [{ system: systems.benefit, code: "stays-of-the-year" }] },
      financial: [
        used("benefit", caps.fundCapFen, totals.fundPaidFen),
        used("deductible", caps.deductibleCapFen, totals.deductibleBorneFen),
      ],
    },
  ];
}

function used(code: string, allowedFen: number, usedFen: number): object {
  return {
    type: { coding: [{ system: hl7.benefitType, code }] },
    allowedMoney: moneyOf(allowedFen),
    usedMoney: moneyOf(usedFen),
  };
}
