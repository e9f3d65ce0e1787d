// Decides one stay for the tests of the articles: written like a line of the command line, by the law of a day.
import { compileExplain, type Explained, inForce, type Reform, readCase } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";

type Output = keyof typeof inpatient.outputs;

export type Decision = Record<Output, number> & {
  readonly clauses: readonly string[];
  readonly gaps: readonly string[];
  /** The value of each rule in effect, by its id. */
  readonly steps: ReadonlyMap<string, number>;
};

/** By the law of which day, with other figures or without. */
export type Law = { readonly on?: string; readonly reform?: Reform };

const explainer = compileExplain(inpatient);

/** Decides a stay at level 2 unless said otherwise. @throws when a field is refused, or no law is in force on that day */
export function decide(stay: Record<string, unknown>, { on = "2017-10-10", reform = [] }: Law = {}): Decision {
  const read = readCase(inpatient.inputs, { hospitalLevel: "level2", ...stay });
  if (!read.ok) throw new RangeError(`${read.error.field}: ${read.error.message.en}`);
  const explained: Explained<Output> = explainer.explain(read.case, inForce(inpatient.figures, { on, reform }));
  const steps = new Map(explained.steps.map(({ step, value }) => [step.id, value]));
  return { ...explained.outputs, clauses: explained.clauses, gaps: explained.gaps, steps };
}
