// Runs a stored history again: the same events under today's code must give the same case.
import type { WorkCalendar } from "../../calendar/index.ts";
import type { Procedure } from "../definition/procedure.ts";
import type { Case, CaseEvent, Move } from "./case.ts";
import { fire } from "./fire.ts";
import { begin, move } from "./move.ts";
import type { MoveInput } from "./move-input.ts";

/** What a history does not hold: how the case began, and the calendar by which it was counted. */
export type ReplayOptions = { readonly case: Pick<Case, "id" | "title" | "parentId">; readonly calendar: WorkCalendar };

/** The case after its events, from the first on. @throws Error at the first event that today's code refuses or that leads elsewhere */
export function replay(procedure: Procedure, events: readonly CaseEvent[], options: ReplayOptions): Case {
  let current: Case | undefined;
  for (const event of events) {
    const { after } = again(procedure, current, event, options);
    if (after.state !== event.to || after.revision !== event.revision)
      throw new Error(`event ${event.revision} led to ${event.to} and leads to ${after.state} now`);
    current = after;
  }
  if (current === undefined) throw new Error("a case without events has no history");
  return current;
}

function again(procedure: Procedure, current: Case | undefined, event: CaseEvent, options: ReplayOptions): Move {
  const { given, on, actor, action } = event;
  const { calendar } = options;
  const superiorsOf = () => given.superiors ?? [];
  if (actor === null) {
    if (current === undefined || given.deadline === undefined)
      throw new Error(`event ${event.revision} was made by nobody`);
    return fireAgain(procedure, current, event, { on, calendar, superiorsOf });
  }
  const { superiors: _superiors, deadline: _deadline, ...input } = given;
  const { id, title, parentId } = options.case;
  const asked: MoveInput = { ...input, actor, on, calendar, superiorsOf };
  const outcome =
    current === undefined
      ? begin(procedure, action, { ...asked, id, title, parentId })
      : move(procedure, current, action, asked);
  if (!outcome.ok) throw new Error(`event ${event.revision} (${action}) is refused now: ${outcome.refusal.code}`);
  return outcome.value;
}

function fireAgain(
  procedure: Procedure,
  current: Case,
  { given }: CaseEvent,
  passing: Parameters<typeof fire>[3],
): Move {
  return fire(procedure, current, given.deadline ?? "", { ...passing, superiorsOf: onlyOnce(passing.superiorsOf) });
}

/** The history holds all desks that were told together; they are not told once for each late office. */
function onlyOnce(superiorsOf: Parameters<typeof fire>[3]["superiorsOf"]): typeof superiorsOf {
  let asked = false;
  return (organisation) => {
    if (asked) return [];
    asked = true;
    return superiorsOf(organisation);
  };
}
