// The chain of costs of a project: each link with its amount, and whether it stays within the one before (articles 4, 14, 23, 39).

import type { Facts } from "../../../kernel/cases/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { type ProjectFact, projectFacts } from "../procedures/project/facts.ts";

/** A link. `aboveFen` is by how much it exceeds the link before it; null while either is unknown, 0 when it holds. */
export type ChainLink = {
  readonly name: ProjectFact;
  readonly title: Text;
  readonly clause: string;
  readonly amountFen: number | null;
  readonly aboveFen: number | null;
};

const links: readonly (readonly [ProjectFact, string])[] = [
  ["feasibilityEstimateFen", "investment.13.3"],
  ["budgetEstimateFen", "investment.14.5"],
  ["constructionBudgetFen", "investment.15.4"],
  ["bidLimitFen", "investment.23.5"],
  ["contractPriceFen", "investment.34.1"],
  ["finalAccountFen", "investment.30.2"],
];

/** The links in their order; a project that needs no budget estimate has none in its chain. */
export function moneyChain(facts: Facts): readonly ChainLink[] {
  const isSkipped = facts["budgetEstimateFen"] === undefined && facts["constructionBudgetFen"] !== undefined;
  const ours = links.filter(([name]) => !(isSkipped && name === "budgetEstimateFen"));
  return ours.map(([name, clause], place) => {
    const amountFen = amountOf(facts, name);
    const before = boundOf(
      facts,
      ours.slice(0, place).map(([earlier]) => earlier),
      name,
    );
    const aboveFen = amountFen === null || before === null ? null : Math.max(0, amountFen - before);
    return { name, title: projectFacts[name].title, clause, amountFen, aboveFen };
  });
}

/** The final account is held against the ceiling, the others against the link before. */
function boundOf(facts: Facts, earlier: readonly ProjectFact[], name: ProjectFact): number | null {
  const bounds = name === "finalAccountFen" ? earlier.filter((one) => one.endsWith("EstimateFen")) : earlier;
  const known = bounds.map((one) => amountOf(facts, one)).filter((amount) => amount !== null);
  return known.at(-1) ?? null;
}

function amountOf(facts: Facts, name: ProjectFact): number | null {
  const amount = facts[name];
  return typeof amount === "number" ? amount : null;
}
