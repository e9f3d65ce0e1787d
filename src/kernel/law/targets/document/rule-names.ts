// What the values of a law are called: a value that a rule computes is called by the rule's title, also where it is written out anew.

import type { Law } from "../../law.ts";
import { Lowering } from "../../lowering.ts";
import type { Node, Text } from "../../node.ts";
import type { Slot } from "../../program.ts";

/** The name of a value, or null when it has none. */
export type NameOf = (node: Node) => Text | null;

/**
 * Names the values of a law. The rule that is being written out does not name itself, and a rule that only passes another one
 * on names nothing.
 */
export function namesOf(law: Law, written: string): NameOf {
  const lowering = new Lowering();
  const titles = new Map<Slot, Text>();
  const others = law.steps.filter((node) => node.step.id !== written);
  for (const node of others) {
    const slot = lowering.slotOf(node);
    const isPlain = PLAIN.has(lowering.at(slot).op) || node.args[0]?.op === "step";
    if (!isPlain && !titles.has(slot)) titles.set(slot, node.step.title);
  }
  for (const node of law.steps) if (node.step.id === written) titles.delete(lowering.slotOf(node));
  return (node) => {
    if (node.op === "step" && node.step.id !== written) return node.step.title;
    if (node.op === "input") return node.input.title;
    return node.op === "constant" || node.op === "figure" ? null : (titles.get(lowering.slotOf(node)) ?? null);
  };
}

const PLAIN: ReadonlySet<string> = new Set(["constant", "input", "figure", "unconfirmed"]);
