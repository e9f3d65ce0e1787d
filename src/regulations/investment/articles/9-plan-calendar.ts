// Articles 9, 11, 18 and 19: the last days of the plan year, and who hands in too late.

import {
  addDays,
  atLeastZero,
  choiceInput,
  choose,
  daysFrom,
  endOfYear,
  enumeration,
  figureBy,
  is,
  isAtMost,
  law,
  rule,
  valueFor,
  when,
} from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { date } from "./project-facts.ts";

const duties = enumeration("duty", {
  submit_projects: { zh: "报送下年项目", en: "submit next year's projects" },
  request_fiscal_money: { zh: "申请财政资金", en: "request fiscal money" },
  submit_financing_plan: { zh: "报送融资计划", en: "submit the financing plan" },
  submit_draft_plan: { zh: "报送计划草案", en: "submit the draft plan" },
  issue_adjustment: { zh: "下达计划调整", en: "issue an adjustment of the plan" },
});

const duty = choiceInput("duty", duties, { title: { zh: "事项", en: "duty" } });
const firstOfPlanYear = date("firstOfPlanYear", "计划年度1月1日", "1 January of the plan year");
const doneOn = date("doneOn", "办理日", "day on which it was done");

const seed = { from: FIRST_DAY, known: FIRST_DAY, source: "seed" } as const;

/** Days from 1 January of the plan year back to the last day; of an adjustment, from 31 December of that year. */
const lastDays = figureBy(duties, {
  id: "plan.lastDay",
  clauses: ["investment.9.2", "investment.9.5", "investment.11.2", "investment.18.1", "investment.19.1"],
  title: { zh: "期限(距年初;调整距年末)", en: "last day, from the start of the year (an adjustment: from its end)" },
  unit: "days",
  range: [-366, 0],
  rows: [
    { ...seed, clauses: ["investment.9.2"], values: { submit_projects: -93 } },
    { ...seed, clauses: ["investment.18.1"], values: { request_fiscal_money: -62 } },
    { ...seed, clauses: ["investment.19.1"], values: { submit_financing_plan: -62 } },
    { ...seed, clauses: ["investment.9.5"], values: { submit_draft_plan: -32 } },
    {
      ...seed,
      source: "default",
      provisional: true,
      readings: ["I02"],
      clauses: ["investment.11.2"],
      values: { issue_adjustment: -184 },
    },
  ],
});

const beforeTheYear = addDays(firstOfPlanYear, valueFor(lastDays, duty));
const inTheYear = addDays(endOfYear(firstOfPlanYear), valueFor(lastDays, duty));
const title = (word: keyof typeof duties.titles) => ({ id: word, title: duties.titles[word] });

const lastDay = choose(
  [
    when(is(duty, "submit_projects"), rule("investment.9.2", title("submit_projects"), beforeTheYear)),
    when(is(duty, "request_fiscal_money"), rule("investment.18.1", title("request_fiscal_money"), beforeTheYear)),
    when(is(duty, "submit_financing_plan"), rule("investment.19.1", title("submit_financing_plan"), beforeTheYear)),
    when(is(duty, "submit_draft_plan"), rule("investment.9.5", title("submit_draft_plan"), beforeTheYear)),
  ],
  rule("investment.11.2", { ...title("issue_adjustment"), gaps: ["I02"] }, inTheYear),
);

/** One duty of a plan year: late is marked late, not lost. */
export const planDeadline = law({
  id: "investment.planDeadline",
  title: { zh: "计划期限", en: "deadline of the plan" },
  from: FIRST_DAY,
  inputs: [duty, firstOfPlanYear, doneOn],
  outputs: { lastDay, isOnTime: isAtMost(doneOn, lastDay), daysLate: atLeastZero(daysFrom(lastDay, doneOn)) },
});
