// Says what is wrong with a FHIR message as an OperationOutcome: the path, and the reason in both languages.
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import { wireLimits } from "../limits.ts";
import type { Issue, IssueType } from "./issue.ts";
import { systems } from "./systems.ts";

/** A FHIR resource ready to be written as JSON. */
export type FhirResource = { readonly resourceType: string } & Readonly<Record<string, unknown>>;

/** One issue for each thing, at most {@link wireLimits.faultsListed}; there is always one. */
export function operationOutcome(issues: readonly Issue[]): FhirResource {
  if (issues.length === 0) throw new Error("an outcome without an issue says nothing");
  return {
    resourceType: "OperationOutcome",
    issue: issues.slice(0, wireLimits.faultsListed).map(({ expression, type, refusal }) => ({
      severity: "error",
      code: type,
      details: { coding: [{ system: systems.problem, code: refusal.code }], text: refusal.message.zh },
      diagnostics: diagnosticsOf(refusal),
      expression: [expression],
    })),
  };
}

/** A refusal of the whole message. */
export function messageOutcome(refusal: Refusal, type: IssueType = "structure"): FhirResource {
  return operationOutcome([{ expression: "Claim", type, refusal }]);
}

/** What is wrong, by which clause, and what to do next, in Chinese and then in English. */
export function diagnosticsOf({ message, clause, next }: Refusal): string {
  const cited = clause === undefined ? "" : ` (${clause})`;
  const zh = `${message.zh}${cited}。${next === undefined ? "" : `${next.zh}。`}`;
  const en = `${message.en}${cited}.${next === undefined ? "" : ` ${next.en}.`}`;
  return `${zh} ${en}`;
}
