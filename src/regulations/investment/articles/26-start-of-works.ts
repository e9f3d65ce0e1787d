// Article 26: three filings before the construction permit, and the permit before the start of works.

import {
  add,
  and,
  choose,
  constant,
  dayNumber,
  isAtMost,
  isGiven,
  isLess,
  law,
  optionalNumberInput,
  type Quantity,
  rule,
  type Truth,
  when,
} from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { date, fact } from "./project-facts.ts";

const filings = [
  fact("qualityFiled", "质量监督备案", "filed with quality supervision"),
  fact("safetyFiled", "安全监督备案", "filed with safety supervision"),
  fact("environmentFiled", "环评申报", "environmental filing"),
] as const;

const supervised = fact("supervisionContract", "有监理合同和总监", "has a supervision contract and chief supervisor");
const permittedOn = optionalNumberInput("permittedOn", "date", {
  title: { zh: "施工许可日", en: "day of the permit" },
  from: dayNumber("2012-01-01"),
  to: dayNumber("2060-12-31"),
});
const startsOn = date("startsOn", "开工日", "day of the start");

const zero = constant("count", 0);
const missing = (filed: Truth): Quantity<"count"> => choose<"count">([when(filed, zero)], constant("count", 1));

const missingFilings = rule(
  "investment.26.1",
  { id: "missingFilings", title: { zh: "还缺的备案", en: "filings still missing" } },
  add(missing(filings[0]), missing(filings[1]), missing(filings[2])),
);

const isPermitted = rule(
  "investment.26.2",
  { id: "isPermitted", title: { zh: "许可不晚于开工", en: "permitted by the day of the start" }, gaps: ["I42"] },
  and(isGiven(permittedOn), isAtMost(permittedOn, startsOn)),
);

/** Whether works may start. */
export const startOfWorks = law({
  id: "investment.startOfWorks",
  title: { zh: "开工条件", en: "conditions of the start" },
  from: FIRST_DAY,
  inputs: [...filings, supervised, permittedOn, startsOn],
  outputs: {
    missingFilings,
    mayStart: and(
      isLess(missingFilings, constant("count", 1)),
      rule("investment.25.1", { id: "isSupervised", title: { zh: "已委托监理", en: "supervised" } }, supervised),
      isPermitted,
    ),
  },
});
