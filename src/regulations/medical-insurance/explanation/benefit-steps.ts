// S6 to S10: deductible, co-payment, reduction, ceiling, and what the fund pays.

import { subtractFen, toFen, WHOLE } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { Reckoning } from "./reckoning.ts";
import type { StayStep } from "./stay-explanation.ts";
import { resultStep, takeAway } from "./step.ts";
import { figure, money, percent, points } from "./words.ts";

/** From the scope to the fund's part; steps of nothing are left out, but not a deductible that the year has used up. */
export function benefitSteps(of: Reckoning): StayStep[] {
  const steps = [deductible(of), copayment(of), penalty(of), aboveCeiling(of)];
  const isYearFull = of.amount("deductibleFen") === 0 && of.amount("policyScopeFen") > 0;
  const shown = steps.filter(({ key, amountFen }) => amountFen > 0 || (key === "deductible" && isYearFull));
  return [...shown, resultStep(of, resultSentence(of))];
}

function deductible(of: Reckoning): StayStep {
  const levelFen = toFen(of.ruleValue("provincialDeductible") ?? of.ruleValue("levelDeductible") ?? 0);
  const leftFen = of.ruleValue("deductibleLeft") ?? 0;
  const isCapped = leftFen < levelFen && of.amount("deductibleFen") === leftFen;
  const isProvincial = of.ruleValue("provincialDeductible") !== null;
  const clause = isCapped ? "medical.25.2" : isProvincial ? "medical.28.1" : "medical.25.1";
  return takeAway(of, {
    mark: "S6",
    key: "deductible",
    title: { zh: "减 起付线", en: "less deductible" },
    sentence: isCapped ? cappedDeductible(of) : ownDeductible(of, levelFen),
    amountFen: of.amount("deductibleFen"),
    payer: "deductible",
    clause,
    gaps: ["A01", "A02", "A03", "A05"],
    isProvisional: leftFen < levelFen || isProvincial,
  });
}

function ownDeductible(of: Reckoning, levelFen: ReturnType<typeof toFen>): Text {
  const level = money(levelFen);
  if (of.amount("deductibleFen") < levelFen)
    return {
      zh: `${of.level.zh}每次 ${level.zh},这次范围内的不到,都由您付`,
      en: `${of.level.en}: the first ${level.en} of each stay is yours; this stay is below it`,
    };
  return {
    zh: `${of.level.zh}每次 ${level.zh},由您先付`,
    en: `${of.level.en}: the first ${level.en} of each stay is yours`,
  };
}

function cappedDeductible(of: Reckoning): Text {
  const cap = money(toFen(of.figureOf("deductible.yearCap")));
  const borne = money(toFen(of.fact("deductibleBorneThisYearFen")));
  const now = of.amount("deductibleFen");
  if (now === 0)
    return {
      zh: `一年最多 ${cap.zh},今年已经承担满,这次不用付`,
      en: `${cap.en} a year at most; it was used up before this stay`,
    };
  return {
    zh: `一年最多 ${cap.zh},今年已承担 ${borne.zh},这次只付 ${money(now).zh}`,
    en: `${cap.en} a year at most; ${borne.en} was borne before, so ${money(now).en} this time`,
  };
}

function copayment(of: Reckoning): StayStep {
  const [rate, rest] = [percent(of.levelRateBp), percent(WHOLE - of.levelRateBp)];
  const isProvincial = of.ruleValue("provincialRate") !== null;
  const isElsewhere = of.ruleValue("rateElsewhere") !== null;
  const base = figure(of.amount("baseFen"));
  return takeAway(of, {
    mark: "S9",
    key: "copayment",
    title: { zh: `减 共付 ${rest.zh}`, en: `less co-payment ${rest.en}` },
    sentence: {
      zh: `${base} × ${rest.zh}:${of.level.zh}基金付 ${rate.zh},其余您付`,
      en: `${base} × ${rest.en}: in a ${of.level.en} the fund pays ${rate.en}, the rest is yours`,
    },
    amountFen: of.amount("coPaymentFen"),
    payer: "copayment",
    clause: isProvincial ? "medical.28.1" : isElsewhere ? "medical.31.2" : "medical.26.1",
    gaps: isProvincial ? ["A02", "A30", "A04", "A25"] : ["A04", "A25"],
    isProvisional: isProvincial,
  });
}

function penalty(of: Reckoning): StayStep {
  const fell = points(of.reductionBp);
  const share = percent(of.reductionBp);
  const base = figure(of.amount("baseFen"));
  const reason = reductionReason(of);
  return takeAway(of, {
    mark: "S9",
    key: "penalty",
    title: { zh: `减 ${reason.zh} ${fell.zh}`, en: `less ${fell.en}, ${reason.en}` },
    sentence: { zh: `${base} × ${share.zh}`, en: `${base} × ${share.en}` },
    amountFen: of.amount("penaltyFen"),
    payer: "avoidable",
    clause: "medical.31.3",
    gaps: ["A10", "A11", "A12", "A13"],
  });
}

function reductionReason(of: Reckoning): Text {
  if (of.fact("critical") === 1)
    return of.fact("emergencyFiledOnWorkday") < 0
      ? { zh: "抢救未报备获准", en: "no agreed emergency filing" }
      : { zh: "抢救报备迟了", en: "late emergency filing" };
  if (of.word("referral") === "missing" && of.word("area") === "local") return { zh: "未转诊", en: "no referral" };
  return { zh: "未备案也未转诊", en: "neither filing nor referral" };
}

function aboveCeiling(of: Reckoning): StayStep {
  const ceilingFen = toFen(of.figureOf("fund.yearCap"));
  const paid = money(toFen(of.fact("fundPaidThisYearFen")));
  const left = money(of.amount("fundFen"));
  return takeAway(of, {
    mark: "S10",
    key: "aboveCeiling",
    title: { zh: "减 封顶以上", en: "less above the ceiling" },
    sentence: {
      zh: `一年最多 ${money(ceilingFen).zh},今年已付 ${paid.zh},这次还能付 ${left.zh}`,
      en: `${money(ceilingFen).en} a year at most; ${paid.en} was paid before, so ${left.en} is left`,
    },
    amountFen: of.amount("aboveCeilingFen"),
    payer: "aboveCeiling",
    clause: "medical.30.1",
    gaps: ["A21"],
  });
}

function resultSentence(of: Reckoning): Text {
  const ceiling = money(toFen(of.figureOf("fund.yearCap")));
  if (of.amount("aboveCeilingFen") > 0)
    return { zh: `到了每年 ${ceiling.zh}的顶`, en: `the yearly ceiling of ${ceiling.en} is reached` };
  if (of.amount("baseFen") === 0)
    return { zh: "范围内的没有超过起付线", en: "what is in scope does not exceed the deductible" };
  const gone = subtractFen(
    toFen(of.figureOf("fund.yearCap")),
    toFen(of.fact("fundPaidThisYearFen") + of.amount("fundFen")),
  );
  return gone === 0
    ? { zh: `正好到每年 ${ceiling.zh}的顶`, en: `exactly at the yearly ceiling of ${ceiling.en}` }
    : { zh: `没有碰到每年 ${ceiling.zh}的顶`, en: `below the yearly ceiling of ${ceiling.en}` };
}
