// Rebuilding a graph with some of its nodes exchanged: what did not change stays the same node.

import type { Leaning } from "./gap.ts";
import type { Node, Truth } from "./node.ts";
import type { Step } from "./rule.ts";

/**
 * Gives for a node, whose arguments were rebuilt before, the node that takes its place; the same node when none does.
 * `before` is the node as it stood, and is the node itself where nothing below it changed.
 */
export type Exchange = (node: Node, before: Node) => Node;

/** The roots with every node below them, and in the conditions of rules, passed through the exchange; arguments first. */
export function rebuilt(roots: readonly Node[], exchange: Exchange): Node[] {
  const known = new Map<Node, Node>();
  const rebuild = (node: Node): Node => {
    const before = known.get(node);
    if (before !== undefined) return before;
    const args = node.args.map(rebuild);
    const isSame = args.every((argument, place) => argument === node.args[place]);
    const found = exchange(withConditions(isSame ? node : { ...node, args }, rebuild), node);
    known.set(node, found);
    return found;
  };
  return roots.map(rebuild);
}

function withConditions(node: Node, rebuild: (node: Node) => Node): Node {
  if (node.op !== "step") return node;
  const { citedWhen, gaps } = node.step;
  const conditions = [citedWhen, ...gaps.map((leaning) => leaning.when)];
  const [cited, ...whens] = conditions.map((one) => (one === undefined ? undefined : asTruth(rebuild(one))));
  if ([cited, ...whens].every((one, place) => one === conditions[place])) return node;
  const leanings = gaps.map((leaning, place): Leaning => withWhen(leaning, whens[place]));
  const step: Step = { ...node.step, gaps: leanings, ...(cited === undefined ? {} : { citedWhen: cited }) };
  return { ...node, step };
}

const withWhen = (leaning: Leaning, when: Truth | undefined): Leaning =>
  when === undefined ? leaning : { ...leaning, when };

function asTruth(node: Node): Truth {
  if (!isTruth(node)) throw new TypeError(`a condition became a ${node.unit}`);
  return node;
}

const isTruth = (node: Node): node is Truth => node.unit === "truth";
