// Everything that binds somebody says which article orders it.
import type { Cited } from "./condition.ts";
import type { Acting, Procedure, Required } from "./procedure.ts";

/** What cites nothing, as sentences. */
export function findCitationFaults(procedure: Procedure): string[] {
  return citedParts(procedure)
    .filter(([, { clauses, basis = "" }]) => clauses.length === 0 && basis === "")
    .map(([part]) => `${part} cites no article and names no other basis`);
}

/** Every part that cites, with what it is. */
function citedParts(procedure: Procedure): readonly (readonly [string, Cited])[] {
  const { states, actions, reviews, flags, deadlines } = procedure;
  return [
    ["the procedure", procedure],
    ...named("state", states),
    ...named("action", actions),
    ...named("review", reviews),
    ...named("flag", flags),
    ...named("deadline", deadlines),
    ...Object.entries(actions).flatMap(([name, action]) => {
      const { guards = [], notices = [], publishes = [], by, documents = [], to } = action;
      const ways = typeof to === "string" ? [] : to.flatMap(({ when }) => (when === undefined ? [] : [when]));
      const parts: readonly Cited[] = [
        ...guards,
        ...notices,
        ...publishes,
        ...conditionsOf([...by, ...documents]),
        ...ways,
      ];
      return parts.map((part, place): readonly [string, Cited] => [`part ${place + 1} of action ${name}`, part]);
    }),
    ...Object.entries(reviews).flatMap(([name, { offices }]) =>
      conditionsOf(offices).map((part): readonly [string, Cited] => [`an office of review ${name}`, part]),
    ),
  ];
}

function conditionsOf(entries: readonly (Acting | Required)[]): readonly Cited[] {
  return entries.flatMap((entry) => (typeof entry === "string" ? [] : [entry.when]));
}

function named(what: string, parts: Readonly<Record<string, Cited>>): readonly (readonly [string, Cited])[] {
  return Object.entries(parts).map(([name, part]) => [`${what} ${name}`, part]);
}
