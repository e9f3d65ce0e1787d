// What is wrong with a message of the platform, each thing at its field.
import type { z } from "zod";
import type { Refusal } from "../../../../kernel/refusal/index.ts";

/** One thing: `field` is a path such as `input.feedetail[3].cnt`. */
export type PlatformFault = { readonly field: string; readonly refusal: Refusal };

/** The faults of a message that lacks the shape of its kind; an unknown field is one of its own. */
export function shapeFaults(within: string, issues: readonly z.core.$ZodIssue[]): PlatformFault[] {
  return issues.flatMap((issue) => {
    const field = fieldOf(within, issue.path);
    if (issue.code !== "unrecognized_keys") return [{ field, refusal: wrongField(expectedOf(issue)) }];
    return issue.keys.map((key) => ({ field: `${field === "" ? "" : `${field}.`}${key}`, refusal: unknownField }));
  });
}

function fieldOf(within: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, part) => {
    if (typeof part === "number") return `${written}[${part}]`;
    return written === "" ? String(part) : `${written}.${String(part)}`;
  }, within);
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "too_big") return `≤ ${issue.maximum}`;
  return issue.code === "too_small" ? `≥ ${issue.minimum}` : issue.message;
}

const next = { zh: "按接口字段改正后重新发送", en: "Correct the field as the interface has it and send it again" };

const unknownField: Refusal = {
  code: "wire.platform_unknown_field",
  message: { zh: "没有这个字段", en: "There is no such field" },
  next,
};

function wrongField(expected: string): Refusal {
  return {
    code: "wire.platform_field",
    message: { zh: `字段缺失或不合要求:${expected}`, en: `The field is missing or not as required: ${expected}` },
    next,
  };
}
