// Asks the laws of the regulation about a project as its procedure knows it.

import {
  createDecider,
  type Decider,
  type Decision,
  type Law,
  outputsOf,
  readCase,
} from "../../../kernel/law/index.ts";
import { estimate } from "../articles/14-estimate-ceiling.ts";
import { payment } from "../articles/34-payment-ladder.ts";
import { track } from "../articles/track.ts";

/** The outputs of a decision by their names: words as words, yes and no as such, amounts in fen. */
export type Decided = { readonly outputs: ReturnType<typeof outputsOf>; readonly decision: Decision<string> };

type Question = { readonly on: string; readonly facts: Readonly<Record<string, unknown>> };

/** Makes a law answer questions in the words of its inputs. @throws Error for facts that the procedure should not have let in */
function asker<O extends string>(law: Law<O>): (question: Question) => Decided {
  const decider: Decider<O> = createDecider(law);
  return ({ on, facts }) => {
    const asked = Object.fromEntries(law.inputs.flatMap(({ name }) => (name in facts ? [[name, facts[name]]] : [])));
    const read = readCase(law.inputs, asked);
    if (!read.ok) throw new Error(`${law.id} cannot be decided: ${read.error.field}: ${read.error.message.en}`);
    const decision = decider.decide(read.case, decider.lawOn(on, on), read.lines);
    return { outputs: outputsOf(law, decision.explained), decision };
  };
}

/** Which ways a project may or must take (articles 13, 14, 21). */
export const askTrack = asker(track);

/** What becomes of a budget estimate (article 14). */
export const askEstimate = asker(estimate);

/** How much of a request can be paid now (article 34). */
export const askPayment = asker(payment);
