// Articles 4 and 23: what must be tendered, by the national amounts of 2018 (reading I24).

import {
  and,
  choiceInput,
  enumeration,
  figureBy,
  isAtLeast,
  law,
  or,
  rule,
  valueFor,
} from "../../../kernel/law/index.ts";
import { readFigure } from "./figures.ts";
import { amount, fact, MOST_FEN, share } from "./project-facts.ts";

const purchases = enumeration("purchase", {
  works: { zh: "工程", en: "works" },
  goods: { zh: "设备材料", en: "goods" },
  services: { zh: "勘察设计监理等服务", en: "services" },
});

const purchase = choiceInput("purchase", purchases, { title: { zh: "采购类别", en: "kind of purchase" } });
const price = amount("estimatedPriceFen", "单项合同估算价", "estimated price of the contract");
const budgetFunds = amount("budgetFundsFen", "使用预算资金", "budget money used");
const budgetShare = share("budgetShareBp", "预算资金占投资", "share of budget money");
const isDominant = fact("stateFundsDominant", "国有资金占主导", "state money is dominant");

/** The first day of the national amounts. */
const FROM = "2018-06-01";

const least = figureBy(purchases, {
  id: "tender.least",
  clauses: ["investment.4.7", "investment.23.1"],
  title: { zh: "必须招标的单项合同价", en: "contract price from which a tender is compulsory" },
  unit: "fen",
  range: [0, MOST_FEN],
  rows: [
    {
      from: FROM,
      known: FROM,
      source: "external",
      readings: ["I24"],
      values: { works: 400_000_000, goods: 200_000_000, services: 100_000_000 },
    },
  ],
});

const leastBudgetFunds = readFigure({
  id: "tender.leastBudgetFunds",
  clauses: "investment.4.7",
  title: { zh: "预算资金起点", en: "least budget money" },
  unit: "fen",
  range: [0, MOST_FEN],
  value: 200_000_000,
  reading: "I24",
});

const leastBudgetShare = readFigure({
  id: "tender.leastBudgetShare",
  clauses: "investment.4.7",
  title: { zh: "预算资金占比起点", en: "least share of budget money" },
  unit: "basisPoints",
  range: [0, 10_000],
  value: 1000,
  reading: "I24",
});

const isPublic = rule(
  "investment.4.7",
  { id: "isPublic", title: { zh: "属于必须招标的资金", en: "money that makes a tender compulsory" }, gaps: ["I24"] },
  or(
    isDominant,
    and(isAtLeast(budgetFunds, valueFor(leastBudgetFunds)), isAtLeast(budgetShare, valueFor(leastBudgetShare))),
  ),
);

/** Whether one contract must be tendered. */
export const compulsoryTender = law({
  id: "investment.compulsoryTender",
  title: { zh: "必须招标", en: "compulsory tender" },
  from: FROM,
  inputs: [purchase, price, budgetFunds, budgetShare, isDominant],
  outputs: {
    tenderRequired: rule(
      "investment.23.1",
      { id: "tenderRequired", title: { zh: "必须招标", en: "must be tendered" }, gaps: ["I24"] },
      and(isPublic, isAtLeast(price, valueFor(least, purchase))),
    ),
  },
});
