// The oracle: a slow evaluator that walks the graph of a law with BigInt, node by node. It shares no code with the targets.

import type { Case, CaseLines, Law } from "../../src/kernel/law/index.ts";
import type { Node } from "../../src/kernel/law/node.ts";
import { calendarSlowly, type WorkedDays } from "./calendar.ts";
import { type Day, lookUp } from "./figures.ts";
import { round } from "./round.ts";

export type SlowCase = { readonly facts: Case; readonly lines: CaseLines };

/** What the oracle finds: outputs, the rules it walked through as `id=value`, their clauses, and the gaps they lean on. */
export type Verdict = {
  readonly outputs: Readonly<Record<string, bigint>>;
  readonly rules: ReadonlySet<string>;
  readonly clauses: readonly string[];
  readonly gaps: readonly string[];
};

/** Makes an oracle of a law on a day. A branch that is not chosen is never walked: its rules decide nothing. */
export function oracleOf(law: Law, day: Day, worked?: WorkedDays): (of: SlowCase) => Verdict {
  const oracle = new Oracle(day, worked);
  const outputs = law.outputNames.map((name) => [name, oracle.walker(law.outputs[name] ?? lacking(law.id))] as const);
  return ({ facts, lines }) => {
    const noted: Noted[] = [];
    const visit: Visit = { facts, line: facts, lines, note: (one) => noted.push(one) };
    const decided = Object.fromEntries(outputs.map(([name, walk]) => [name, walk(visit)]));
    return { outputs: decided, ...standing(noted.map(({ rule, value, visit: at }) => rule(value, withoutNotes(at)))) };
  };
}

/** Walking through a case, or through one line of it, noting down the rules on the way. */
type Visit = {
  readonly facts: Case;
  readonly line: Case;
  readonly lines: CaseLines;
  readonly note: (one: Noted) => void;
};

type Walker = (visit: Visit) => bigint;

/** A rule that was walked through; its conditions are looked at afterwards, and cite nothing themselves. */
type Noted = {
  readonly rule: (value: bigint, visit: Visit) => Rule;
  readonly value: bigint;
  readonly visit: Visit;
};

type Rule = { readonly text: string; readonly clauses: readonly string[]; readonly gaps: readonly string[] };

const silent = new WeakMap<Visit, Visit>();

function withoutNotes(visit: Visit): Visit {
  const made = silent.get(visit) ?? { ...visit, note: () => undefined };
  silent.set(visit, made);
  return made;
}

function standing(rules: readonly Rule[]): Pick<Verdict, "rules" | "clauses" | "gaps"> {
  const of = (texts: readonly string[]): string[] => [...new Set(texts)].sort();
  return {
    rules: new Set(rules.map((rule) => rule.text)),
    clauses: of(rules.flatMap((rule) => rule.clauses)),
    gaps: of(rules.flatMap((rule) => rule.gaps)),
  };
}

class Oracle {
  readonly #day: Day;
  readonly #worked: WorkedDays | undefined;
  readonly #walkers = new Map<Node, Walker>();

  constructor(day: Day, worked: WorkedDays | undefined) {
    this.#day = day;
    this.#worked = worked;
  }

  /** The walker of a node; within one visit a node is walked once. */
  walker(node: Node): Walker {
    const known = this.#walkers.get(node);
    if (known !== undefined) return known;
    const walk = this.#walk(node);
    let last: Visit | null = null;
    let value = 0n;
    const once: Walker = (visit) => {
      if (visit === last) return value;
      value = walk(visit);
      last = visit;
      return value;
    };
    this.#walkers.set(node, once);
    return once;
  }

  #walk(node: Node): Walker {
    const [a, b, c] = node.args.map((argument) => this.walker(argument));
    switch (node.op) {
      case "constant": {
        const value = BigInt(node.value);
        return () => value;
      }
      case "input": {
        const { name, lines } = node.input;
        return ({ facts, line }) => BigInt((lines === undefined ? facts : line)[name] ?? lacking(name));
      }
      case "figure":
        return this.#figure(node, a, (found) => found.value);
      case "unconfirmed":
        return this.#figure(node, a, (found) => (found.confirmed ? 0n : 1n));
      case "step":
        return this.#step(node, a ?? lacking(node.op));
      case "calendar":
        return (visit) => {
          const [day, months] = [Number((a ?? lacking(node.op))(visit)), Number(b?.(visit) ?? 0)];
          return BigInt(calendarSlowly(node.calendar, { day, months }, this.#worked));
        };
      case "sum":
        return sum(node.lines.name, a ?? lacking(node.op));
      case "quotient":
        return (visit) => {
          const numerator = (a ?? lacking(node.op))(visit);
          return round({ numerator, denominator: BigInt(node.divisor) }, node.rounding);
        };
      case "portion":
        return (visit) => {
          const numerator = (a ?? lacking(node.op))(visit) * (b ?? lacking(node.op))(visit);
          return round({ numerator, denominator: 10_000n }, node.rounding);
        };
      case "not":
        return (visit) => 1n - (a ?? lacking(node.op))(visit);
      default:
        return combination(node.op, [a ?? lacking(node.op), b ?? lacking(node.op), c]);
    }
  }

  #figure(
    { figure, args }: Node & { readonly op: "figure" | "unconfirmed" },
    word: Walker | undefined,
    read: (found: { value: bigint; confirmed: boolean }) => bigint,
  ): Walker {
    const words = args.length === 0 ? ["all"] : (figure.by?.values ?? []);
    const values = words.map((one) => read(lookUp(figure, one, this.#day)));
    return (visit) => values[word === undefined ? 0 : Number(word(visit))] ?? lacking(figure.id);
  }

  #step({ step }: Node & { readonly op: "step" }, walk: Walker): Walker {
    const cited = step.citedWhen === undefined ? null : this.walker(step.citedWhen);
    const gaps = step.gaps.map(({ gap, when }) => ({ gap, when: when === undefined ? null : this.walker(when) }));
    const rule = (value: bigint, visit: Visit): Rule => {
      const text = `${step.id}=${value}`;
      if (cited !== null && cited(visit) === 0n) return { text, clauses: [], gaps: [] };
      const leant = gaps.filter(({ when }) => when === null || when(visit) === 1n).map(({ gap }) => gap);
      return { text, clauses: step.clauses, gaps: leant };
    };
    return (visit) => {
      const value = walk(visit);
      visit.note({ rule, value, visit });
      return value;
    };
  }
}

function sum(list: string, term: Walker): Walker {
  return (visit) => {
    let total = 0n;
    for (const line of visit.lines[list] ?? lacking(list)) total += term({ ...visit, line });
    return total;
  };
}

function combination(op: Node["op"], [a, b, c]: readonly [Walker, Walker, Walker | undefined]): Walker {
  switch (op) {
    case "add":
      return (visit) => a(visit) + b(visit);
    case "subtract":
      return (visit) => a(visit) - b(visit);
    case "multiply":
      return (visit) => a(visit) * b(visit);
    case "least":
      return (visit) => smaller(a(visit), b(visit));
    case "greatest":
      return (visit) => -smaller(-a(visit), -b(visit));
    case "divide":
      return (visit) => a(visit) / b(visit);
    case "remainder":
      return (visit) => a(visit) % b(visit);
    case "ratio":
      return (visit) => (a(visit) * 10_000n) / b(visit);
    case "less":
      return (visit) => (a(visit) < b(visit) ? 1n : 0n);
    case "equal":
      return (visit) => (a(visit) === b(visit) ? 1n : 0n);
    case "and":
      return (visit) => a(visit) & b(visit);
    case "or":
      return (visit) => a(visit) | b(visit);
    case "select":
      return (visit) => (a(visit) === 1n ? b(visit) : (c ?? lacking(op))(visit));
    case "allowance":
      return (visit) => smaller((c ?? lacking(op))(visit), -smaller(b(visit) - a(visit), 0n));
    default:
      throw new Error(`the oracle does not know ${op}`);
  }
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);

function lacking(what: string): never {
  throw new Error(`${what} is missing`);
}
