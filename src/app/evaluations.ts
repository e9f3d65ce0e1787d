// The laws that the command line evaluates, each with the outputs of its contract.

import type { Law } from "../kernel/law/index.ts";
import { inpatient, inpatientContract } from "../regulations/medical-insurance/articles/inpatient.ts";

/** `outputs` are the fields that others script against; a law may have more, for its own screens. */
export type Evaluation = { readonly law: Law; readonly outputs: readonly string[] };

export const evaluations: Readonly<Record<string, Evaluation>> = {
  [inpatient.id]: { law: inpatient, outputs: inpatientContract },
};
