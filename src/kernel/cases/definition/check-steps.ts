// Each step is one that somebody can take, and joins hold together.
import { officeOf, originsOf } from "./graph.ts";
import type { Action, Procedure } from "./procedure.ts";

/** What is wrong with single steps, reviews, flags, offices and terms, as sentences. */
export function findStepFaults(procedure: Procedure): string[] {
  return [
    ...Object.entries(procedure.actions).flatMap(([name, action]) =>
      faultsOfAction(procedure, action).map((fault) => `action ${name} ${fault}`),
    ),
    ...faultsOfReviews(procedure),
    ...faultsOfFlags(procedure),
    ...faultsOfOffices(procedure),
    ...Object.entries(procedure.deadlines).flatMap(([name, { term, setBy }]) => [
      ...("yearly" in term && !/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(term.yearly)
        ? [`deadline ${name} has no day of the year`]
        : []),
      ...(setBy.length === 0 ? [`deadline ${name} is set by nothing`] : []),
    ]),
  ];
}

function faultsOfAction(procedure: Procedure, action: Action): string[] {
  const { by, from, to } = action;
  const origins = originsOf(action);
  const isEnded = origins.filter((state) => procedure.states[state]?.final === true);
  const facts = [...(action.facts ?? []), ...(action.optionalFacts ?? [])];
  return [
    ...(by.length === 0 ? ["has no actor"] : []),
    ...(from !== "start" && origins.length === 0 ? ["can be taken in no state"] : []),
    ...(from === "start" && (to === "stay" || to === "held") ? ["begins a case and leads nowhere"] : []),
    ...isEnded.map((state) => `can be taken in ${state}, where the case is over`),
    ...(new Set(facts).size === facts.length ? [] : ["asks for a fact twice"]),
    ...faultsOfWays(action),
    ...faultsOfKind(procedure, action),
  ];
}

function faultsOfWays({ to }: Action): string[] {
  if (typeof to === "string") return [];
  const open = to.filter(({ when }) => when === undefined);
  const isLastOpen = to.at(-1)?.when === undefined && to.length > 0;
  return open.length === 1 && isLastOpen ? [] : ["has ways of which not exactly the last one is open to all"];
}

function faultsOfKind({ states }: Procedure, action: Action): string[] {
  const { kind = "step", to } = action;
  const targets = typeof to === "string" ? [to] : to.map((way) => way.to);
  const leadsTo = (test: (state: string) => boolean): boolean => targets.every(test);
  const isSide = (state: string): boolean => states[state]?.side !== undefined;
  switch (kind) {
    case "urge":
    case "escalate":
      return to === "stay" ? [] : [`is a ${kind} and moves the case`];
    case "suspend":
      return leadsTo(isSide) ? [] : ["suspends into a state that is no side state"];
    case "resume":
      return originsOf(action).every(isSide) ? [] : ["resumes from a state that is no side state"];
    case "refuse":
    case "terminate":
      return leadsTo((state) => states[state]?.final === true) ? [] : [`is a ${kind} and does not end the case`];
    default:
      return to === "held" && !originsOf(action).every(isSide) ? ["leads back from a state that is no side state"] : [];
  }
}

function faultsOfReviews({ reviews, states }: Procedure): string[] {
  const all = Object.entries(reviews);
  return all.flatMap(([name, { state, offices }]) => [
    ...(offices.length < 2 ? [`review ${name} has fewer than two offices`] : []),
    ...(offices.every((acting) => typeof acting !== "string")
      ? [`review ${name} may find no office that takes part`]
      : []),
    ...(new Set(offices.map(officeOf)).size === offices.length ? [] : [`review ${name} asks an office twice`]),
    ...(states[state]?.final === true || states[state]?.side !== undefined
      ? [`review ${name} is held where no case proceeds`]
      : []),
    ...(all.some(([other, review]) => other < name && review.state === state)
      ? [`two reviews are held in ${state}`]
      : []),
  ]);
}

function faultsOfFlags({ flags, actions }: Procedure): string[] {
  const all = Object.values(actions);
  return Object.keys(flags).flatMap((flag) => [
    ...(all.some(({ raises }) => raises === flag) ? [] : [`no action raises the flag ${flag}`]),
    ...(all.some(({ needs = [] }) => needs.includes(flag)) ? [] : [`no action joins the flag ${flag}`]),
  ]);
}

function faultsOfOffices({ offices, actions }: Procedure): string[] {
  const named = new Set(Object.values(actions).flatMap(({ names = [] }) => names));
  return Object.entries(offices).flatMap(([name, { organisation }]) => [
    ...(organisation === null && !named.has(name)
      ? [`the office ${name} has no organisation and no action names one`]
      : []),
    ...(organisation !== null && named.has(name)
      ? [`the office ${name} has an organisation and is named all the same`]
      : []),
  ]);
}
