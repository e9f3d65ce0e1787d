// Boundaries that no example touches: for each comparison of a law, whether examples lie at it and beside it.

import type { Workdays } from "../calendar-value.ts";
import { effects } from "../effect.ts";
import { type Law, withConditions } from "../law.ts";
import { inOrder, type Node, quantity, type Truth } from "../node.ts";
import { expressionText } from "../targets/document/formula.ts";
import { type Decided, type LawExample, tryOut } from "./examples.ts";

/**
 * The comparisons that examples leave open, as sentences. Two amounts must be seen equal and one unit apart on the side where
 * the comparison turns; a comparison that only words and figures decide must be seen to hold and to fail.
 */
export function missedBoundaries(law: Law, examples: readonly LawExample[], workdays?: Workdays): string[] {
  const comparisons = comparisonsOf(law);
  const outputs = Object.fromEntries(
    comparisons.flatMap(({ node, effect }, place) => [
      [`difference${place}`, differenceOf(node)],
      ...(effect === null ? [] : [[`effect${place}`, effect] as const]),
    ]),
  );
  const probe: Law = { ...law, outputs, outputNames: Object.keys(outputs) };
  const { decided } = tryOut(probe, examples, workdays);
  return comparisons.flatMap(({ node, where, effect }, place) => {
    const inEffect = decided.filter(({ explained }) => effect === null || explained.outputs[`effect${place}`] === 1);
    const seen = new Set(inEffect.map(({ explained }: Decided) => explained.outputs[`difference${place}`] ?? 0));
    const missing = missingOf(node, seen);
    const text = expressionText(node, "en", nameOf);
    return missing === null ? [] : [`${where}: no example ${missing} "${text}"`];
  });
}

type Comparison = { readonly node: Node; readonly where: string; readonly effect: Truth | null };

/** The comparisons of the case; those inside a sum are seen line by line and are left to tests of the list. */
function comparisonsOf(law: Law): Comparison[] {
  const roots = law.outputNames.flatMap((name) => law.outputs[name] ?? []);
  const effect = effects(roots);
  const perLine = new Set(
    inOrder(withConditions(roots)).flatMap((node) => (node.op === "sum" ? inOrder(node.args) : [])),
  );
  const places = new Map<Node, string>();
  const visit = (node: Node, where: string): void => {
    if (places.has(node)) return;
    const inside = node.op === "step" ? node.step.id : where;
    places.set(node, inside);
    const conditions = node.op === "step" ? [node.step.citedWhen, ...node.step.gaps.map((gap) => gap.when)] : [];
    for (const below of [...node.args, ...conditions]) if (below !== undefined) visit(below, inside);
  };
  for (const [place, root] of roots.entries()) visit(root, law.outputNames[place] ?? "");
  return [...places].flatMap(([node, where]) =>
    isComparison(node) && !perLine.has(node) ? [{ node, where, effect: effect.get(node) ?? null }] : [],
  );
}

const isComparison = (node: Node): boolean => node.op === "less" || node.op === "equal";

/** How far the second value lies above the first. */
function differenceOf({ args: [a, b] }: Node): Node {
  if (a === undefined || b === undefined) throw new TypeError("a comparison without its values");
  return quantity("count", { op: "subtract" }, [b, a], b.low - a.high, b.high - a.low);
}

function missingOf(node: Node, seen: ReadonlySet<number>): string | null {
  const [holds, fails] = [[...seen].some((one) => isMet(node, one)), [...seen].some((one) => !isMet(node, one))];
  if (!holds || !fails) return holds ? "fails" : "meets";
  if (!node.args.some(isMeasured)) return null;
  const needed = node.op === "less" ? [0, 1] : [0];
  const beside = node.op === "equal" && !seen.has(1) && !seen.has(-1);
  return needed.every((one) => seen.has(one)) && !beside ? null : "lies at and right beside";
}

const isMet = (node: Node, difference: number): boolean => (node.op === "less" ? difference > 0 : difference === 0);

/** Whether a number of the case goes into a value, not only a word that picks one of several figures. */
function isMeasured(node: Node): boolean {
  switch (node.op) {
    case "input":
      return node.input.kind === "number" || node.input.kind === "date";
    case "figure":
    case "unconfirmed":
      return false;
    case "select":
      return node.args.slice(1).some(isMeasured);
    default:
      return node.args.some(isMeasured);
  }
}

const nameOf = (node: Node) => (node.op === "step" ? node.step.title : node.op === "input" ? node.input.title : null);
