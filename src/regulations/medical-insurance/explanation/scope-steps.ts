// S5: what of the bill lies outside the policy scope, and what a paying third party takes over.

import { type Fen, subtractFen, toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { Reckoning } from "./reckoning.ts";
import { thirdPartyOutside } from "./split.ts";
import type { StayStep } from "./stay-explanation.ts";
import { type StepText, takeAway, total } from "./step.ts";
import { figure, money, percent } from "./words.ts";

/** From the bill to the scope that the fund looks at; no steps where all of the bill lies in it. */
export function scopeSteps(of: Reckoning): StayStep[] {
  return [...outsideSteps(of), ...thirdPartySteps(of)];
}

function outsideSteps(of: Reckoning): StayStep[] {
  const { outOfCatalogueFen, classBOwnShareFen, bedExcessFen } = of.outside;
  const steps = [
    outside(of, "outOfCatalogue", outOfCatalogueFen, catalogueText),
    outside(of, "classBOwnShare", classBOwnShareFen, classBText(of)),
    outside(of, "bedExcess", bedExcessFen, bedText(of)),
  ].filter(({ amountFen }) => amountFen > 0);
  if (steps.length === 0) return [];
  const scope = total(of, {
    mark: "S5",
    key: "scopeOfBill",
    title: { zh: "政策范围内", en: "In scope" },
    sentence: { zh: "基金只看这一部分", en: "the fund looks only at this part" },
    amountFen: scopeOfBill(of),
    clause: "medical.35.1",
    gaps: ["A17"],
  });
  return [...steps, scope];
}

type OutsideText = Pick<StepText, "title" | "sentence"> & { readonly clause: string; readonly gaps: readonly string[] };

function outside(of: Reckoning, key: string, amountFen: Fen, text: OutsideText): StayStep {
  return takeAway(of, { mark: "S5", key, amountFen, payer: "outOfScope", ...text });
}

const catalogueText: OutsideText = {
  title: { zh: "减 目录外", en: "less out of catalogue" },
  sentence: { zh: "目录里没有,或目录说要自付的,由您付", en: "not listed, or listed as yours to pay" },
  clause: "medical.35.1",
  gaps: [],
};

function classBText(of: Reckoning): OutsideText {
  const shareBp = of.fact("classBOwnShareBp");
  const classB = money(toFen(of.fact("classBFen")));
  const share = percent(shareBp);
  const isOneShare = shareBp > 0 && of.amount("classBOwnShareFen") === of.outside.classBOwnShareFen;
  return {
    title: { zh: "减 乙类先自付", en: "less own share of class B" },
    sentence: isOneShare
      ? { zh: `乙类 ${classB.zh},先自付 ${share.zh}`, en: `class B ${classB.en}: the first ${share.en} is yours` }
      : { zh: "乙类按目录里各自的比例先自付", en: "each class-B item has its own share in the catalogue" },
    clause: "medical.35.1",
    gaps: ["A32"],
  };
}

function bedText(of: Reckoning): OutsideText {
  const capFen = toFen(of.figures.find(({ id }) => id === "bedCap")?.value ?? 0);
  const feeFen = toFen(of.fact("bedFeePerDayFen"));
  const days = of.fact("bedDays");
  const isOneBed = of.amount("bedExcessFen") === of.outside.bedExcessFen;
  const cap: Text = {
    zh: `${of.level.zh}每天最多按 ${money(capFen).zh}算`,
    en: `a ${of.level.en} counts ${figure(capFen)} at most`,
  };
  return {
    title: { zh: "减 床位费超出部分", en: "less bed fee above the cap" },
    sentence: isOneBed
      ? {
          zh: `每天 ${money(feeFen).zh},${cap.zh}:${figure(subtractFen(feeFen, capFen))} × ${days} 天`,
          en: `${figure(feeFen)} a day; ${cap.en}: ${figure(subtractFen(feeFen, capFen))} × ${days} ${days === 1 ? "day" : "days"}`,
        }
      : { zh: `${cap.zh},超出的由您付`, en: `${cap.en} a day; the rest is yours` },
    clause: "medical.27.1",
    gaps: ["A06", "A08"],
  };
}

function thirdPartySteps(of: Reckoning): StayStep[] {
  const cutFen = of.ruleValue("thirdPartyCut");
  if (cutFen === null) return [];
  const share = percent(of.fact("thirdParty.shareBp"));
  const scope = figure(scopeOfBill(of));
  const outsideFen = thirdPartyOutside(of);
  const also: Text =
    outsideFen > 0
      ? {
          zh: `;范围外的也付 ${share.zh},${money(outsideFen).zh}`,
          en: `; of the rest also ${share.en}, ${money(outsideFen).en}`,
        }
      : { zh: "", en: "" };
  const cut = takeAway(of, {
    mark: "S5t",
    key: "thirdPartyCut",
    title: { zh: `减 第三人付的 ${share.zh}`, en: `less the third party's ${share.en}` },
    sentence: { zh: `${scope} × ${share.zh}${also.zh}`, en: `${scope} × ${share.en}${also.en}` },
    amountFen: toFen(cutFen),
    payer: "otherPayer",
    clause: "medical.37.2",
    gaps: ["A23"],
  });
  const rest = total(of, {
    mark: "S5t",
    key: "policyScope",
    title: { zh: "余下的", en: "What is left" },
    sentence: { zh: "基金从这里算起", en: "the fund starts from here" },
    amountFen: of.amount("policyScopeFen"),
    clause: null,
  });
  return [cut, rest];
}

function scopeOfBill(of: Reckoning): Fen {
  return toFen(of.ruleValue("scopeOfBill") ?? 0);
}
