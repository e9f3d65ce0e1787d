// Formulas: a rule written out for a reader in both languages, with the titles of rules, figures and facts as its words.

import { remaining } from "../../allowance.ts";
import type { Law } from "../../law.ts";
import type { Node, Quantity, Text } from "../../node.ts";
import { calendarText } from "./calendar-text.ts";
import { CHOICE, conditionText, PRODUCT, SUM, WORD, type Write, type Written } from "./condition-text.ts";
import { type NameOf, namesOf } from "./rule-names.ts";
import { valueText } from "./value-text.ts";
import { type Language, words } from "./words.ts";

/**
 * The formula of a rule, such as `起付线 = 取小(本级起付线, 政策内费用, 年度封顶还剩)`.
 * @throws RangeError when the law has no such rule
 */
export function formulaOf(law: Law, rule: string): Text {
  const step = law.steps.find((node) => node.step.id === rule);
  const [body] = step?.args ?? [];
  if (step === undefined || body === undefined) throw new RangeError(`${law.id} has no rule ${rule}`);
  const nameOf = namesOf(law, rule);
  const { title } = step.step;
  return {
    zh: `${title.zh} = ${expressionText(body, "zh", nameOf)}`,
    en: `${title.en} = ${expressionText(body, "en", nameOf)}`,
  };
}

/** An expression in one language. */
export function expressionText(node: Node, language: Language, nameOf: NameOf): string {
  const write: Write = (of, least = CHOICE) => {
    const { text, strength } = written(of, write, { language, nameOf });
    return strength < least ? `(${text})` : text;
  };
  return write(node);
}

type Reader = { readonly language: Language; readonly nameOf: NameOf };

function written(node: Node, write: Write, reader: Reader): Written {
  const { language, nameOf } = reader;
  const name = nameOf(node);
  if (name !== null) return { text: name[language], strength: WORD };
  const say = words[language];
  switch (node.op) {
    case "constant":
      return word(constantText(node, language));
    case "figure":
      return word(`${node.figure.title[language]}${node.args.length === 0 ? "" : `(${listed(node.args, write)})`}`);
    case "add":
      return {
        text: flattened(node, "add", nameOf)
          .map((one) => write(one, SUM))
          .join(" + "),
        strength: SUM,
      };
    case "subtract":
      return (
        calendarText(node, write, say) ?? {
          text: `${write(argument(node, 0), SUM)} − ${write(argument(node, 1), PRODUCT)}`,
          strength: SUM,
        }
      );
    case "multiply":
      return {
        text: flattened(node, "multiply", nameOf)
          .map((one) => write(one, PRODUCT))
          .join(" × "),
        strength: PRODUCT,
      };
    case "least":
    case "greatest":
      return (
        calendarText(node, write, say) ?? word(`${say[node.op]}(${listed(flattened(node, node.op, nameOf), write)})`)
      );
    case "quotient":
      return word(`${say.rounding[node.rounding]}(${divided(node, write)})`);
    case "portion":
      return word(`${say.rounding[node.rounding]}(${product(node, write)})`);
    case "divide":
    case "ratio":
      return word(`${say.rounding.down}(${write(argument(node, 0), PRODUCT)} ÷ ${write(argument(node, 1), WORD)})`);
    case "remainder":
      return word(say.remainder(write(argument(node, 0)), write(argument(node, 1))));
    case "select":
      return { text: choiceText(node, write, reader), strength: CHOICE };
    case "allowance":
      return word(`${say.least}(${allowanceText(node, write, nameOf)})`);
    case "sum":
      return word(say.sum(node.lines.title[language], write(argument(node, 0))));
    case "calendar":
      return calendarText(node, write, say) ?? word(say.calendar[node.calendar](...datesOf(node, write)));
    case "step":
      return written(argument(node, 0), write, reader);
    default:
      return conditionText(node, write, reader);
  }
}

const datesOf = ({ args: [date, months] }: Node, write: Write): [string, string] => [
  date === undefined ? "" : write(date),
  months === undefined ? "" : write(months),
];

const product = ({ args }: Node, write: Write): string => args.map((one) => write(one, PRODUCT)).join(" × ");

const word = (text: string): Written => ({ text, strength: WORD });

/** Between commas a choice stands in brackets. */
const listed = (nodes: readonly Node[], write: Write): string => nodes.map((one) => write(one, CHOICE + 1)).join(", ");

function argument(node: Node, place: number): Node {
  const found = node.args[place];
  if (found === undefined) throw new TypeError(`${node.op} lacks argument ${place}`);
  return found;
}

/** The members of a chain of one operation; a member that has a name of its own stays whole. */
function flattened(node: Node, op: Node["op"], nameOf: NameOf): Node[] {
  return node.args.flatMap((one) => (one.op === op && nameOf(one) === null ? flattened(one, op, nameOf) : [one]));
}

function constantText({ value, unit, title }: Node & { readonly op: "constant" }, language: Language): string {
  if (title !== undefined) return words[language].quoted(title[language]);
  if (unit === "truth") return words[language].truth[value === 1 ? "always" : "never"];
  return unit === "choice" ? String(value) : valueText(value, unit)[language];
}

/** A rate is written as percent, so that the division by its unit is not written. */
function divided({ divisor, args: [numerator] }: Node & { readonly op: "quotient" }, write: Write): string {
  if (numerator === undefined) throw new TypeError("a quotient of nothing");
  const isShare = divisor === 10_000 && numerator.op !== "input";
  return isShare ? write(numerator) : `${write(numerator, PRODUCT)} ÷ ${divisor}`;
}

function choiceText(node: Node, write: Write, { language, nameOf }: Reader): string {
  const { choice } = words[language];
  const branches: string[] = [];
  let rest = node;
  while (rest.op === "select" && (rest === node || nameOf(rest) === null)) {
    branches.push(choice.branch(write(argument(rest, 0), CHOICE + 1), write(argument(rest, 1), CHOICE + 1)));
    rest = argument(rest, 2);
  }
  return [...branches, choice.otherwise(write(rest, CHOICE + 1))].join(choice.separator);
}

/** The amount, and what is left of the cap: by its name, where a rule computes it. */
function allowanceText({ args }: Node, write: Write, nameOf: NameOf): string {
  const [cap, used, amount] = args;
  if (amount === undefined || !isQuantity(cap) || !isQuantity(used))
    throw new TypeError("an allowance without its cap");
  const amounts = amount.op === "least" && nameOf(amount) === null ? flattened(amount, "least", nameOf) : [amount];
  return listed([...amounts, remaining(cap, used)], write);
}

const isQuantity = (node: Node | undefined): node is Quantity =>
  node !== undefined && node.unit !== "truth" && node.unit !== "choice";
