// The steps that a desk may take in a case now, each with what its form must ask for.
import type { IsoDate } from "../../calendar/index.ts";
import type { Text } from "../../refusal/index.ts";
import { documentOf } from "../definition/check-names.ts";
import { type Cited, holdsIfKnown } from "../definition/condition.ts";
import type { Field } from "../definition/field.ts";
import { originsOf, reviewIn } from "../definition/graph.ts";
import type { Action, ActionKind, Procedure } from "../definition/procedure.ts";
import { desksOf, isSameDesk } from "./acting.ts";
import type { Case, Desk } from "./case.ts";
import { isReasonNeeded } from "./check-step.ts";
import { seenOf } from "./seen.ts";

/** A field of the form of a step, by the name of its fact. */
export type AskedFact = { readonly name: string; readonly field: Field; readonly required: boolean };

/** A step that can be taken. `office` is set for an opinion: the part that is signed for. `documents` are those missing. */
export type OpenStep = Cited & {
  readonly name: string;
  readonly title: Text;
  readonly kind: ActionKind | "opinion";
  readonly office: string | null;
  readonly facts: readonly AskedFact[];
  readonly documents: readonly { readonly kind: string; readonly title: Text }[];
  readonly parties: readonly { readonly office: string; readonly title: Text }[];
  readonly needsReason: boolean;
};

/** What a desk may do in a case on a day, the tasks of the main line first. Whether guards hold is seen when the step is taken. */
export function openSteps(
  procedure: Procedure,
  current: Case,
  { desk, on }: { readonly desk: Desk; readonly on: IsoDate },
): readonly OpenStep[] {
  const seen = seenOf(current, on);
  const isOurs = (entries: Action["by"]): boolean =>
    desksOf(procedure, current.parties, { entries, seen }).some((one) => isSameDesk(one, desk));
  const steps = Object.entries(procedure.actions)
    .filter(([, action]) => originsOf(action).includes(current.state) && isOurs(action.by))
    .filter(([, { raises }]) => raises === undefined || !current.flags.includes(raises))
    .map(([name, action]) => stepOf(procedure, current, { name, action, on }));
  return [...opinionsOf(procedure, current, { desk, on }), ...steps];
}

/** The form of the step that begins a case. */
export function firstStep(procedure: Procedure, name: string, on: IsoDate): OpenStep {
  const action = procedure.actions[name];
  if (action?.from !== "start") throw new Error(`${name} does not begin a case of ${procedure.id}`);
  return stepOf(procedure, { facts: {}, flags: [], documents: [], parties: {} }, { name, action, on });
}

type Known = Pick<Case, "facts" | "flags" | "documents" | "parties">;

function stepOf(
  procedure: Procedure,
  current: Known,
  { name, action, on }: { readonly name: string; readonly action: Action; readonly on: IsoDate },
): OpenStep {
  const { title, kind = "step", facts = [], optionalFacts = [], names = [] } = action;
  const asked = (fact: string, required: boolean): readonly AskedFact[] => {
    const field = procedure.facts[fact];
    return field === undefined ? [] : [{ name: fact, field, required }];
  };
  return {
    ...citedOf(action),
    name,
    title,
    kind,
    office: null,
    facts: [...facts.flatMap((fact) => asked(fact, true)), ...optionalFacts.flatMap((fact) => asked(fact, false))],
    documents: missingKinds(current, { action, on }).map((missing) => ({
      kind: missing,
      title: procedure.documents[missing]?.title ?? { zh: missing, en: missing },
    })),
    parties: names
      .filter((office) => current.parties[office] === undefined)
      .map((office) => ({ office, title: procedure.offices[office]?.title ?? { zh: office, en: office } })),
    needsReason: isReasonNeeded(kind),
  };
}

/** Where nobody can say yet whether a document is needed, it is not asked for; the step itself will say. */
function missingKinds(
  current: Known,
  { action, on }: { readonly action: Action; readonly on: IsoDate },
): readonly string[] {
  const seen = seenOf(current, on);
  const certain = (action.documents ?? []).filter(
    (required) => typeof required === "string" || holdsIfKnown(required.when, seen) === true,
  );
  return certain.map(documentOf).filter((kind) => !seen.documents.includes(kind));
}

function opinionsOf(
  procedure: Procedure,
  current: Case,
  { desk, on }: { readonly desk: Desk; readonly on: IsoDate },
): readonly OpenStep[] {
  const held = reviewIn(procedure, current.state);
  if (held === undefined) return [];
  const { review } = held;
  const given = new Set(current.opinions.map(({ office }) => office));
  const desks = desksOf(procedure, current.parties, { entries: review.offices, seen: seenOf(current, on) });
  return desks
    .filter((one) => isSameDesk(one, desk) && !given.has(one.office))
    .map(({ office }) => ({
      ...citedOf(review),
      ...{ name: "opinion", title: review.title, kind: "opinion" as const, office },
      ...{ facts: [], documents: [], parties: [], needsReason: false },
    }));
}

function citedOf({ clauses, basis }: Cited): Cited {
  return basis === undefined ? { clauses } : { clauses, basis };
}
