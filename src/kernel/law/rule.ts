// Rules: named expressions that carry clauses. They are the steps of every explanation.

import type { Leaning } from "./gap.ts";
import type { Choice, Node, Quantity, Text, Truth, Unit } from "./node.ts";

/** What a rule is called and stands on. */
export type Step = {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly title: Text;
  /** The place of the step in the order of operations, such as S6. */
  readonly mark?: string;
  /** What the step does, for a reader; without it the formula is shown. */
  readonly gaps: readonly Leaning[];
  /** The cases in which the rule is cited although its value is always computed. */
  readonly citedWhen?: Truth;
};

type StepText = {
  readonly id: string;
  readonly title: Text;
  readonly mark?: string;
  readonly gaps?: readonly (string | Leaning)[];
  readonly citedWhen?: Truth;
};

/** Names an expression as the rule that carries these clauses. */
export function rule<U extends Unit>(
  clauses: string | readonly string[],
  text: StepText,
  body: Quantity<U>,
): Quantity<U>;
export function rule<V extends string>(clauses: string | readonly string[], text: StepText, body: Choice<V>): Choice<V>;
export function rule(clauses: string | readonly string[], text: StepText, body: Truth): Truth;
export function rule(clauses: string | readonly string[], text: StepText, body: Node): Node {
  const gaps = (text.gaps ?? []).map((one) => (typeof one === "string" ? { gap: one } : one));
  const step: Step = { ...text, clauses: [clauses].flat(), gaps };
  const { unit, low, high } = body;
  const values = body.values === undefined ? {} : { values: body.values };
  return { op: "step", step, unit, args: [body], low, high, ...values };
}
