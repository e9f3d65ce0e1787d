// The slow way to decide a population, to hold the window sums against: one case after another, each with what the earlier ones took.

import { type Case, compileExplain, dayText, inForce, type Law, type Reform } from "../../../index.ts";

/** A case of a person on a day, as a day number; the place in the list decides between cases of one day. */
export type PersonCase = { readonly person: number; readonly on: number; readonly facts: Case };

/** For each running total the input that holds it, and the output that says what a case took of it. */
export type Totals = Readonly<Record<string, string>>;

type Outputs = Readonly<Record<string, number>>;

/** `hasOpening`: totals start each year at what the first case of the year brings; else at 0. */
type Carrying = { readonly totals: Totals; readonly hasOpening?: boolean; readonly reform?: Reform };

/** The outputs of every case, in the order given. */
export function carryAlong(law: Law, cases: readonly PersonCase[], carrying: Carrying): Outputs[] {
  const { totals, hasOpening = false, reform = [] } = carrying;
  const { explain } = compileExplain(law);
  const decided: Outputs[] = [];
  const used = new Map<string, number>();
  const order = cases.map((one, id) => ({ ...one, id })).sort((a, b) => a.on - b.on || a.id - b.id);
  for (const { person, on, facts, id } of order) {
    const day = dayText(on);
    const total = (name: string): string => `${person} ${day.slice(0, 4)} ${name}`;
    const before = Object.keys(totals).map((name): [string, number] => [
      name,
      used.get(total(name)) ?? (hasOpening ? (facts[name] ?? 0) : 0),
    ]);
    const { outputs } = explain({ ...facts, ...Object.fromEntries(before) }, inForce(law.figures, { on: day, reform }));
    for (const [name, was] of before) used.set(total(name), was + (outputs[totals[name] ?? ""] ?? 0));
    decided[id] = outputs;
  }
  return decided;
}
