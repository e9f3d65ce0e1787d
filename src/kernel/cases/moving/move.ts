// Moving a case: the case and a step in, the rows to write or a refusal out. No clock, no database.
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import type { Action, Procedure } from "../definition/procedure.ts";
import { caseLimits } from "../limits.ts";
import { deskOf } from "./acting.ts";
import { advance, escalationsOf } from "./advance.ts";
import type { Case, Desk, Move, Notice, Task } from "./case.ts";
import { type Checked, checkStep } from "./check-step.ts";
import { giveOpinion } from "./give-opinion.ts";
import type { BeginInput, MoveInput } from "./move-input.ts";
import { actionUnknown, stale } from "./refusals.ts";

/**
 * Takes a step in a case. `opinion` is the step by which an office gives its part of the review under way.
 * Refusal codes begin with `case.`; each carries the article and what to do next. @throws Error for a case of another procedure
 */
export function move(procedure: Procedure, current: Case, name: string, input: MoveInput): Outcome<Move> {
  if (current.procedure !== procedure.id || current.version !== procedure.version)
    throw new Error(`case ${current.id} runs under ${current.procedure} version ${current.version}`);
  if (input.revision !== undefined && input.revision !== current.revision) return refuse(stale);
  if (name === "opinion") return giveOpinion(procedure, current, input);
  const action = Object.hasOwn(procedure.actions, name) ? procedure.actions[name] : undefined;
  if (action === undefined) return refuse(actionUnknown);
  const checked = checkStep(procedure, current, action, input);
  return checked.ok ? accept(take(procedure, current, { name, action, input, checked: checked.value })) : checked;
}

/** Begins a case by a starting action; it then stands at revision 1. */
export function begin(procedure: Procedure, name: string, input: BeginInput): Outcome<Move> {
  const { id, title, parentId = null, on } = input;
  for (const text of [title.zh, title.en])
    if (text.length === 0 || text.length > caseLimits.titleCharacters)
      throw new RangeError("a case has a title of its own");
  const nothing: Case = {
    id,
    procedure: procedure.id,
    version: procedure.version,
    revision: 0,
    title,
    parentId,
    state: "start",
    heldIn: null,
    startedOn: on,
    facts: {},
    documents: [],
    parties: {},
    flags: [],
    round: null,
    opinions: [],
    tasks: [],
    deadlines: [],
  };
  return move(procedure, nothing, name, input);
}

type Taken = { readonly name: string; readonly action: Action; readonly input: MoveInput; readonly checked: Checked };

function take(procedure: Procedure, current: Case, { name, action, input, checked: { given, seen } }: Taken): Move {
  const { on, calendar, actor } = input;
  const kind = action.kind ?? "step";
  const superiors = kind === "escalate" ? (input.superiorsOf?.(actor.organisation) ?? []) : [];
  const ofActor = current.tasks.filter(
    ({ organisation, kind: task }) => organisation === actor.organisation && task !== "escalation",
  );
  const parties = { ...current.parties, ...given.parties };
  return advance(procedure, current, {
    action: name,
    to: targetOf(action, current, seen),
    on,
    calendar,
    actor,
    given: superiors.length > 0 ? { ...given, superiors } : given,
    clauses: action.clauses,
    done: [name],
    keepsRound: kind === "resume",
    raises: action.raises,
    escalations: escalationsOf(ofActor, superiors, { revision: current.revision + 1, on }),
    urges: kind === "urge",
    notices: [...noticesOf(procedure, parties, action), ...(kind === "urge" ? urgedDesks(current.tasks, action) : [])],
  });
}

function targetOf({ to }: Action, current: Case, seen: Checked["seen"]): string {
  if (to === "stay") return current.state;
  if (to !== "held")
    return typeof to === "string"
      ? to
      : (to.find(({ when }) => when === undefined || when.holds(seen))?.to ?? current.state);
  if (current.heldIn === null) throw new Error(`case ${current.id} is held in no state`);
  return current.heldIn;
}

function noticesOf(
  procedure: Procedure,
  parties: Case["parties"],
  { notices = [], publishes = [] }: Action,
): readonly Notice[] {
  return [
    ...notices.flatMap(({ kind, office, clauses }): Notice[] => {
      const desk = deskOf(procedure, parties, office);
      return desk === undefined ? [] : [{ kind, organisation: desk.organisation, role: desk.role, clauses }];
    }),
    ...publishes.map(({ clauses }): Notice => ({ kind: "published", organisation: null, role: null, clauses })),
  ];
}

function urgedDesks(tasks: readonly Task[], { clauses }: Action): readonly Notice[] {
  const desks = new Map(
    tasks.map(({ organisation, role }): [string, Desk] => [`${organisation} ${role}`, { organisation, role }]),
  );
  return [...desks.values()].map((desk): Notice => ({ kind: "urged", ...desk, clauses }));
}
