// A decided case opened up for its explanation: facts by word, amounts as fen, values of rules and figures in effect.

import type { Case, FigureUse, LawOfDay } from "../../../kernel/law/index.ts";
import { type Fen, toFen } from "../../../kernel/money/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { decide, type Output } from "../settlement/decide.ts";
import { levelName } from "./words.ts";

/** The outputs that are money. */
type MoneyOutput = Extract<Output, `${string}Fen`>;

/** What lies outside the policy scope, by why; together with the scope it is the whole bill. */
export type OutsideScope = {
  readonly outOfCatalogueFen: Fen;
  readonly classBOwnShareFen: Fen;
  readonly bedExcessFen: Fen;
};

export type Reckoning = {
  readonly case: Case;
  readonly law: LawOfDay;
  readonly fact: (input: string) => number;
  /** The word of a choice, such as `missing` for `referral`. */
  readonly word: (input: string) => string;
  readonly amount: (output: MoneyOutput) => Fen;
  readonly rateBp: number;
  readonly isProvisional: boolean;
  /** The value of a rule in effect; null where the rule has none in this case. */
  readonly ruleValue: (rule: string) => number | null;
  /** The figures that rules in effect read, each once, in the order in which they were read. */
  readonly figures: readonly FigureUse[];
  /** The value in force of a figure with one value. */
  readonly figureOf: (id: string) => number;
  readonly clauses: readonly string[];
  readonly gaps: readonly string[];
  readonly level: Text;
  /** The rate of the level before a reduction, and the points that fell off it, in basis points. */
  readonly levelRateBp: number;
  readonly reductionBp: number;
  readonly outside: OutsideScope;
};

/** Decides a case by the law of a day and opens the decision up. `outside` replaces the law's own split where the bill knows better. */
export function reckon(of: Case, law: LawOfDay, outside?: OutsideScope): Reckoning {
  const { explained } = decide(of, law);
  const amount = (output: MoneyOutput): Fen => toFen(explained.outputs[output], output);
  const ruleValue = (rule: string): number | null =>
    explained.steps.find(({ step }) => step.id === rule)?.value ?? null;
  const figures = figuresOnce(explained.steps.flatMap((step) => step.figures));
  const reductionBp = ruleValue("referralReduction") ?? 0;
  return {
    case: of,
    law,
    fact: (input) => factOf(of, input),
    word: (input) => wordOf(of, input),
    amount,
    rateBp: explained.outputs.rateBp,
    isProvisional: explained.outputs.provisional === 1,
    ruleValue,
    figures,
    figureOf: (id) => figureIn(law, id),
    clauses: explained.clauses,
    gaps: explained.gaps,
    level: levelName(factOf(of, "hospitalLevel")),
    levelRateBp: ruleValue("provincialRate") ?? ruleValue("rateElsewhere") ?? ruleValue("levelRate") ?? 0,
    reductionBp,
    outside: outside ?? {
      outOfCatalogueFen: amount("outOfCatalogueFen"),
      classBOwnShareFen: amount("classBOwnShareFen"),
      bedExcessFen: amount("bedExcessFen"),
    },
  };
}

function factOf(of: Case, input: string): number {
  const value = of[input];
  if (value === undefined) throw new RangeError(`the case has no ${input}`);
  return value;
}

function wordOf(of: Case, input: string): string {
  const word = inpatient.inputs.find(({ name }) => name === input)?.values?.[factOf(of, input)];
  if (word === undefined) throw new RangeError(`${input} is no choice of this case`);
  return word;
}

function figureIn({ inForce }: LawOfDay, id: string): number {
  const value = inForce.figures.get(id)?.values[0];
  if (value === undefined) throw new RangeError(`the figures in force do not hold ${id}`);
  return value;
}

function figuresOnce(uses: readonly FigureUse[]): readonly FigureUse[] {
  return [...new Map(uses.map((use) => [`${use.id} ${use.key}`, use])).values()];
}
