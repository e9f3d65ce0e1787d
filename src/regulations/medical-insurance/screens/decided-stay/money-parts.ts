// Who pays what of a decided stay: the parts of the split bar in the order of the law, each with its name and article.
import {
  type Fen,
  formatPercent,
  formatYuan,
  subtractFen,
  toBasisPoints,
  toFen,
} from "../../../../kernel/money/index.ts";
import type { Text } from "../../../../kernel/refusal/index.ts";
import { type MoneyPart, type Payer, say } from "../../../../ui/index.ts";
import { type Decision, figureUsed, gateOf, stepOf } from "./decision.ts";
import { decidedMessages } from "./messages.ts";

/** What of a bill lies outside the policy scope and why, in fen; read line by line where the bill is at hand. */
export type OutsideScope = {
  readonly outsideFen: number;
  readonly ownShareFen: number;
  readonly bedExcessFen: number;
};

/** A part with its name in both languages. */
export type NamedPart = {
  readonly payer: Payer;
  readonly amountFen: Fen;
  readonly label: Text;
  readonly clause: string;
};

/** The parts of a decided stay, empty ones left out; together they are the whole bill. `outside` replaces the law's own split. */
export function partsOf(decision: Decision, outside: OutsideScope = outsideOf(decision)): readonly NamedPart[] {
  const gate = gateOf(decision);
  if (gate !== undefined) return stoppedParts(decision, gate.rule === "paidByCounty" ? "otherPayer" : "outOfScope");
  return [...fundParts(decision), ...sharedParts(decision), ...outsideParts(decision, outside)].filter(
    ({ amountFen }) => amountFen !== 0,
  );
}

/** The parts as the split bar takes them, in the language of the page. */
export function sayParts(parts: readonly NamedPart[], text: (label: Text) => string): readonly MoneyPart[] {
  return parts.map((part) => ({ ...part, label: text(part.label) }));
}

function outsideOf({ explanation: { outputs } }: Decision): OutsideScope {
  return {
    outsideFen: outputs.outOfCatalogueFen,
    ownShareFen: outputs.classBOwnShareFen,
    bedExcessFen: outputs.bedExcessFen,
  };
}

function stoppedParts(decision: Decision, payer: Payer): readonly NamedPart[] {
  const gate = gateOf(decision);
  if (gate === undefined) return [];
  return [{ payer, amountFen: decision.grossFen, label: gate.title, clause: gate.clauses[0] ?? "medical.40.1" }];
}

function fundParts(decision: Decision): readonly NamedPart[] {
  const share = decision.explanation.inputs["thirdParty.shareBp"];
  return [
    part("fund", decision.fundFen, rated(decidedMessages.fundPart, decision.rateBp), "medical.26.1"),
    part("otherPayer", decision.otherPayerFen, rated(decidedMessages.thirdPartyPart, share), "medical.37.2"),
  ];
}

function sharedParts(decision: Decision): readonly NamedPart[] {
  const { outputs } = decision.explanation;
  const levelRateBp = levelRateOf(decision);
  const reductionBp = levelRateBp - decision.rateBp;
  return [
    part("deductible", decision.deductibleFen, ...deductibleName(decision)),
    part(
      "copayment",
      outputs.coPaymentFen,
      rated(decidedMessages.copaymentPart, WHOLE_BP - levelRateBp),
      "medical.26.1",
    ),
    part("avoidable", outputs.penaltyFen, rated(decidedMessages.avoidablePart, reductionBp), "medical.31.3"),
    part("aboveCeiling", outputs.aboveCeilingFen, decidedMessages.aboveCeilingPart, "medical.30.1"),
  ];
}

function deductibleName(decision: Decision): [label: Text, clause: string] {
  const { hospitalLevel } = decision.explanation.inputs;
  if (isCapped(decision)) return [decidedMessages.deductibleCapPart, "medical.25.2"];
  const level = decidedMessages[hospitalLevel];
  const label = {
    zh: say("zh", decidedMessages.deductiblePart, { level: level.zh }),
    en: say("en", decidedMessages.deductiblePart, { level: level.en }),
  };
  return [label, hospitalLevel === "provincial" ? "medical.28.1" : "medical.25.1"];
}

/** Whether the yearly cap, not the level, decided the deductible of this stay. */
export function isCapped(decision: Decision): boolean {
  const left = stepOf(decision, "deductibleLeft")?.value;
  const ofLevel = figureUsed(decision, "deductible.perStay");
  return typeof left === "number" && ofLevel !== null && left < Math.min(ofLevel, decision.policyScopeFen);
}

/** Of what lies outside the scope a paying third party takes its share of all; the rest is then one part. */
function outsideParts(
  decision: Decision,
  { outsideFen, ownShareFen, bedExcessFen }: OutsideScope,
): readonly NamedPart[] {
  const { inputs } = decision.explanation;
  if (decision.otherPayerFen > 0) {
    const rest = subtractFen(subtractFen(decision.grossFen, decision.policyScopeFen), decision.otherPayerFen);
    return [part("outOfScope", rest, decidedMessages.outOfScopeRestPart, "medical.35.1")];
  }
  return [
    part("outOfScope", toFen(outsideFen), decidedMessages.outsidePart, "medical.35.1"),
    part("outOfScope", toFen(ownShareFen), ownShareName(inputs.classBOwnShareBp), "medical.35.1"),
    part("outOfScope", toFen(bedExcessFen), bedName(decision), "medical.27.1"),
  ];
}

function ownShareName(shareBp: number): Text {
  return shareBp === 0 ? decidedMessages.ownSharePart : rated(decidedMessages.ownShareRatePart, shareBp);
}

/** Names fee and days where all beds had one fee: `床位超限 2.00×9`. */
function bedName(decision: Decision): Text {
  const { bedDays, bedFeePerDayFen } = decision.explanation.inputs;
  const cap = figureUsed(decision, "bedCap");
  const excess = cap === null ? 0 : bedFeePerDayFen - cap;
  if (excess <= 0 || excess * bedDays !== decision.explanation.outputs.bedExcessFen) return decidedMessages.bedPart;
  const values = { excess: formatYuan(toFen(excess)), days: bedDays };
  return { zh: say("zh", decidedMessages.bedDaysPart, values), en: say("en", decidedMessages.bedDaysPart, values) };
}

/** The rate of the hospital's level before a reduction, in basis points. */
export function levelRateOf(decision: Decision): number {
  const rules = ["levelRate", "provincialRate", "rateElsewhere"];
  const value = rules.map((rule) => stepOf(decision, rule)?.value).find((found) => typeof found === "number");
  return typeof value === "number" ? value : decision.rateBp;
}

function part(payer: Payer, amountFen: Fen, label: Text, clause: string): NamedPart {
  return { payer, amountFen, label, clause };
}

function rated(message: Text, rateBp: number): Text {
  const rate = formatPercent(toBasisPoints(rateBp));
  return { zh: say("zh", message, { rate: rate.zh }), en: say("en", message, { rate: rate.en }) };
}

const WHOLE_BP = 10_000;
