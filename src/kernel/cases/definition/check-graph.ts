// Every state is reached, and none is left without a way to an end.
import { edgesOf, reachableFrom } from "./graph.ts";
import type { Procedure } from "./procedure.ts";

/** What is wrong with the graph, as sentences. */
export function findGraphFaults(procedure: Procedure): string[] {
  const edges = edgesOf(procedure);
  const states = Object.keys(procedure.states);
  const isFinal = (state: string): boolean => procedure.states[state]?.final === true;
  if (!Object.values(procedure.actions).some(({ from }) => from === "start")) return ["no action begins a case"];
  const reached = reachableFrom(edges, "start");
  const ends = (state: string): boolean => [...reachableFrom(edges, state)].some(isFinal);
  return [
    ...states.filter((state) => !reached.has(state)).map((state) => `the state ${state} is never reached`),
    ...states.filter((state) => !ends(state)).map((state) => `the state ${state} is a dead end`),
    ...edges
      .filter(({ from, to }) => from === "start" && procedure.states[to]?.side !== undefined)
      .map(({ by }) => `action ${by} begins a case in a side state`),
  ];
}
