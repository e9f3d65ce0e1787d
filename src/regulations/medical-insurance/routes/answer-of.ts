// What every route that books something does with its actor and with the answer of the action.

import { type Answer, httpRefusals, RequestRefused, refused, storedAnswer } from "../../../kernel/http/index.ts";
import type { Actor } from "../../../kernel/identity/index.ts";
import type { NotSettled, Settled } from "../actions/index.ts";

/** The post that a record names. @throws RequestRefused for someone who acts in none */
export function postOf({ postId }: Actor): number {
  if (postId === null) throw new RequestRefused(httpRefusals.notPermitted());
  return postId;
}

/** The stored answer byte for byte, or the refusal with its status. */
export function answerOf(given: Settled | NotSettled): Answer<never> {
  return given.ok ? storedAnswer(given) : refused(given.refusal, given.status);
}
