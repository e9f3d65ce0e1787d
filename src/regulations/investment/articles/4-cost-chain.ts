// Articles 4, 14, 23 and 39: each cost stays within the one before it; the first broken link stops every office.

import {
  and,
  atLeastZero,
  choose,
  enumeration,
  fen,
  isAtLeast,
  isGiven,
  isLess,
  law,
  not,
  or,
  type Quantity,
  rule,
  subtract,
  type Truth,
  when,
  word,
} from "../../../kernel/law/index.ts";
import { estimateExcessLimit } from "./14-estimate-ceiling.ts";
import { FIRST_DAY } from "./figures.ts";
import { amountAboveZero, fact, optionalAmount } from "./project-facts.ts";

const links = enumeration("link", {
  none: { zh: "没有断开", en: "none" },
  budget_estimate: { zh: "概算", en: "budget estimate" },
  construction_budget: { zh: "施工预算", en: "construction budget" },
  bid_limit: { zh: "最高投标限价", en: "maximum bid limit" },
  contract_price: { zh: "合同价", en: "contract price" },
  final_account: { zh: "竣工决算", en: "final account" },
});

const feasibilityEstimate = amountAboveZero("feasibilityEstimateFen", "可研估算", "feasibility estimate");
const budgetEstimate = optionalAmount("budgetEstimateFen", "概算", "budget estimate");
const optimised = fact("optimised", "已优化设计", "optimised");
const constructionBudget = optionalAmount("constructionBudgetFen", "施工预算", "construction budget");
const bidLimit = optionalAmount("bidLimitFen", "最高投标限价", "maximum bid limit");
const contractPrice = optionalAmount("contractPriceFen", "合同价", "contract price");
const finalAccount = optionalAmount("finalAccountFen", "竣工决算", "final account");

/** The budget estimate, or where there is none the feasibility estimate: no figure behind it may be larger. */
const ceiling = rule(
  ["investment.14.5", "investment.14.8"],
  { id: "ceiling", title: { zh: "最高限额", en: "ceiling" } },
  choose([when(isGiven(budgetEstimate), atLeastZero(budgetEstimate))], feasibilityEstimate),
);

const excessOf = (later: Quantity<"fen">, earlier: Quantity<"fen">): Quantity<"fen"> =>
  choose([when(and(isGiven(later), isGiven(earlier)), atLeastZero(subtract(later, earlier)))], fen(0));

const overFeasibility = excessOf(budgetEstimate, feasibilityEstimate);
const overCeiling = excessOf(constructionBudget, ceiling);
const overBudget = excessOf(bidLimit, constructionBudget);
const overBidLimit = excessOf(contractPrice, bidLimit);
const accountOverCeiling = excessOf(finalAccount, ceiling);
const isOver = (excess: Quantity<"fen">): Truth => isLess(fen(0), excess);

const broken = (clauses: readonly string[], link: keyof typeof links.titles, gaps: readonly string[] = []) =>
  rule(clauses, { id: `broken_${link}`, title: links.titles[link], gaps }, word(links, link));

/** An excess below 10 % that is left after optimising was approved with the estimate (article 14). */
const isEstimateBroken = and(
  isOver(overFeasibility),
  or(not(optimised), isAtLeast(overFeasibility, estimateExcessLimit(feasibilityEstimate))),
);

const brokenLink = choose(
  [
    when(isEstimateBroken, broken(["investment.4.5", "investment.14.6", "investment.14.7"], "budget_estimate")),
    when(isOver(overCeiling), broken(["investment.4.5", "investment.14.5"], "construction_budget", ["I18"])),
    when(isOver(overBudget), broken(["investment.23.5"], "bid_limit", ["I18"])),
    when(isOver(overBidLimit), broken(["investment.23.1"], "contract_price", ["I55"])),
    when(isOver(accountOverCeiling), broken(["investment.4.5", "investment.14.5"], "final_account")),
  ],
  rule(
    "investment.4.5",
    { id: "unbroken", title: { zh: "逐级控价完好", en: "cost chain unbroken" } },
    word(links, "none"),
  ),
);

const isBroken = or(
  isEstimateBroken,
  isOver(overCeiling),
  isOver(overBudget),
  isOver(overBidLimit),
  isOver(accountOverCeiling),
);

/** The chain as far as it has been built: amounts that are not there yet break nothing. */
export const costChain = law({
  id: "investment.costChain",
  title: { zh: "逐级控价", en: "cost chain" },
  from: FIRST_DAY,
  inputs: [feasibilityEstimate, budgetEstimate, optimised, constructionBudget, bidLimit, contractPrice, finalAccount],
  outputs: {
    ceilingFen: ceiling,
    brokenLink,
    overFen: choose(
      [
        when(isEstimateBroken, overFeasibility),
        when(isOver(overCeiling), overCeiling),
        when(isOver(overBudget), overBudget),
        when(isOver(overBidLimit), overBidLimit),
      ],
      accountOverCeiling,
    ),
    isBlocked: rule(
      "investment.39.2",
      { id: "isBlocked", title: { zh: "各部门停办", en: "every office stops" } },
      isBroken,
    ),
  },
});
