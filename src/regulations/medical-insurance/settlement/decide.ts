// The decision of one stay by the law in force on its day of discharge, and the fingerprint of its explanation.
import { hash } from "node:crypto";
import {
  type Case,
  changes,
  compileExplain,
  type Explained,
  type InForce,
  inForce,
  type Law,
  versionOf,
} from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { codeOf } from "./code-of.ts";
import type { HospitalLevel } from "./facts.ts";

/** What an explained law decides: its outputs by name. */
export type Output = (typeof inpatient.outputNames)[number];

/** The law of one day: the figures in force, as known on the day of the decision, and the hash that names them. */
export type LawOfDay = { readonly inForce: InForce; readonly version: Buffer };

/** `version` and `explanationHash` have 32 bytes. */
export type Decision = {
  readonly explained: Explained<Output>;
  readonly law: LawOfDay;
  readonly explanationHash: Buffer;
};

/** Decides a case by the law of a day. */
export function decide(of: Case, law: LawOfDay): Decision {
  const explained = explainer.explain(of, law.inForce);
  return { explained, law, explanationHash: hashExplanation(law.version, explained) };
}

/** The law of the stay's day of discharge, as it was known on the day of the decision. */
export const lawOfStay = lawByDay(inpatient);

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

/** Gives the law of a day; days between two changes of its figures share one answer, and are computed once. */
export function lawByDay(law: Law): (on: string, known: string) => LawOfDay {
  const days = changes(law.figures);
  const learned = [...new Set(law.figures.flatMap(({ rows }) => rows.map((row) => row.known)))].sort();
  const made = new Map<string, LawOfDay>();
  return (on, known) => {
    const key = `${lastUpTo(days, on)} ${lastUpTo(learned, known)}`;
    const before = made.get(key);
    if (before !== undefined) return before;
    const figures = inForce(law.figures, { on, known });
    const one = { inForce: figures, version: Buffer.from(versionOf(law, figures), "hex") };
    made.set(key, one);
    return one;
  };
}

/**
 * SHA-256 over the law's version and every step in effect with its value, the clauses and the gaps. Whoever has the
 * inputs computes the explanation again and compares.
 */
export function hashExplanation(version: Uint8Array, { outputs, steps, clauses, gaps }: Explained): Buffer {
  let text = Buffer.from(version).toString("hex");
  for (const { step, value } of steps) text += `\n${step.id}=${value}`;
  for (const name in outputs) text += `\n${name}=${outputs[name]}`;
  return hash("sha256", `${text}\n${clauses.join()}\n${gaps.join()}`, "buffer");
}

const explainer = compileExplain(inpatient);

const lastUpTo = (days: readonly string[], day: string): string => days.findLast((one) => one <= day) ?? "";
