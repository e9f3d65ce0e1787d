// Every name that a procedure uses is defined, and every name that it defines is used.
import { officeOf, originsOf, reservedStates } from "./graph.ts";
import type { Action, Procedure, Required } from "./procedure.ts";

/** Names of actions that the room itself gives to events. */
export const reservedActions: readonly string[] = ["opinion", "deadline"];

type Use = { readonly by: string; readonly name: string };
type Uses = Readonly<Record<"states" | "offices" | "facts" | "documents" | "flags" | "steps", readonly Use[]>>;

/** What is wrong with the names, as sentences. */
export function findNameFaults(procedure: Procedure): string[] {
  const uses = usesOf(procedure);
  const steps = { ...procedure.actions, ...procedure.reviews };
  return [
    ...undefinedNames("state", uses.states, procedure.states),
    ...undefinedNames("office", uses.offices, procedure.offices),
    ...undefinedNames("fact", uses.facts, procedure.facts),
    ...undefinedNames("document", uses.documents, procedure.documents),
    ...undefinedNames("flag", uses.flags, procedure.flags),
    ...undefinedNames("action or review", uses.steps, steps),
    ...Object.keys(procedure.states)
      .filter((name) => reservedStates.includes(name))
      .map((name) => `no state may be called ${name}`),
    ...Object.keys(steps)
      .filter((name) => reservedActions.includes(name))
      .map((name) => `no action or review may be called ${name}`),
    ...Object.keys(procedure.reviews)
      .filter((name) => name in procedure.actions)
      .map((name) => `${name} is an action and a review`),
  ];
}

/** What is defined and used by nothing, as sentences. */
export function findUnusedNames(procedure: Procedure): string[] {
  const uses = usesOf(procedure);
  return [
    ...unusedNames("office", procedure.offices, uses.offices),
    ...unusedNames("fact", procedure.facts, uses.facts),
    ...unusedNames("document", procedure.documents, uses.documents),
  ];
}

/** The kind of document of an entry, required always or under a condition. */
export function documentOf(required: Required): string {
  return typeof required === "string" ? required : required.kind;
}

function undefinedNames(what: string, uses: readonly Use[], defined: Readonly<Record<string, unknown>>): string[] {
  return uses
    .filter(({ name }) => !Object.hasOwn(defined, name))
    .map(({ by, name }) => `${by} names the ${what} ${name}, which nobody defines`);
}

function unusedNames(what: string, defined: Readonly<Record<string, unknown>>, uses: readonly Use[]): string[] {
  const used = new Set(uses.map(({ name }) => name));
  return Object.keys(defined)
    .filter((name) => !used.has(name))
    .map((name) => `nobody uses the ${what} ${name}`);
}

function usesOf(procedure: Procedure): Uses {
  const all = Object.entries(procedure.actions).map(([name, action]) => usesOfAction(`action ${name}`, action));
  const reviews = Object.entries(procedure.reviews).map(([name, review]) => ({ by: `review ${name}`, ...review }));
  const deadlines = Object.entries(procedure.deadlines).map(([name, deadline]) => ({
    by: `deadline ${name}`,
    ...deadline,
  }));
  const gather = (kind: keyof Uses): Use[] => all.flatMap((uses) => uses[kind]);
  return {
    states: [
      ...gather("states"),
      ...reviews.flatMap(({ by, state, agreed, objected, returned }) => named(by, [state, agreed, objected, returned])),
    ],
    offices: [
      ...gather("offices"),
      ...reviews.flatMap(({ by, offices }) => named(by, offices.map(officeOf))),
      ...deadlines.flatMap(({ by, escalatesTo }) => named(by, escalatesTo === "superior" ? [] : [escalatesTo])),
    ],
    facts: gather("facts"),
    documents: gather("documents"),
    flags: gather("flags"),
    steps: deadlines.flatMap(({ by, setBy, clearedBy = [], for: pressed }) =>
      named(by, [pressed, ...setBy, ...clearedBy]),
    ),
  };
}

function usesOfAction(by: string, action: Action): Uses {
  const { to, publishes = [], notices = [] } = action;
  const targets = typeof to === "string" ? [to] : to.map((way) => way.to);
  const states = [...originsOf(action), ...targets].filter((name) => name !== "stay" && name !== "held");
  const flags = [...(action.raises === undefined ? [] : [action.raises]), ...(action.needs ?? [])];
  return {
    states: named(by, states),
    offices: named(by, [...action.by.map(officeOf), ...notices.map(({ office }) => office), ...(action.names ?? [])]),
    facts: named(by, [
      ...(action.facts ?? []),
      ...(action.optionalFacts ?? []),
      ...publishes.flatMap(({ facts = [] }) => facts),
    ]),
    documents: named(by, [
      ...(action.documents ?? []).map(documentOf),
      ...publishes.flatMap(({ documents = [] }) => documents),
    ]),
    flags: named(by, flags),
    steps: [],
  };
}

function named(by: string, names: readonly string[]): Use[] {
  return names.map((name) => ({ by, name }));
}
