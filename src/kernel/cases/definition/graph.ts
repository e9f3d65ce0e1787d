// The procedure as a graph: from which state which step leads where.
import type { Acting, Action, Procedure, Review } from "./procedure.ts";

/** An arrow of the graph; `by` is the action or the review that takes a case along it. */
export type Edge = { readonly from: string; readonly to: string; readonly by: string };

/** The words that stand in place of a state. */
export const reservedStates: readonly string[] = ["start", "stay", "held"];

/** The states in which an action may be taken; none for one that begins a case. */
export function originsOf({ from }: Action): readonly string[] {
  if (from === "start") return [];
  return typeof from === "string" ? [from] : from;
}

/** The office of an entry, whether it acts always or by delegation. */
export function officeOf(acting: Acting): string {
  return typeof acting === "string" ? acting : acting.office;
}

/** The review that is held in a state, with its name. */
export function reviewIn(procedure: Procedure, state: string): { name: string; review: Review } | undefined {
  const found = Object.entries(procedure.reviews).find(([, review]) => review.state === state);
  return found === undefined ? undefined : { name: found[0], review: found[1] };
}

/** Every arrow, those of the beginning from `start`, those out of a side state to each state a case can be held in. */
export function edgesOf(procedure: Procedure): readonly Edge[] {
  const held = heldStates(procedure);
  const steps = Object.entries(procedure.actions).flatMap(([by, action]) => {
    const origins = action.from === "start" ? ["start"] : originsOf(action);
    return origins.flatMap((from) => targetsOf(action, held.get(from)).map((to) => ({ from, to, by })));
  });
  const joins = Object.entries(procedure.reviews).flatMap(([by, { state, agreed, objected, returned }]) =>
    [...new Set([agreed, objected, returned])].map((to) => ({ from: state, to, by })),
  );
  return [...steps, ...joins];
}

/** The shortest way from a state to one of others, as arrows; undefined when there is none, empty when already there. */
export function shortestWay(
  edges: readonly Edge[],
  from: string,
  goals: readonly string[],
): readonly Edge[] | undefined {
  const ways = new Map<string, readonly Edge[]>([[from, []]]);
  for (const [state, way] of ways) {
    if (goals.includes(state)) return way;
    for (const edge of edges) if (edge.from === state && !ways.has(edge.to)) ways.set(edge.to, [...way, edge]);
  }
  return undefined;
}

/** The states that can be reached from one, itself included. */
export function reachableFrom(edges: readonly Edge[], from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const state of reached) for (const edge of edges) if (edge.from === state) reached.add(edge.to);
  return reached;
}

function targetsOf({ to }: Action, held: ReadonlySet<string> | undefined): readonly string[] {
  if (to === "stay") return [];
  if (to === "held") return [...(held ?? [])];
  return typeof to === "string" ? [to] : to.map((way) => way.to);
}

/** For each side state, the main states a case in it may have been taken from, also by way of other side states. */
function heldStates(procedure: Procedure): ReadonlyMap<string, ReadonlySet<string>> {
  const isSide = (state: string): boolean => procedure.states[state]?.side !== undefined;
  const held = new Map<string, Set<string>>();
  const entries = [
    ...Object.values(procedure.actions).flatMap((action) =>
      originsOf(action).flatMap((from) => targetsOf(action, undefined).map((to) => ({ from, to }))),
    ),
    ...Object.values(procedure.reviews).flatMap(({ state, agreed, objected, returned }) =>
      [agreed, objected, returned].map((to) => ({ from: state, to })),
    ),
  ].filter(({ to }) => isSide(to));
  for (let grew = true; grew; ) {
    grew = false;
    for (const { from, to } of entries) {
      const known = held.get(to) ?? new Set();
      const more = isSide(from) ? [...(held.get(from) ?? [])] : [from];
      for (const state of more) {
        if (known.has(state)) continue;
        known.add(state);
        grew = true;
      }
      held.set(to, known);
    }
  }
  return held;
}
