// One step of the way: what all steps have in common.

import type { Fen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import type { Reckoning } from "./reckoning.ts";
import type { StayPayer, StayStep } from "./stay-explanation.ts";

/** What a step says; `gaps` are those it may lean on: only what this case leans on is shown. */
export type StepText = {
  readonly mark: string;
  readonly key: string;
  readonly title: Text;
  readonly sentence: Text;
  readonly amountFen: Fen;
  readonly clause: string | null;
  readonly gaps?: readonly string[];
  readonly isProvisional?: boolean;
};

/** A step that restates what is left. */
export function total(of: Reckoning, step: StepText): StayStep {
  return complete(of, "total", { ...step, payer: null });
}

/** A step that takes an amount away, in the colour of who bears it. */
export function takeAway(of: Reckoning, step: StepText & { readonly payer: StayPayer }): StayStep {
  return complete(of, "less", step);
}

/** The last step: what the fund pays. */
export function resultStep(of: Reckoning, sentence: Text): StayStep {
  return complete(of, "result", {
    mark: "S10",
    key: "fund",
    title: { zh: "基金付", en: "The fund pays" },
    sentence,
    amountFen: of.amount("fundFen"),
    payer: "fund",
    clause: of.clauses.includes("medical.30.1") ? "medical.30.1" : null,
    isProvisional: of.isProvisional,
  });
}

function complete(
  of: Reckoning,
  kind: StayStep["kind"],
  { gaps = [], isProvisional = false, ...step }: StepText & { readonly payer: StayPayer | null },
): StayStep {
  return { ...step, kind, gaps: gaps.filter((gap) => of.gaps.includes(gap)), isProvisional };
}
