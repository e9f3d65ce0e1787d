// What a single value comes to in a case: for tests of one operation.

import { type Case, compileExplain, dayNumber, inForce, law, type Workdays } from "../index.ts";
import { inOrder, type Node } from "../node.ts";

const title = { zh: "试", en: "trial" };

/** Explains a law with this one output. Figures are those of 2017-10-10. */
export function resultOf(node: Node, of: Case = {}, workdays?: Workdays): number {
  const inputs = inOrder([node]).filter((one) => one.op === "input");
  const trial = law({ id: "trial", title, from: "2017-01-01", inputs, outputs: { value: node } });
  const { explain } = compileExplain(trial, workdays);
  return explain(of, inForce(trial.figures, { on: "2017-10-10" })).outputs.value;
}

/** A date as the day number that a case holds. */
export const on = (date: string): number => dayNumber(date);
