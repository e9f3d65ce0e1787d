// What is wrong with a FHIR resource, each thing at its path.
import type { z } from "zod";
import type { Refusal } from "../../../../kernel/refusal/index.ts";

/** The types of issue of FHIR that are given here. */
export type IssueType =
  | "structure"
  | "required"
  | "value"
  | "invariant"
  | "too-long"
  | "not-supported"
  | "code-invalid"
  | "not-found"
  | "forbidden"
  | "business-rule";

/** One thing: `expression` is a FHIRPath such as `Claim.item[2].net.value`. */
export type Issue = { readonly expression: string; readonly type: IssueType; readonly refusal: Refusal };

/** Takes what is wrong; readers go on after it, so that everything is found at once. */
export type Report = (expression: string, type: IssueType, refusal: Refusal) => void;

/** The path of a zod issue: `item`, 2, `net` become `Claim.item[2].net`. */
function expressionOf(resource: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (written, part) => (typeof part === "number" ? `${written}[${part}]` : `${written}.${String(part)}`),
    resource,
  );
}

/** The issues of a resource that does not have the shape of its kind. */
export function shapeIssues(resource: string, issues: readonly z.core.$ZodIssue[]): Issue[] {
  return issues.map((issue) => ({
    expression: expressionOf(resource, issue.path),
    type: issue.code === "too_big" ? "too-long" : "structure",
    refusal: issue.code === "too_big" ? tooMany(Number(issue.maximum)) : wrongKind(expectedOf(issue)),
  }));
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  return issue.code === "custom" ? issue.message : "FHIR R4";
}

const next = { zh: "改正后重新发送", en: "Correct it and send it again" };

function wrongKind(expected: string): Refusal {
  return {
    code: "wire.fhir_structure",
    message: { zh: `结构不符合 FHIR R4,应为 ${expected}`, en: `This is not as FHIR R4 has it: ${expected} expected` },
    next,
  };
}

function tooMany(most: number): Refusal {
  return {
    code: "wire.fhir_too_many",
    message: { zh: `最多 ${most} 项`, en: `This holds at most ${most} entries` },
    next,
  };
}
