// Article 17: a plan of higher-level funds is forwarded within five working days of its receipt.

import { isAtMost, law, rule, valueFor, workdaysAfter, workdaysFrom } from "../../../kernel/law/index.ts";
import { FIRST_DAY, seedFigure } from "./figures.ts";
import { date } from "./project-facts.ts";

const receivedOn = date("receivedOn", "收到日", "day of receipt");
const forwardedOn = date("forwardedOn", "转发下达日", "day of forwarding");

const period = seedFigure({
  id: "forwarding.period",
  clauses: "investment.17.4",
  title: { zh: "转发期限", en: "period for forwarding" },
  unit: "workdays",
  range: [1, 60],
  value: 5,
});

const lastDay = rule(
  "investment.17.4",
  { id: "lastDay", title: { zh: "最后一日", en: "last day" }, gaps: ["I38"] },
  workdaysAfter(receivedOn, valueFor(period)),
);

/** One plan of higher-level funds; the day of receipt is not counted (reading I38). */
export const forwarding = law({
  id: "investment.forwarding",
  title: { zh: "上级资金计划转发", en: "forwarding of a plan of higher-level funds" },
  from: FIRST_DAY,
  inputs: [receivedOn, forwardedOn],
  outputs: {
    lastDay,
    isOnTime: isAtMost(forwardedOn, lastDay),
    workdaysTaken: rule(
      "investment.17.4",
      { id: "workdaysTaken", title: { zh: "用了几个工作日", en: "working days taken" } },
      workdaysFrom(receivedOn, forwardedOn),
    ),
  },
});
