// Article 40: information about a project is entered promptly; a record nobody touched for a month is stale (reading I49).

import { daysFrom, isLess, law, rule, valueFor } from "../../../kernel/law/index.ts";
import { FIRST_DAY, readFigure } from "./figures.ts";
import { date } from "./project-facts.ts";

const updatedOn = date("updatedOn", "最近更新日", "day of the last update");
const today = date("today", "当日", "today");

const freshDays = readFigure({
  id: "record.freshDays",
  clauses: "investment.40.2",
  title: { zh: "信息更新期限", en: "days within which a record is updated" },
  unit: "days",
  range: [0, 366],
  value: 30,
  reading: "I49",
});

/** Whether nobody has entered anything about a project for too long. */
export const staleRecord = law({
  id: "investment.staleRecord",
  title: { zh: "信息更新", en: "update of the record" },
  from: FIRST_DAY,
  inputs: [updatedOn, today],
  outputs: {
    isStale: rule(
      "investment.40.2",
      { id: "isStale", title: { zh: "久未更新", en: "stale" }, gaps: ["I49"] },
      isLess(valueFor(freshDays), daysFrom(updatedOn, today)),
    ),
  },
});
