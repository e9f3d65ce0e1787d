// Mutants: laws that differ from a law in one small thing, as a slip of the pen would. Good examples tell every one of them apart.

import { dayNumber, dayText } from "../day-number.ts";
import { type Figure, type FigureRow, NO_LIMIT } from "../figure.ts";
import type { Law, StepNode } from "../law.ts";
import { inOrder, type Node } from "../node.ts";
import { type Exchange, rebuilt } from "../rebuild.ts";
import { changesOfNode } from "./changes-of-nodes.ts";

/** A law with one slip: the rule or figure in which it is, and what was changed. */
export type Mutant = { readonly id: string; readonly where: string; readonly change: string; readonly law: Law };

/** Every mutant of a law: one slip in a value, in a condition under which a rule is cited or leans on a gap, or in a figure. */
export function mutantsOf(law: Law): Mutant[] {
  const ofNodes = [...placesOf(law)].flatMap(([node, where]) =>
    changesOfNode(node).map(({ change, by }) => ({
      where,
      change,
      law: exchanged(law, (one, before) => (before === node ? loose(by(one)) : one === before ? one : loose(one))),
    })),
  );
  const ofFigures = law.figures.flatMap((figure) =>
    changesOfFigure(figure).map(({ change, rows }) => ({
      where: figure.id,
      change,
      law: withFigure(law, figure, { ...figure, rows }),
    })),
  );
  return [...ofNodes, ...ofFigures].map((one, place) => ({ id: `m${place + 1}`, ...one }));
}

/** Every node with the rule in which it stands first; what stands in the conditions of a rule belongs to the rule. */
function placesOf(law: Law): Map<Node, string> {
  const places = new Map<Node, string>();
  const visit = (node: Node, where: string): void => {
    if (places.has(node)) return;
    const inside = node.op === "step" ? node.step.id : where;
    places.set(node, inside);
    const conditions = node.op === "step" ? [node.step.citedWhen, ...node.step.gaps.map((gap) => gap.when)] : [];
    for (const below of [...node.args, ...conditions]) if (below !== undefined) visit(below, inside);
  };
  for (const name of law.outputNames) visitOutput(law, name, visit);
  return places;
}

function visitOutput(law: Law, name: string, visit: (node: Node, where: string) => void): void {
  const root = law.outputs[name];
  if (root !== undefined) visit(root, name);
}

/** What was proved of the law's intervals does not hold for a slip, nor for what is built on it. */
function loose(node: Node): Node {
  if (node.unit === "truth" || node.unit === "choice" || node.op === "constant") return node;
  return { ...node, low: -WIDE, high: WIDE };
}

const WIDE = 2 ** 52;

function exchanged(law: Law, exchange: Exchange): Law {
  const roots = law.outputNames.flatMap((name) => law.outputs[name] ?? []);
  const outputs = Object.fromEntries(
    rebuilt(roots, exchange).map((root, place) => [law.outputNames[place] ?? "", root]),
  );
  return { ...law, outputs, steps: inOrder(Object.values(outputs)).filter(isStep) };
}

const isStep = (node: Node): node is StepNode => node.op === "step";

function withFigure(law: Law, figure: Figure, by: Figure): Law {
  const reads = (node: Node): node is Node & { readonly op: "figure" | "unconfirmed" } =>
    (node.op === "figure" || node.op === "unconfirmed") && node.figure === figure;
  const changed = exchanged(law, (node) => (reads(node) ? { ...node, figure: by } : node));
  return { ...changed, figures: law.figures.map((one) => (one === figure ? by : one)) };
}

type FigureChange = { readonly change: string; readonly rows: readonly FigureRow[] };

/** A value missed by one, a doubt turned over, a first day missed by one. */
function changesOfFigure({ rows, range: [low, high] }: Figure): FigureChange[] {
  return rows.flatMap((row, place) => {
    const exchange = (change: string, by: FigureRow): FigureChange => ({ change, rows: rows.with(place, by) });
    const values = Object.entries(row.values).flatMap(([key, value]) => {
      const beside = value === NO_LIMIT ? [high - 1] : [value - 1, value + 1];
      return beside
        .filter((other) => other >= low && other <= high)
        .map((other) =>
          exchange(`${key}: ${other} instead of ${value}`, { ...row, values: { ...row.values, [key]: other } }),
        );
    });
    const { provisional = false, from } = row;
    const dayLater = dayText(dayNumber(from) + 1);
    return [
      ...values,
      exchange(`${from}: ${provisional ? "confirmed" : "unconfirmed"}`, { ...row, provisional: !provisional }),
      exchange(`from ${dayLater} instead of ${from}`, { ...row, from: dayLater }),
    ];
  });
}
