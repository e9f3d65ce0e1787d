// Decisions by the law in force on a day, and the fingerprints of their explanations.
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
  type Workdays,
} from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { codeOf } from "./code-of.ts";
import type { HospitalLevel } from "./facts.ts";

/** What the law of a stay decides: its outputs by name. */
export type Output = (typeof inpatient.outputNames)[number];

/** The law of one day: the figures in force, as known on the day of the decision, and the hash that names them. */
export type LawOfDay = { readonly inForce: InForce; readonly version: Buffer };

/** `version` and `explanationHash` have 32 bytes. */
export type Decision<O extends string = Output> = {
  readonly explained: Explained<O>;
  readonly law: LawOfDay;
  readonly explanationHash: Buffer;
};

/** A law made ready: `lawOn` gives it as in force on a day and known on another, `decide` decides a case by it. */
export type Decider<O extends string> = {
  readonly lawOn: (on: string, known: string) => LawOfDay;
  readonly decide: (of: Case, law: LawOfDay) => Decision<O>;
};

/** Makes a law ready to decide; a law that counts working days needs their tables. */
export function createDecider<O extends string>(law: Law<O>, workdays?: Workdays): Decider<O> {
  const explainer = compileExplain(law, workdays);
  return {
    lawOn: lawByDay(law),
    decide: (of, lawOfDay) => {
      const explained = explainer.explain(of, lawOfDay.inForce);
      return { explained, law: lawOfDay, explanationHash: hashExplanation(lawOfDay.version, explained) };
    },
  };
}

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

/**
 * SHA-256 over the law's version and every step in effect with its value, the outputs, the clauses and the gaps. Whoever
 * has the inputs computes the explanation again and compares.
 */
export function hashExplanation(version: Uint8Array, { outputs, steps, clauses, gaps }: Explained): Buffer {
  let text = Buffer.from(version).toString("hex");
  for (const { step, value } of steps) text += `\n${step.id}=${value}`;
  for (const name in outputs) text += `\n${name}=${outputs[name]}`;
  return hash("sha256", `${text}\n${clauses.join()}\n${gaps.join()}`, "buffer");
}

/** Days between two changes of the figures share one law, computed once. */
function lawByDay(law: Law): (on: string, known: string) => LawOfDay {
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

const lastUpTo = (days: readonly string[], day: string): string => days.findLast((one) => one <= day) ?? "";
