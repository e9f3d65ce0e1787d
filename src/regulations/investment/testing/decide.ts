// Decides a case written as JSON by a law of the regulation, as known today: outputs as JSON values, with clauses and gaps.

import {
  compileExplain,
  type Explainer,
  inForce,
  type Law,
  outputsOf,
  readCase,
  type Workdays,
} from "../../../kernel/law/index.ts";

/** What the law says of a case, or the field for which it is refused. */
export function decide(law: Law, on: string, json: unknown, workdays?: Workdays) {
  const read = readCase(law.inputs, json);
  if (!read.ok) return { refused: read.error.field };
  const explained = explainerOf(law, workdays).explain(read.case, inForce(law.figures, { on }), read.lines);
  return { ...outputsOf(law, explained), cites: explained.clauses, gaps: explained.gaps };
}

const explainers = new WeakMap<Law, Explainer<string>>();

function explainerOf(law: Law, workdays: Workdays | undefined): Explainer<string> {
  const explainer = explainers.get(law) ?? compileExplain(law, workdays);
  explainers.set(law, explainer);
  return explainer;
}
