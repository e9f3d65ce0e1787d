// Which values get a column of their own in a nested query, so that they are computed once, and in which order the queries nest.

import { ownCost, type Use, usesOf } from "./cost.ts";
import type { Writing } from "./dialect.ts";
import { type Term, termsInOrder } from "./term.ts";

/** One nested query: what it computes anew, and which columns it hands on from the one inside it. */
export type Stage = { readonly computed: readonly Term[]; readonly passed: readonly Term[] };

/**
 * Plans the nested queries for the wanted terms, the innermost first; the last gives the wanted terms themselves.
 * A value stands in a query of its own where that costs less than computing it again for every use.
 */
export function stagesFor(wanted: readonly Term[], writing: Writing): Stage[] {
  const graph = graphOf(wanted, writing);
  const running = graph.nodes.flatMap(({ term }) => (term.op === "running" ? [term] : []));
  const plans = [graph.shared, []].map((some) => improved(graph, new Set([...running, ...some])));
  const [first, ...others] = plans;
  if (first === undefined) throw new RangeError("no plan for a query");
  const best = others.reduce((a, b) => (b.cost < a.cost ? b : a), first);
  return stagesOf(graph, best.kept);
}

type Node = { readonly term: Term; readonly own: number; readonly uses: readonly Use[] };

/** The terms in order with what they cost; `shared` are those written more than once. */
type Graph = {
  readonly wanted: readonly Term[];
  readonly writing: Writing;
  readonly nodes: readonly Node[];
  readonly shared: readonly Term[];
};

type Plan = { readonly kept: ReadonlySet<Term>; readonly cost: number };

function graphOf(wanted: readonly Term[], writing: Writing): Graph {
  const nodes = termsInOrder(wanted).map((term) => ({
    term,
    own: ownCost(term, writing),
    uses: usesOf(term, writing),
  }));
  const written = new Map<Term, number>(wanted.map((term) => [term, 1]));
  for (const { of, written: times } of nodes.flatMap(({ uses }) => uses)) {
    written.set(of, (written.get(of) ?? 0) + times);
  }
  const isShared = (term: Term): boolean => !FIXED.has(term.op) && (written.get(term) ?? 0) > 1;
  return { wanted, writing, nodes, shared: nodes.map(({ term }) => term).filter(isShared) };
}

/** What has no choice: read or written where it is needed, or in any case in a query of its own. */
const FIXED: ReadonlySet<Term["op"]> = new Set(["column", "sum", "constant", "always", "running"]);

/** Takes the one best step after another, keeping a value or writing it out again, as long as that saves time. */
function improved(graph: Graph, start: ReadonlySet<Term>): Plan {
  let best: Plan = { kept: start, cost: costOf(graph, start) };
  for (;;) {
    const { kept, cost } = best;
    for (const term of graph.shared) {
      const other = toggled(kept, term);
      const otherCost = costOf(graph, other);
      if (otherCost < best.cost) best = { kept: other, cost: otherCost };
    }
    if (best.cost === cost) return best;
  }
}

function toggled(kept: ReadonlySet<Term>, term: Term): ReadonlySet<Term> {
  const other = new Set(kept);
  if (!other.delete(term)) other.add(term);
  return other;
}

function costOf(graph: Graph, kept: ReadonlySet<Term>): number {
  const { costs } = graph.writing;
  const inline = new Map<Term, number>();
  let total = 0;
  for (const { term, own, uses } of graph.nodes) {
    const cost = uses.reduce((so, { of, computed }) => so + computed * (inline.get(of) ?? 0), own);
    if (kept.has(term)) total += cost;
    inline.set(term, kept.has(term) ? costs.column : cost);
  }
  for (const term of graph.wanted) total += inline.get(term) ?? 0;
  for (const { computed, passed } of stagesOf(graph, kept).slice(0, -1)) {
    total += costs.stage + costs.passed * (passed.length + computed.length);
  }
  return total;
}

function stagesOf({ wanted, nodes }: Graph, kept: ReadonlySet<Term>): Stage[] {
  const level = levels(nodes, kept);
  const last = 1 + Math.max(-1, ...[...kept].map((term) => level.get(term) ?? 0));
  const isThere = (term: Term, place: number): boolean =>
    term.op === "column" || term.op === "sum" || (kept.has(term) && (level.get(term) ?? 0) < place);
  const stages: Stage[] = [{ computed: wanted, passed: [] }];
  let needed = readsOf(wanted, (term) => isThere(term, last));
  for (let place = last - 1; place >= 0; place--) {
    const isNew = (term: Term): boolean => kept.has(term) && level.get(term) === place;
    const computed = [...needed].filter(isNew);
    const passed = [...needed].filter((term) => !isNew(term));
    const inner = readsOf(computed, (term) => isThere(term, place));
    stages.unshift({ computed, passed });
    needed = new Set([...passed, ...inner]);
  }
  return stages;
}

/** What is computed in fewer cases than this share is rather computed twice than given a query of its own. */
const RARE = 0.1;

/** The number of the stage that computes a kept term: after those of the kept terms that it reads. */
function levels(nodes: readonly Node[], kept: ReadonlySet<Term>): Map<Term, number> {
  const level = new Map<Term, number>();
  for (const { term, uses } of nodes) {
    const below = uses.map(({ of, computed }) => {
      const isRead = kept.has(of) && (computed >= RARE || of.op === "running");
      return (level.get(of) ?? 0) + (isRead ? 1 : 0);
    });
    level.set(term, Math.max(0, ...below));
  }
  return level;
}

/** The columns that terms read where they are written out: those that are there already, each as far up as possible. */
function readsOf(terms: readonly Term[], isThere: (term: Term) => boolean): Set<Term> {
  const found = new Set<Term>();
  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (isThere(term)) found.add(term);
    else term.args.forEach(visit);
  };
  terms.forEach(visit);
  return found;
}
