// Decisions on stays, by the law in force on their day of discharge.

import { createDecider, type Decision as DecisionOf, type LawOfDay } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { codeOf } from "./code-of.ts";
import type { HospitalLevel } from "./facts.ts";

/** What the law of a stay decides: its outputs by name. */
export type Output = (typeof inpatient.outputNames)[number];

/** What was decided on a stay. */
export type Decision<O extends string = Output> = DecisionOf<O>;

const stays = createDecider(inpatient);

/** Decides a stay by the law of a day. */
export const decide = stays.decide;

/** The law of a stay's day of discharge, as it was known on the day of the decision. */
export const lawOfStay = stays.lawOn;

/** The limit of the bed fee per day at a level, in fen. */
export function bedCapOf({ inForce: { figures } }: LawOfDay, level: HospitalLevel): number {
  const cap = figures.get("bedCap")?.values[codeOf("hospitalLevel", level)];
  if (cap === undefined) throw new RangeError("the figures in force hold no limit of the bed fee");
  return cap;
}

/** The value of a figure that is one number, such as a yearly ceiling. */
export function figureOf({ inForce: { figures } }: LawOfDay, id: string): number {
  const value = figures.get(id)?.values[0];
  if (value === undefined) throw new RangeError(`the figures in force do not hold ${id}`);
  return value;
}
