// A predicate that is a rule of a law: it decides the case's facts by the law in force on the day.
import type { Decider, Case as LawCase } from "../../law/index.ts";
import type { Seen } from "./condition.ts";

/** Which output of which law must be true, and how the law's inputs are read from what is known of the case. */
export type LawPredicate<Output extends string> = {
  readonly decider: Decider<Output>;
  readonly output: Output;
  readonly inputsOf: (seen: Seen) => LawCase;
};

/** The predicate, for `holds` of a guard or a condition. The law is the one in force on the legal day, as known on it. */
export function lawHolds<Output extends string>(predicate: LawPredicate<Output>): (seen: Seen) => boolean {
  const { decider, output, inputsOf } = predicate;
  return (seen) => {
    const { explained } = decider.decide(inputsOf(seen), decider.lawOn(seen.on, seen.on));
    return explained.outputs[output] === 1;
  };
}
