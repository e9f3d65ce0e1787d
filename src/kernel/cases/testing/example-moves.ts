// People and moves for tests of the example procedure.
import { type IsoDate, toIsoDate, workCalendar } from "../../calendar/index.ts";
import type { Outcome } from "../../refusal/index.ts";
import type { Procedure } from "../definition/procedure.ts";
import type { Case, CaseActor, Move } from "../moving/case.ts";
import { begin, move } from "../moving/move.ts";
import type { MoveInput } from "../moving/move-input.ts";
import { exampleProcedure } from "./example-procedure.ts";

/** A Monday. */
export const exampleMonday: IsoDate = toIsoDate("2017-03-06");

/** The calendar of the tests. */
export const exampleCalendar = workCalendar();

/** Somebody who sits in an organisation. */
export function actorOf(
  organisation: string,
  role = organisation === "government" ? "office_leader" : "office_clerk",
): CaseActor {
  return { organisation, role, subject: `account:${organisation}`, postId: 1 };
}

/** What somebody of an organisation gives on a day. */
export function inputOf(organisation: string, given: Partial<MoveInput> = {}): MoveInput {
  return { actor: actorOf(organisation), on: exampleMonday, calendar: exampleCalendar, ...given };
}

/** What the owner gives to begin: a small project without new land unless told otherwise. */
export function proposalOf(facts: Readonly<Record<string, unknown>> = {}): MoveInput {
  return inputOf("school", {
    facts: { totalFen: 500_000_000, newLand: false, inPark: false, ...facts },
    documents: [{ kind: "proposal", reference: "file:1" }],
    parties: { owner: "school" },
  });
}

/** The value of an outcome that must be one. */
export function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}: ${outcome.refusal.message.en}`);
  return outcome.value;
}

/** A case that has just been proposed. */
export function proposedCase(
  facts: Readonly<Record<string, unknown>> = {},
  procedure: Procedure = exampleProcedure,
): Case {
  return accepted(
    begin(procedure, "propose", { ...proposalOf(facts), id: 1, title: { zh: "新校舍", en: "A new school" } }),
  ).after;
}

/** The case after several steps, each an organisation, an action and what is given. */
export function led(
  current: Case,
  ...steps: readonly (readonly [organisation: string, action: string, given?: Partial<MoveInput>])[]
): Case {
  return steps.reduce(
    (reached, [organisation, action, given]) => taken(reached, organisation, action, given).after,
    current,
  );
}

/** One step of the example procedure that must be possible. */
export function taken(current: Case, organisation: string, action: string, given: Partial<MoveInput> = {}): Move {
  return accepted(move(exampleProcedure, current, action, inputOf(organisation, given)));
}
