// Article 30: the settlement is reviewed by finance, then audited: what was submitted against what was found, and the cut in between.

import { atLeastZero, daysFrom, law, least, ratio, rule, subtract } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount, amountAboveZero, date } from "./project-facts.ts";

const submitted = amountAboveZero("submittedFen", "送审结算额", "settlement as submitted");
const reviewed = amount("reviewedFen", "财政审查额", "as reviewed by finance");
const audited = amount("auditedFen", "审计审定额", "as audited");
const acceptedOn = date("acceptedOn", "综合验收日", "day of the comprehensive acceptance");
const submittedOn = date("submittedOn", "报送结算日", "day on which the settlement was submitted");

const cut = rule(
  "investment.30.1",
  { id: "cut", title: { zh: "核减额", en: "cut" } },
  subtract(submitted, least(submitted, audited)),
);

/** The cut by finance, by audit, and in all; a settlement that was raised has no cut. The "set time" has no number (reading I14). */
export const settlement = law({
  id: "investment.settlement",
  title: { zh: "工程结算", en: "settlement of the works" },
  from: FIRST_DAY,
  inputs: [submitted, reviewed, audited, acceptedOn, submittedOn],
  outputs: {
    cutByFinanceFen: rule(
      "investment.30.1",
      { id: "cutByFinance", title: { zh: "财政核减", en: "cut by finance" } },
      atLeastZero(subtract(submitted, reviewed)),
    ),
    cutByAuditFen: rule(
      "investment.30.1",
      { id: "cutByAudit", title: { zh: "审计核减", en: "cut by audit" } },
      atLeastZero(subtract(reviewed, audited)),
    ),
    cutFen: cut,
    cutRateBp: rule(
      "investment.30.1",
      { id: "cutRate", title: { zh: "核减率", en: "cut rate" } },
      ratio(cut, submitted),
    ),
    daysTaken: rule(
      ["investment.30.1", "investment.30.3"],
      { id: "daysTaken", title: { zh: "验收到报送的天数", en: "days from acceptance to submission" }, gaps: ["I14"] },
      daysFrom(acceptedOn, submittedOn),
    ),
  },
});
