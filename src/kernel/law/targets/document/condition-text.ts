// Conditions written out for a reader: comparisons, words of a choice, and their combination.

import type { Node } from "../../node.ts";
import type { NameOf } from "./rule-names.ts";
import { type Language, words } from "./words.ts";

/** How strongly the parts of an expression hold together: a weaker part inside a stronger one stands in brackets. */
export const CHOICE = 0;
export const ALTERNATIVE = 1;
export const CONJUNCTION = 2;
export const COMPARISON = 3;
export const SUM = 4;
export const PRODUCT = 5;
export const WORD = 6;

export type Written = { readonly text: string; readonly strength: number };

/** Writes a part; in brackets when it holds together less strongly than `least`. */
export type Write = (node: Node, least?: number) => string;

type Reader = { readonly language: Language; readonly nameOf: NameOf };

/** Writes a condition that has no name. @throws TypeError when the node is none */
export function conditionText(node: Node, write: Write, { language, nameOf }: Reader): Written {
  const say = words[language];
  switch (node.op) {
    case "less":
      return comparison(node, { write, sign: "<", language });
    case "equal":
      return isWord(node, true, language) ?? comparison(node, { write, sign: "=", language });
    case "and":
    case "or": {
      const strength = node.op === "and" ? CONJUNCTION : ALTERNATIVE;
      const members = chain(node, node.op, nameOf).map((one) => write(one, strength));
      return { text: members.join(say[node.op]), strength };
    }
    case "not":
      return negation(argument(node, 0), write, { language, nameOf });
    case "unconfirmed":
      return { text: say.unconfirmed(node.figure.title[language]), strength: COMPARISON };
    default:
      throw new TypeError(`${node.op} is no condition`);
  }
}

function negation(of: Node, write: Write, { language, nameOf }: Reader): Written {
  const say = words[language];
  if (nameOf(of) === null) {
    const [a, b] = of.args;
    if (of.op === "equal") {
      return isWord(of, false, language) ?? comparison(of, { write, sign: "≠", language });
    }
    if (of.op === "less" && a !== undefined && b !== undefined) {
      if (isOptional(a, b)) return { text: say.given(write(a)), strength: COMPARISON };
      return isLimit(a)
        ? { text: `${write(b, SUM)} ≤ ${write(a, SUM)}`, strength: COMPARISON }
        : { text: `${write(a, SUM)} ≥ ${write(b, SUM)}`, strength: COMPARISON };
    }
  }
  return { text: say.not(write(of, WORD)), strength: COMPARISON };
}

type Comparing = { readonly write: Write; readonly sign: string; readonly language: Language };

/** A limit of the text stands on the right: 0 < x is written x > 0. */
function comparison(node: Node, { write, sign, language }: Comparing): Written {
  const [a, b] = [argument(node, 0), argument(node, 1)];
  if (node.op === "less" && isOptional(a, b)) return { text: words[language].notGiven(write(a)), strength: COMPARISON };
  const isTurned = node.op === "less" && isLimit(a);
  const text = isTurned ? `${write(b, SUM)} > ${write(a, SUM)}` : `${write(a, SUM)} ${sign} ${write(b, SUM)}`;
  return { text, strength: COMPARISON };
}

const isLimit = (node: Node): boolean => node.op === "constant" || node.op === "figure";

const isOptional = (a: Node, b: Node): boolean =>
  a.op === "input" && a.input.absent === -1 && b.op === "constant" && b.value === 0;

/** A word of a choice, by the title that the list gives it. */
function isWord(node: Node, holds: boolean, language: Language): Written | null {
  const [of, code] = [argument(node, 0), argument(node, 1)];
  if (of.op !== "input" || of.unit !== "choice" || code.op !== "constant") return null;
  const value = of.input.values?.[code.value] ?? "";
  const title = of.input.titles?.[value]?.[language] ?? value;
  const { is, isNot } = words[language];
  return { text: (holds ? is : isNot)(of.input.title[language], title), strength: COMPARISON };
}

function chain(node: Node, op: Node["op"], nameOf: NameOf): Node[] {
  return node.args.flatMap((one) => (one.op === op && nameOf(one) === null ? chain(one, op, nameOf) : [one]));
}

function argument(node: Node, place: number): Node {
  const found = node.args[place];
  if (found === undefined) throw new TypeError(`${node.op} lacks argument ${place}`);
  return found;
}
