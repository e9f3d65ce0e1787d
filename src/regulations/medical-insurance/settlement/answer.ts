// The answer to a settlement as text: canonical JSON, written once, stored, sent and vouched for as these bytes.
import type { SettlementAnswer } from "./request.ts";

/** The canonical JSON of an answer: names in order, no spaces. A test holds it against the audit room's own writer. */
export function writeAnswer(of: SettlementAnswer): string {
  const { totals } = of;
  return (
    `{"accountingDate":"${of.accountingDate}","admittedOn":"${of.admittedOn}","baseFen":${of.baseFen},` +
    `"cites":${listOf(of.cites)},"computedFen":${of.computedFen},"deductibleFen":${of.deductibleFen},` +
    `"dischargedOn":"${of.dischargedOn}","explanationHash":"${of.explanationHash}","fundFen":${of.fundFen},` +
    `"gaps":${listOf(of.gaps)},"grossFen":${of.grossFen},"hospitalId":${of.hospitalId},` +
    `"invoiceNo":${JSON.stringify(of.invoiceNo)},"kind":"${of.kind}","lawVersion":"${of.lawVersion}",` +
    `"otherPayerFen":${of.otherPayerFen},"patientFen":${of.patientFen},"personId":${of.personId},` +
    `"policyScopeFen":${of.policyScopeFen},"predecessor":${JSON.stringify(of.predecessor)},` +
    `"provisional":${of.provisional},"rateBp":${of.rateBp},"settledAt":"${of.settledAt}",` +
    `"settlement":"${of.settlement}","thirdPartyClaimFen":${of.thirdPartyClaimFen},` +
    `"totals":{"deductibleBorneFen":${totals.deductibleBorneFen},"fundPaidFen":${totals.fundPaidFen},` +
    `"seriousIllnessBorneFen":${totals.seriousIllnessBorneFen}},"version":${of.version},"year":${of.year}}`
  );
}

/** Reads an answer that `writeAnswer` wrote. */
export function readAnswer(body: string): SettlementAnswer {
  return JSON.parse(body);
}

/** Lists of clauses and gaps are shared by all cases of one kind: their text is written once. */
const listOf = (ids: readonly string[]): string => {
  const known = lists.get(ids);
  if (known !== undefined) return known;
  const text = JSON.stringify(ids);
  lists.set(ids, text);
  return text;
};
const lists = new WeakMap<readonly string[], string>();
