// What a promise is: a sentence that a harness tries to break, in a full dose or a small one.

import type { Text } from "../../src/kernel/refusal/index.ts";
import type { PromiseCity } from "./city/promise-city.ts";

/** How much is tried: counts by their names. */
export type Dose = Readonly<Record<string, number>>;

/** The full dose is for the command, the small one for every run of the tests. */
export type DoseSize = "full" | "small";

/** What a run is given. `city` opens the run's city when it is first asked for. */
export type Trial = { readonly seed: number; readonly city: () => Promise<PromiseCity> };

/** What came out: the number that stands for it, a line that says more, and everything that broke the promise. */
export type Outcome = {
  readonly value: number;
  readonly unit: string;
  readonly figure: string;
  readonly faults: readonly string[];
};

/** A promise with its harness. `name` is what `--only` takes, `source` the file that tries to break it. */
export type KeptPromise = {
  readonly name: string;
  readonly title: Text;
  readonly source: string;
  readonly doses: Readonly<Record<DoseSize, Dose>>;
  /** After so many minutes a run counts as broken. */
  readonly mostMinutes: number;
  readonly run: (size: DoseSize, trial: Trial) => Promise<Outcome>;
};

type Definition<D extends Dose> = Omit<KeptPromise, "doses" | "run"> & {
  readonly doses: Readonly<Record<DoseSize, D>>;
  readonly run: (trial: Trial & { readonly dose: D }) => Promise<Outcome>;
};

/** Defines a promise whose harness sees its dose by its own names. */
export function definePromise<D extends Dose>(definition: Definition<D>): KeptPromise {
  return {
    ...definition,
    run: (size, trial) => definition.run({ ...trial, dose: definition.doses[size] }),
  };
}
