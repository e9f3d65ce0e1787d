// The laws that the command line evaluates, each with the outputs of its contract.

import type { Law } from "../kernel/law/index.ts";
import { estimate, estimateContract } from "../regulations/investment/articles/14-estimate-ceiling.ts";
import { changeContract, changeOrder } from "../regulations/investment/articles/28-changes.ts";
import { payment, paymentContract } from "../regulations/investment/articles/34-payment-ladder.ts";
import { track, trackContract } from "../regulations/investment/articles/track.ts";
import { inpatient, inpatientContract } from "../regulations/medical-insurance/articles/inpatient.ts";

/** A number that can leave the exact numbers, as `times` × `base` + `rest`. */
export type JoinedOutput = {
  readonly name: string;
  readonly times: string;
  readonly base: number;
  readonly rest: string;
};

/**
 * `outputs` are the fields that others script against; a law may have more, for its own screens. The clauses are always cited,
 * the gaps where the contract names them.
 */
export type Evaluation = {
  readonly law: Law;
  readonly outputs: readonly (string | JoinedOutput)[];
  readonly namesGaps: boolean;
};

export const evaluations: Readonly<Record<string, Evaluation>> = {
  [inpatient.id]: { law: inpatient, outputs: inpatientContract, namesGaps: true },
  [payment.id]: { law: payment, outputs: paymentContract, namesGaps: true },
  [track.id]: { law: track, outputs: trackContract, namesGaps: false },
  [estimate.id]: { law: estimate, outputs: estimateContract, namesGaps: false },
  [changeOrder.id]: { law: changeOrder, outputs: changeContract, namesGaps: false },
};
