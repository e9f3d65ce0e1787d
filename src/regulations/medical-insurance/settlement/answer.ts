// The answer to a settlement as text: canonical JSON, written once, stored, sent and vouched for as these bytes.
import type { Amounts, SettlementAnswer } from "./request.ts";

/** What an answer says beside its amounts. */
export type AnswerFrame = Omit<SettlementAnswer, keyof Amounts>;

/** The canonical JSON of an answer: names in order, no spaces. A test holds it against the audit room's own writer. */
export function writeAnswer(of: AnswerFrame, amounts: Amounts): string {
  const { totals } = of;
  return (
    `{"accountingDate":"${of.accountingDate}","admittedOn":"${of.admittedOn}","baseFen":${amounts.baseFen},` +
    `"cites":${listOf(of.cites)},"computedFen":${amounts.computedFen},"deductibleFen":${amounts.deductibleFen},` +
    `"dischargedOn":"${of.dischargedOn}","explanationHash":"${of.explanationHash}","fundFen":${amounts.fundFen},` +
    `"gaps":${listOf(of.gaps)},"grossFen":${amounts.grossFen},"hospitalId":${of.hospitalId},` +
    `"invoiceNo":${JSON.stringify(of.invoiceNo)},"kind":"${of.kind}","lawVersion":"${of.lawVersion}",` +
    `"otherPayerFen":${amounts.otherPayerFen},"patientFen":${amounts.patientFen},"personId":${of.personId},` +
    `"policyScopeFen":${amounts.policyScopeFen},"predecessor":${JSON.stringify(of.predecessor)},` +
    `"provisional":${of.provisional},"rateBp":${amounts.rateBp},"settledAt":"${of.settledAt}",` +
    `"settlement":"${of.settlement}","thirdPartyClaimFen":${amounts.thirdPartyClaimFen},` +
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
