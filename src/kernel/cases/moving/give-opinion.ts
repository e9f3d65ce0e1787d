// An office gives its part of a parallel review; the last part joins them into one.
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { officeOf, reviewIn } from "../definition/graph.ts";
import type { Procedure, Review } from "../definition/procedure.ts";
import { desksOf, isSameDesk } from "./acting.ts";
import { advance } from "./advance.ts";
import type { Case, Move, Opinion } from "./case.ts";
import { isReason } from "./check-step.ts";
import type { MoveInput } from "./move-input.ts";
import { actionUnknown, doneAlready, opinionMissing, reasonMissing, tooLate, wrongActor } from "./refusals.ts";
import { seenOf } from "./seen.ts";

/** The opinion of the actor's office, or of `input.office` where the actor fills several. */
export function giveOpinion(procedure: Procedure, current: Case, input: MoveInput): Outcome<Move> {
  const { actor, on, opinion: chosen, reason } = input;
  const found = reviewIn(procedure, current.state);
  const state = procedure.states[current.state];
  if (found === undefined) {
    const [review] = Object.values(procedure.reviews);
    return refuse(review === undefined || state === undefined ? actionUnknown : tooLate(review, state));
  }
  const { review } = found;
  const desks = desksOf(procedure, current.parties, { entries: review.offices, seen: seenOf(current, on) });
  const own = desks.filter((desk) => isSameDesk(desk, actor) && (input.office ?? desk.office) === desk.office);
  if (own.length === 0)
    return refuse(
      wrongActor(
        review,
        review.offices.flatMap((entry) => procedure.offices[officeOf(entry)]?.title ?? []),
      ),
    );
  const given = new Set(current.opinions.map(({ office }) => office));
  const desk = own.find(({ office }) => !given.has(office));
  if (desk === undefined) return refuse(doneAlready(review));
  if (chosen === undefined) return refuse(opinionMissing(review));
  if (chosen !== "agree" && !isReason(reason)) return refuse(reasonMissing(review));
  const opinion: Opinion = {
    round: current.round ?? 0,
    revision: current.revision + 1,
    office: desk.office,
    organisation: desk.organisation,
    postId: actor.postId,
    opinion: chosen,
    text: isReason(reason) ? reason.trim() : null,
    on,
  };
  const isLast = desks.every(({ office }) => office === desk.office || given.has(office));
  return accept(join(procedure, current, { ...found, opinion, isLast, input }));
}

type Given = {
  readonly name: string;
  readonly review: Review;
  readonly opinion: Opinion;
  readonly isLast: boolean;
  readonly input: MoveInput;
};

function join(procedure: Procedure, current: Case, { name, review, opinion, isLast, input }: Given): Move {
  const { office, opinion: chosen, text } = opinion;
  return advance(procedure, current, {
    action: "opinion",
    to: isLast ? outcomeOf(review, [...current.opinions, opinion]) : current.state,
    on: input.on,
    calendar: input.calendar,
    actor: input.actor,
    given: { office, opinion: chosen, ...(text === null ? {} : { reason: text }) },
    clauses: review.clauses,
    done: isLast ? [name] : [],
    opinion,
  });
}

/** One return sends the case back, else one objection decides; conditions do not stand in the way. */
function outcomeOf({ agreed, objected, returned }: Review, opinions: readonly Opinion[]): string {
  if (opinions.some(({ opinion }) => opinion === "return")) return returned;
  return opinions.some(({ opinion }) => opinion === "object") ? objected : agreed;
}
