// Article 9: the rolling plan holds the three years after the one in which it is made.

import { add, and, isAtMost, isLess, law, numberInput, rule, valueFor } from "../../../kernel/law/index.ts";
import { FIRST_DAY, seedFigure } from "./figures.ts";

const year = (name: string, zh: string, en: string) =>
  numberInput(name, "count", { title: { zh, en }, from: 2012, to: 2060 });

const madeIn = year("madeIn", "编制年度", "year in which it is made");
const itemYear = year("itemYear", "项目年度", "year of the item");

const rollingYears = seedFigure({
  id: "plan.rollingYears",
  clauses: "investment.9.1",
  title: { zh: "滚动计划年数", en: "years of the rolling plan" },
  unit: "count",
  range: [1, 10],
  value: 3,
});

/** The rolling plan holds the years after the one in which it is made. */
export const rollingPlan = law({
  id: "investment.rollingPlan",
  title: { zh: "三年滚动计划", en: "three-year rolling plan" },
  from: FIRST_DAY,
  inputs: [madeIn, itemYear],
  outputs: {
    isWithin: rule(
      "investment.9.1",
      { id: "isWithin", title: { zh: "在滚动期内", en: "within the rolling plan" } },
      and(isLess(madeIn, itemYear), isAtMost(itemYear, add(madeIn, valueFor(rollingYears)))),
    ),
  },
});
