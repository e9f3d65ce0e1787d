// What is wrong with a request, field by field: zod's issues as sentences in both languages. No value is ever repeated.

import type { z } from "zod";
import type { Text } from "../refusal/index.ts";
import type { FieldFault } from "./problem.ts";

type Issue = z.core.$ZodIssue;

/** One fault for each issue; an unknown field is a fault of its own. `within` is the part of the request, such as `query`. */
export function fieldFaults(issues: readonly Issue[], within = ""): FieldFault[] {
  return issues.flatMap((issue) => {
    const path = [...(within === "" ? [] : [within]), ...issue.path.map(String)];
    if (issue.code !== "unrecognized_keys") return [{ field: path.join("."), code: issue.code, message: say(issue) }];
    return issue.keys.map((key) => ({ field: [...path, key].join("."), code: "unknown_field", message: unknownField }));
  });
}

const unknownField: Text = { zh: "没有这个字段", en: "There is no such field" };

function say(issue: Issue): Text {
  if (issue.input === undefined) return missing;
  switch (issue.code) {
    case "invalid_type":
      return expected[issue.expected] ?? notAllowed;
    case "invalid_value":
      return oneOf(issue.values);
    case "too_small":
      return bound("at least", "至少", { origin: issue.origin, value: issue.minimum });
    case "too_big":
      return bound("at most", "至多", { origin: issue.origin, value: issue.maximum });
    case "invalid_format":
      return {
        zh: `格式应是 ${issue.pattern ?? issue.format}`,
        en: `This must be written as ${issue.pattern ?? issue.format}`,
      };
    case "custom":
      return { zh: `应是 ${issue.message}`, en: `This must be ${issue.message}` };
    default:
      return notAllowed;
  }
}

const notAllowed: Text = { zh: "不能是这样的值", en: "This value is not allowed" };
const missing: Text = { zh: "必须填写", en: "This must be given" };
const expected: Readonly<Record<string, Text>> = {
  int: { zh: "应是整数", en: "This must be a whole number" },
  number: { zh: "应是数字", en: "This must be a number" },
  string: { zh: "应是文字", en: "This must be text" },
  boolean: { zh: "应是 true 或 false", en: "This must be true or false" },
  array: { zh: "应是列表", en: "This must be a list" },
  object: { zh: "应是对象", en: "This must be an object" },
};

function oneOf(values: readonly unknown[]): Text {
  const words = values.map((value) => JSON.stringify(value));
  return { zh: `应是其中之一:${words.join("、")}`, en: `This must be one of ${words.join(", ")}` };
}

function bound(en: string, zh: string, { origin, value }: { origin: string; value: number | bigint }): Text {
  const units = countUnits[origin];
  if (units === undefined) return { zh: `${zh}为 ${value}`, en: `This must be ${en} ${value}` };
  return { zh: `${zh} ${value} ${units.zh}`, en: `This must have ${en} ${value} ${units.en}` };
}

const countUnits: Readonly<Record<string, Text>> = {
  string: { zh: "个字", en: "characters" },
  array: { zh: "项", en: "items" },
};
