// Whether a person may take a step now, with what they give: the first thing that stands in the way, or what was given.
import { accept, type Outcome, type Refusal, refuse } from "../../refusal/index.ts";
import type { Seen } from "../definition/condition.ts";
import { type Facts, type FactValue, readField } from "../definition/field.ts";
import { edgesOf, officeOf, originsOf, shortestWay } from "../definition/graph.ts";
import type { Action, ActionKind, Procedure } from "../definition/procedure.ts";
import { caseLimits } from "../limits.ts";
import { desksOf, isSameDesk } from "./acting.ts";
import type { Case, Given } from "./case.ts";
import { missingDocuments } from "./missing.ts";
import type { MoveInput } from "./move-input.ts";
import * as refusals from "./refusals.ts";
import { seenOf } from "./seen.ts";

/** What was given, read, and what conditions see with it. */
export type Checked = { readonly given: Given; readonly seen: Seen };

/**
 * Checks in the order in which a person would be told: may they, is it time, is the form whole, does the law allow it.
 * Who may act is decided by what was known before the step; at the beginning, by what is given.
 */
export function checkStep(procedure: Procedure, current: Case, action: Action, input: MoveInput): Outcome<Checked> {
  const read = readGiven(procedure, action, input);
  if (!read.ok && action.from === "start") return read;
  const known = seenOf(current, input.on);
  const given = read.ok ? read.value : {};
  const seen = seenOf(
    {
      facts: { ...current.facts, ...given.facts },
      flags: current.flags,
      documents: [...current.documents, ...(given.documents ?? [])],
    },
    input.on,
  );
  const named = { ...current.parties, ...given.parties };
  const refusal =
    objectionToActor(procedure, named, { action, seen: action.from === "start" ? seen : known, input }) ??
    objectionToOrder(procedure, current, action);
  if (refusal !== undefined) return refuse(refusal);
  if (!read.ok) return read;
  const broken =
    objectionToParties(procedure, named, action) ??
    objectionToDocuments(procedure, action, seen) ??
    objectionToFlags(procedure, current, action) ??
    brokenGuard(action, seen);
  return broken === undefined ? accept({ given, seen }) : refuse(broken);
}

/** Whether a text is a reason. */
export function isReason(reason: string | undefined): reason is string {
  const length = reason?.trim().length ?? 0;
  return length >= caseLimits.reasonMinimumCharacters && length <= caseLimits.reasonCharacters;
}

/** Whether a step of this kind needs a written reason. */
export function isReasonNeeded(kind: ActionKind): boolean {
  return needReason.has(kind);
}

const needReason: ReadonlySet<ActionKind> = new Set<ActionKind>([
  "return",
  "refuse",
  "suspend",
  "terminate",
  "escalate",
]);

function objectionToActor(
  procedure: Procedure,
  parties: Case["parties"],
  { action, seen, input: { actor } }: { readonly action: Action; readonly seen: Seen; readonly input: MoveInput },
): Refusal | undefined {
  if (desksOf(procedure, parties, { entries: action.by, seen }).some((desk) => isSameDesk(desk, actor)))
    return undefined;
  const acting = action.by.filter((entry) => typeof entry === "string" || entry.when.holds(seen));
  const offices = acting.length > 0 ? acting : action.by;
  return refusals.wrongActor(
    action,
    offices.flatMap((entry) => procedure.offices[officeOf(entry)]?.title ?? []),
  );
}

function objectionToOrder(procedure: Procedure, current: Case, action: Action): Refusal | undefined {
  const state = procedure.states[current.state];
  const origins = originsOf(action);
  if (action.from === "start" ? current.state === "start" : origins.includes(current.state)) {
    const isRaised = action.raises !== undefined && current.flags.includes(action.raises);
    return isRaised ? refusals.doneAlready(action) : undefined;
  }
  if (state === undefined) return refusals.actionUnknown;
  if (state.final === true) return refusals.caseEnded(state);
  const [first] = shortestWay(edgesOf(procedure), current.state, origins) ?? [];
  if (first === undefined) return refusals.tooLate(action, state);
  const step = procedure.actions[first.by] ?? procedure.reviews[first.by];
  if (step === undefined) throw new Error(`an arrow of ${procedure.id} is taken by ${first.by}, which is nothing`);
  const entries = "by" in step ? step.by : step.offices;
  return refusals.wrongOrder(action, state, {
    step,
    offices: entries.flatMap((entry) => procedure.offices[officeOf(entry)]?.title ?? []),
  });
}

function readGiven(procedure: Procedure, action: Action, input: MoveInput): Outcome<Given> {
  const facts = readFacts(procedure, action, input.facts ?? {});
  if (!facts.ok) return facts;
  const documents = input.documents ?? [];
  const wrong = documents.findIndex(
    ({ kind, reference }, place) =>
      !Object.hasOwn(procedure.documents, kind) ||
      reference === "" ||
      reference.length > caseLimits.referenceCharacters ||
      place >= caseLimits.documentsPerMove,
  );
  if (wrong >= 0) return refuse(refusals.documentWrong(action, wrong));
  const { reason } = input;
  if (isReasonNeeded(action.kind ?? "step") && !isReason(reason)) return refuse(refusals.reasonMissing(action));
  const parties = Object.entries(input.parties ?? {}).filter(([office]) => (action.names ?? []).includes(office));
  return accept({
    ...(Object.keys(facts.value).length > 0 ? { facts: facts.value } : {}),
    ...(documents.length > 0 ? { documents } : {}),
    ...(parties.length > 0 ? { parties: Object.fromEntries(parties) } : {}),
    ...(isReason(reason) ? { reason: reason.trim() } : {}),
  });
}

function readFacts(procedure: Procedure, action: Action, given: Readonly<Record<string, unknown>>): Outcome<Facts> {
  const { facts = [], optionalFacts = [] } = action;
  const unasked = Object.keys(given).find((name) => !facts.includes(name) && !optionalFacts.includes(name));
  if (unasked !== undefined) return refuse(refusals.factUnasked(action, unasked));
  const values: Record<string, FactValue> = {};
  for (const name of [...facts, ...optionalFacts]) {
    const field = procedure.facts[name];
    if (field === undefined) throw new Error(`${procedure.id} has no fact ${name}`);
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value === undefined || value === null) {
      if (facts.includes(name)) return refuse(refusals.factMissing(action, { name, title: field.title }));
      continue;
    }
    const read = readField(name, field, value);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  return accept(values);
}

function objectionToParties(procedure: Procedure, named: Case["parties"], action: Action): Refusal | undefined {
  const name = (action.names ?? []).find((office) => named[office] === undefined);
  const office = name === undefined ? undefined : procedure.offices[name];
  return name === undefined || office === undefined
    ? undefined
    : refusals.officeUnnamed(action, { name, title: office.title });
}

function objectionToDocuments(procedure: Procedure, action: Action, seen: Seen): Refusal | undefined {
  const missing = missingDocuments(action, seen);
  if (missing.length === 0) return undefined;
  return refusals.documentsMissing(
    action,
    missing.flatMap((kind) => procedure.documents[kind]?.title ?? []),
  );
}

function objectionToFlags(procedure: Procedure, current: Case, action: Action): Refusal | undefined {
  const name = (action.needs ?? []).find((flag) => !current.flags.includes(flag));
  const flag = name === undefined ? undefined : procedure.flags[name];
  return flag === undefined ? undefined : refusals.flagMissing(action, flag);
}

function brokenGuard({ guards = [] }: Action, seen: Seen): Refusal | undefined {
  const guard = guards.find(({ holds }) => !holds(seen));
  if (guard === undefined) return undefined;
  const message = typeof guard.broken === "function" ? guard.broken(seen) : guard.broken;
  return refusals.withClause(guard, { code: "case.guard", message, next: guard.next });
}
