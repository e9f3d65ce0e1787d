// The facts that a procedure asks for: form fields with a type, and how a value from a form is read.
import { isIsoDate } from "../../calendar/index.ts";
import { accept, type Outcome, type Refusal, refuse, type Text } from "../../refusal/index.ts";
import { caseLimits } from "../limits.ts";

/** A value of a fact: amounts in whole fen, dates as `YYYY-MM-DD`, choices by their key. */
export type FactValue = number | string | boolean;

/** All that is known of a case, by the name of the fact. */
export type Facts = Readonly<Record<string, FactValue>>;

/** A form field. `whole` and `fen` are safe integers from `least` (0 unless told) to `most`; `text` may be long. */
export type Field = { readonly title: Text } & (
  | { readonly type: "fen" | "whole" | "basis_points"; readonly least?: number; readonly most?: number }
  | { readonly type: "date" | "text" | "truth" }
  | { readonly type: "choice"; readonly choices: Readonly<Record<string, Text>> }
);

/** Reads what a person gave for a field. @param name the name of the fact, for the refusal */
export function readField(name: string, field: Field, value: unknown): Outcome<FactValue> {
  if (isOfType(field, value)) return accept(value);
  return refuse(notOfType(field), `facts.${name}`);
}

function isOfType(field: Field, value: unknown): value is FactValue {
  switch (field.type) {
    case "truth":
      return typeof value === "boolean";
    case "date":
      return isIsoDate(value);
    case "text":
      return typeof value === "string" && value.trim() !== "" && value.length <= caseLimits.factCharacters;
    case "choice":
      return typeof value === "string" && Object.hasOwn(field.choices, value);
    default:
      return (
        typeof value === "number" &&
        Number.isSafeInteger(value) &&
        value >= (field.least ?? 0) &&
        value <= (field.most ?? Number.MAX_SAFE_INTEGER)
      );
  }
}

function notOfType(field: Field): Refusal {
  const wanted = wantedOf(field);
  return {
    code: "case.fact_wrong",
    message: {
      zh: `“${field.title.zh}”填得不对:应为${wanted.zh}`,
      en: `“${field.title.en}” is not right: it must be ${wanted.en}`,
    },
    next: { zh: "改正这一项再提交", en: "Correct this field and send it again" },
  };
}

function wantedOf(field: Field): Text {
  switch (field.type) {
    case "truth":
      return { zh: "“是”或“否”", en: "yes or no" };
    case "date":
      return { zh: "日期,如 2017-05-31", en: "a date such as 2017-05-31" };
    case "text":
      return { zh: `1 至 ${caseLimits.factCharacters} 个字`, en: `1 to ${caseLimits.factCharacters} characters` };
    case "choice": {
      const choices = Object.values(field.choices);
      return {
        zh: choices.map(({ zh }) => zh).join("、"),
        en: `one of ${choices.map(({ en }) => en).join(", ")}`,
      };
    }
    default: {
      const [least, most] = [field.least ?? 0, field.most];
      const unit = units[field.type];
      if (most === undefined)
        return { zh: `不小于 ${least} 的整数${unit.zh}`, en: `a whole number${unit.en} from ${least} up` };
      return { zh: `${least} 至 ${most} 的整数${unit.zh}`, en: `a whole number${unit.en} from ${least} to ${most}` };
    }
  }
}

const units = {
  fen: { zh: "(分)", en: " of fen" },
  whole: { zh: "", en: "" },
  basis_points: { zh: "(万分之一)", en: " of basis points" },
} as const satisfies Record<string, Text>;
