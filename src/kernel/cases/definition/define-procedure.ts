// Builds a procedure, or says everything that is wrong with it.
import { caseLimits } from "../limits.ts";
import { findCitationFaults } from "./check-citations.ts";
import { findGraphFaults } from "./check-graph.ts";
import { findNameFaults, findUnusedNames } from "./check-names.ts";
import { findStepFaults } from "./check-steps.ts";
import type { Procedure, ProcedureDefinition } from "./procedure.ts";

/**
 * Checks a definition and fills in what it leaves out. @throws Error that lists every fault: a name nobody defines or
 * uses, a state that cannot be reached or left, a step without an actor, something without an article, a join that
 * does not hold together.
 */
export function defineProcedure(definition: ProcedureDefinition): Procedure {
  const procedure: Procedure = { facts: {}, documents: {}, reviews: {}, flags: {}, deadlines: {}, ...definition };
  const names = findNameFaults(procedure);
  // What follows looks names up, so it is worth saying only when all are known.
  const faults =
    names.length > 0
      ? names
      : [
          ...findSizeFaults(procedure),
          ...findUnusedNames(procedure),
          ...findCitationFaults(procedure),
          ...findStepFaults(procedure),
          ...findGraphFaults(procedure),
        ];
  if (faults.length > 0)
    throw new Error(
      `the procedure ${procedure.id} version ${procedure.version} is not whole:\n- ${faults.join("\n- ")}`,
    );
  return procedure;
}

function findSizeFaults({ version, states, actions }: Procedure): string[] {
  const { statesPerProcedure, actionsPerProcedure } = caseLimits;
  return [
    ...(Number.isInteger(version) && version > 0 ? [] : [`version ${version} is no whole number from 1 up`]),
    ...(Object.keys(states).length > statesPerProcedure ? [`more than ${statesPerProcedure} states`] : []),
    ...(Object.keys(actions).length > actionsPerProcedure ? [`more than ${actionsPerProcedure} actions`] : []),
  ];
}
