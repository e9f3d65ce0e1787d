// What stands beside the calculation: an emergency filing that counted, a third party, serious illness, assistance.

import { toFen } from "../../../kernel/money/index.ts";
import type { StoppedGate } from "./gates.ts";
import type { Reckoning } from "./reckoning.ts";
import type { SettledStay, StayNote } from "./stay-explanation.ts";
import { money, percent } from "./words.ts";

/** The notes in the order of operations. `seriousIllness` null: nothing is known of it, so nothing is said. */
export function notesOf(
  of: Reckoning,
  gate: StoppedGate | null,
  seriousIllness: SettledStay["seriousIllness"],
): readonly StayNote[] {
  const notes = [filing(of, gate), claim(of), illness(seriousIllness)];
  return notes.filter((note) => note !== null);
}

function filing(of: Reckoning, gate: StoppedGate | null): StayNote | null {
  if (gate !== null || of.fact("critical") === 0 || of.ruleValue("emergencyExempt") !== 1) return null;
  const filedOn = of.fact("emergencyFiledOnWorkday");
  const days = of.figureOf("emergency.filingDays");
  return {
    key: "emergency",
    title: { zh: "抢救报备有效", en: "The emergency filing counts" },
    sentence: {
      zh: `入院后第 ${filedOn} 个工作日报备获准,没有超过 ${days} 个工作日,按同级定点医院付,不降比例。`,
      en: `Filed on working day ${filedOn}, within the ${days} allowed, and agreed to: paid as in a designated hospital of the same level, without reduction.`,
    },
    clauses: ["medical.31.5", "medical.31.6"],
    gaps: ["A15", "A16"],
  };
}

function claim(of: Reckoning): StayNote | null {
  const claimFen = of.amount("thirdPartyClaimFen");
  if (claimFen === 0) return null;
  const share = percent(of.fact("thirdParty.shareBp"));
  const [fund, claimed] = [money(of.amount("fundFen")), money(toFen(claimFen))];
  return {
    key: "claim",
    title: { zh: "第三人的责任", en: "The third party" },
    sentence: {
      zh: `第三人该承担 ${share.zh},没有付或找不到,基金先垫付 ${fund.zh},再向第三人追偿 ${claimed.zh}。您付的不变。`,
      en: `The third party is liable for ${share.en} but did not pay or is unknown: the fund advanced ${fund.en} and claims ${claimed.en} back. Your part does not change.`,
    },
    clauses: ["medical.37.6", "medical.37.7"],
    gaps: ["A23"],
  };
}

function illness(known: SettledStay["seriousIllness"]): StayNote | null {
  if (known === null || known.borneFen === 0) return null;
  const [borne, paid] = [money(known.borneFen), money(known.paidFen)];
  const afterwards =
    known.paidFen > 0
      ? { zh: `大病保险已另付 ${paid.zh}。`, en: `It has paid ${paid.en} so far.` }
      : { zh: "超过大病起付数的,由大病保险再付一部分。", en: "Above its threshold it pays a further part." };
  return {
    key: "serious_illness",
    title: { zh: "大病保险和医疗救助", en: "Serious illness and assistance" },
    sentence: {
      zh: `今年政策范围内由您承担的已有 ${borne.zh},计入大病保险。${afterwards.zh}余下确有困难的,可向民政申请医疗救助。`,
      en: `What you bore in scope this year is ${borne.en} and counts for serious-illness insurance. ${afterwards.en} If the rest is still a hardship, civil affairs may grant assistance.`,
    },
    clauses: ["medical.33.1", "medical.38.2"],
    gaps: ["A24"],
  };
}
