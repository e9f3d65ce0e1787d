// The way from the bill to the fund's part, step by step; only steps that matter in this case.

import { type Fen, toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { benefitSteps } from "./benefit-steps.ts";
import type { StoppedGate } from "./gates.ts";
import type { Reckoning } from "./reckoning.ts";
import { scopeSteps } from "./scope-steps.ts";
import type { StayStep } from "./stay-explanation.ts";
import { resultStep, takeAway, total } from "./step.ts";
import { money } from "./words.ts";

/** The steps in order: each leads to the next by the fen. A stopped case has three: the bill, the gate, nothing. */
export function stepsOf(of: Reckoning, gate: StoppedGate | null, billLines: number | null): readonly StayStep[] {
  const bill = total(of, { mark: "S1", key: "gross", title: grossTitle, ...grossOf(of, gate, billLines) });
  if (gate !== null) return [bill, ...stoppedSteps(of, gate)];
  return [bill, ...scopeSteps(of), ...benefitSteps(of)];
}

const grossTitle: Text = { zh: "总费用", en: "Gross bill" };

function grossOf(
  of: Reckoning,
  gate: StoppedGate | null,
  billLines: number | null,
): { readonly amountFen: Fen; readonly sentence: Text; readonly clause: string | null } {
  const amountFen = of.amount("grossFen");
  const lines: Text =
    billLines === null
      ? { zh: "医院账单合计", en: "the whole hospital bill" }
      : {
          zh: `医院账单 ${billLines} 行合计`,
          en: `${billLines} ${billLines === 1 ? "line" : "lines"} of the hospital bill`,
        };
  const rescue = rescueIn(of);
  const isAllInScope = gate === null && of.ruleValue("scopeOfBill") === amountFen;
  const scope: Text = isAllInScope ? { zh: ",都在政策范围内", en: ", all in scope" } : { zh: "", en: "" };
  const sentence = { zh: `${lines.zh}${rescue.words.zh}${scope.zh}`, en: `${lines.en}${rescue.words.en}${scope.en}` };
  return { amountFen, sentence, clause: rescue.clause };
}

/** Emergency rescue before the stay is added to it (29.1); rescue that ended in death is settled like a stay (29.2). */
function rescueIn(of: Reckoning): { readonly words: Text; readonly clause: string | null } {
  const rescueFen = of.amount("grossFen") === 0 ? 0 : of.fact("emergencyInScopeFen");
  if (rescueFen === 0) return { words: { zh: "", en: "" }, clause: null };
  if (of.ruleValue("rescueEndedInDeath") !== null)
    return { words: { zh: ",抢救无效的费用视作住院", en: ", rescue settled like a stay" }, clause: "medical.29.2" };
  const before = of.ruleValue("rescueBeforeAdmission") ?? rescueFen;
  const amount = money(toFen(before));
  return {
    words: { zh: `,其中急诊抢救 ${amount.zh}并入`, en: `, with ${amount.en} of emergency rescue before it` },
    clause: "medical.29.1",
  };
}

function stoppedSteps(of: Reckoning, gate: StoppedGate): StayStep[] {
  const amountFen = of.amount("grossFen");
  const title = { zh: `减 ${gate.title.zh}`, en: `less ${gate.title.en}` };
  const { mark, key, sentence, payer, clause, gaps } = gate;
  return [
    takeAway(of, { mark, key, title, sentence, amountFen, payer, clause, gaps }),
    resultStep(of, { zh: "这次基金不付", en: "the fund pays nothing this time" }),
  ];
}
