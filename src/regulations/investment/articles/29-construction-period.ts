// Article 29: works are finished within the contract period; an extension is a recorded change of the contract.

import { addDays, atLeastZero, daysFrom, law, numberInput, rule } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { date } from "./project-facts.ts";

const contractEnd = date("contractEnd", "合同竣工日", "end of the contract period");
const extension = numberInput("extensionDays", "days", { title: { zh: "延期", en: "extension" }, from: 0, to: 3660 });
const appliedOn = date("acceptanceAppliedOn", "申请验收日", "day on which acceptance was asked for");

const lastDay = rule(
  "investment.29.1",
  { id: "lastDay", title: { zh: "应竣工日", en: "last day of the works" }, gaps: ["I46"] },
  addDays(contractEnd, extension),
);

/** How many days works are late; the text has no sanction (reading I46). */
export const constructionPeriod = law({
  id: "investment.constructionPeriod",
  title: { zh: "合同工期", en: "contract period" },
  from: FIRST_DAY,
  inputs: [contractEnd, extension, appliedOn],
  outputs: { lastDay, daysLate: atLeastZero(daysFrom(lastDay, appliedOn)) },
});
