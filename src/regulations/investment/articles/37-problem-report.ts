// Article 37: a department reports a problem to the city government promptly: within two working days (reading I49).

import { law, rule, valueFor, workdaysAfter } from "../../../kernel/law/index.ts";
import { FIRST_DAY, readFigure } from "./figures.ts";
import { date } from "./project-facts.ts";

const foundOn = date("foundOn", "发现日", "day on which it was found");

const reportPeriod = readFigure({
  id: "report.period",
  clauses: "investment.37.2",
  title: { zh: "报告期限", en: "period for reporting" },
  unit: "workdays",
  range: [1, 60],
  value: 2,
  reading: "I49",
});

/** Until when a department reports a problem to the city government. */
export const problemReport = law({
  id: "investment.problemReport",
  title: { zh: "问题报告", en: "report of a problem" },
  from: FIRST_DAY,
  inputs: [foundOn],
  outputs: {
    lastDay: rule(
      "investment.37.2",
      { id: "lastDay", title: { zh: "最后报告日", en: "last day to report" }, gaps: ["I49"] },
      workdaysAfter(foundOn, valueFor(reportPeriod)),
    ),
  },
});
