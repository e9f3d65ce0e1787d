// Article 45: a party found at fault is not entrusted with government-investment business for five years.

import { addMonths, and, constant, isAtLeast, isLess, law, rule, times, valueFor } from "../../../kernel/law/index.ts";
import { FIRST_DAY, seedFigure } from "./figures.ts";
import { date, fact } from "./project-facts.ts";

const decidedOn = date("decidedOn", "决定日", "day of the decision");
const statesBan = fact("statesBan", "决定写明禁入", "the decision states the ban");
const entrustedOn = date("entrustedOn", "委托日", "day of the commission");

const banYears = seedFigure({
  id: "ban.years",
  clauses: "investment.45.4",
  title: { zh: "禁入年数", en: "years of the ban" },
  unit: "count",
  range: [0, 20],
  value: 5,
});

const bannedUntil = rule(
  "investment.45.4",
  { id: "bannedUntil", title: { zh: "禁入期满日", en: "day on which the ban ends" }, gaps: ["I53"] },
  addMonths(decidedOn, times(valueFor(banYears), constant("count", 12))),
);

/** Whether a party may be chosen on a day; on the day on which the ban ends it may be again. */
export const fiveYearBan = law({
  id: "investment.fiveYearBan",
  title: { zh: "五年禁入", en: "five-year ban" },
  from: FIRST_DAY,
  inputs: [decidedOn, statesBan, entrustedOn],
  outputs: {
    bannedUntil,
    isBanned: rule(
      "investment.45.4",
      { id: "isBanned", title: { zh: "不得委托", en: "may not be entrusted" }, gaps: ["I53"] },
      and(statesBan, isAtLeast(entrustedOn, decidedOn), isLess(entrustedOn, bannedUntil)),
    ),
  },
});
