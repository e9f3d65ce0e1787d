// The steps of an explanation, and where each stands on the common axis of yuan.
import type { ReactNode } from "react";
import { type Fen, subtractFen } from "../../kernel/money/index.ts";
import type { Payer } from "../money-split-bar/money-part.ts";

/**
 * One step: a head, one plain sentence with the arithmetic, the article, an amount.
 * `total` restates what is left, `less` takes `amountFen` (≥ 0) away, `result` is what the law gives in the end.
 */
export type ExplanationStep = {
  readonly key: string;
  readonly kind: "total" | "less" | "result";
  readonly title: string;
  readonly sentence?: ReactNode;
  readonly amountFen: Fen;
  /** The payer whose colour the bar has; a total is grey, a result is the fund's. */
  readonly payer?: Payer;
  readonly clause?: string;
  /** Gap and provisional marks that belong to this step. */
  readonly marks?: ReactNode;
};

/** A step with its bar: where it begins and how wide it is, in percent of the largest amount. */
export type PlacedStep = {
  readonly step: ExplanationStep;
  readonly startPercent: number;
  readonly widthPercent: number;
};

/** Places the steps on the axis. Steps that do not lead to one another by the fen are a programmer's mistake and throw. */
export function placeSteps(steps: readonly ExplanationStep[]): readonly PlacedStep[] {
  const widest = Math.max(1, ...steps.map((step) => step.amountFen));
  const percent = (amount: number) => (amount / widest) * 100;
  let left: Fen | null = null;
  return steps.map((step) => {
    const before: Fen = left ?? step.amountFen;
    if (step.kind === "less") {
      if (left === null) throw new RangeError(`step ${step.key} takes away from nothing`);
      left = subtractFen(before, step.amountFen);
      if (left < 0) throw new RangeError(`step ${step.key} takes away more than is left`);
      return { step, startPercent: percent(left), widthPercent: percent(step.amountFen) };
    }
    if (before !== step.amountFen) {
      throw new RangeError(`step ${step.key} says ${step.amountFen} fen where ${before} are left`);
    }
    left = step.amountFen;
    return { step, startPercent: 0, widthPercent: percent(step.amountFen) };
  });
}
