// The slips that can happen to one node: another operation, another order, a limit missed by one, a rule left out.

import { constant, type Node, never, type Rounding, type Truth, truth } from "../node.ts";

/** One slip: what it is, and the node that stands there instead. The node that it is given has its arguments already. */
export type NodeChange = { readonly change: string; readonly by: (node: Node) => Node };

const OTHER = {
  add: "subtract",
  subtract: "add",
  least: "greatest",
  greatest: "least",
  and: "or",
  or: "and",
} as const;

const OTHER_ROUNDINGS: Readonly<Record<Rounding, readonly Rounding[]>> = {
  down: ["up", "half_up"],
  up: ["down", "half_up"],
  half_up: ["down", "up", "half_even"],
  half_even: ["down", "half_up"],
};

/** All slips that this node can suffer; none for facts, and for figures, which have their own. */
export function changesOfNode(node: Node): NodeChange[] {
  switch (node.op) {
    case "add":
    case "subtract":
    case "least":
    case "greatest":
    case "and":
    case "or": {
      const op = OTHER[node.op];
      return [{ change: `${op} instead of ${node.op}`, by: (one) => ({ ...one, op }) }];
    }
    case "less":
      return [
        { change: "at most instead of less", by: ({ args: [a, b] }) => not(truth({ op: "less" }, present(b, a))) },
        contrary,
      ];
    case "equal":
      return [contrary, ...otherWord(node)];
    case "not":
      return [{ change: "not negated", by: ({ args }) => present(args[0])[0] ?? node }];
    case "select":
      return [
        { change: "branches exchanged", by: ({ args: [c, a, b], ...rest }) => ({ ...rest, args: present(c, b, a) }) },
      ];
    case "constant":
      return constantChanges(node);
    case "quotient":
      return OTHER_ROUNDINGS[node.rounding].map((rounding) => ({
        change: `rounded ${rounding} instead of ${node.rounding}`,
        by: (one) => ({ ...one, rounding, divisor: node.divisor, op: "quotient" }),
      }));
    case "portion":
      return OTHER_ROUNDINGS[node.rounding].flatMap((rounding) =>
        rounding === "half_even"
          ? []
          : [
              {
                change: `rounded ${rounding} instead of ${node.rounding}`,
                by: (one: Node) => ({ ...one, rounding, op: "portion" as const }),
              },
            ],
      );
    case "unconfirmed":
      return [{ change: "taken as confirmed", by: () => never }];
    case "allowance":
      return [{ change: "the cap is not applied", by: ({ args }) => present(args[2])[0] ?? node }];
    case "step":
      return stepChanges(node);
    default:
      return [];
  }
}

const contrary: NodeChange = { change: "the contrary", by: (one) => not(one) };

function not(of: Node): Truth {
  return truth({ op: "not" }, [of]);
}

function present(...nodes: readonly (Node | undefined)[]): Node[] {
  return nodes.filter((node) => node !== undefined);
}

/** A comparison with the next word of the list. */
function otherWord(node: Node): NodeChange[] {
  const [of, code] = node.args;
  if (of?.unit !== "choice" || code?.op !== "constant") return [];
  const value = (code.value + 1) % (of.high + 1);
  const next = { ...code, value, low: value, high: value };
  return [{ change: "another word", by: ({ args, ...rest }) => ({ ...rest, args: present(args[0], next) }) }];
}

function constantChanges(node: Node & { readonly op: "constant" }): NodeChange[] {
  if (node.unit === "truth") return [{ change: "the contrary", by: (one) => not(one) }];
  if (node.unit === "choice") return [];
  const { unit, value } = node;
  const beside = value === 0 ? [1] : [value - 1, value + 1];
  return beside.map((other) => ({ change: `${other} instead of ${value}`, by: () => constant(unit, other) }));
}

/** A rule that is not applied, not cited, always cited, or leans on a gap never or always. */
function stepChanges(node: Node & { readonly op: "step" }): NodeChange[] {
  const { citedWhen, gaps, ...text } = node.step;
  const nothing = nothingOf(node);
  const [body] = node.args;
  const isNothing = body?.op === "constant" && body.value === 0;
  return [
    ...(nothing === null || isNothing ? [] : [{ change: "rule not applied", by: () => nothing }]),
    { change: "rule not cited", by: ({ args }) => present(args[0])[0] ?? node },
    ...(citedWhen === undefined
      ? []
      : [
          {
            change: "rule always cited",
            by: (one: Node) => ({ ...one, op: "step" as const, step: { ...text, gaps } }),
          },
        ]),
    ...gaps.flatMap(({ gap, when }) => {
      const others = gaps.filter((leaning) => leaning.gap !== gap);
      const always = when === undefined ? [] : [{ change: `always leans on ${gap}`, gaps: [...others, { gap }] }];
      return [{ change: `never leans on ${gap}`, gaps: others }, ...always].map((one) => ({
        change: one.change,
        by: (of: Node): Node => ({ ...of, op: "step", step: { ...node.step, gaps: one.gaps } }),
      }));
    }),
  ];
}

function nothingOf({ unit }: Node): Node | null {
  if (unit === "truth") return never;
  return unit === "choice" ? null : constant(unit, 0);
}
