// Article 6: a project proposal may be left out where higher-level rules allow it: four cases of the province (reading I28).

import { law, or, rule } from "../../../kernel/law/index.ts";
import { newConstructionLand, simplifiedFeasibility, totalInvestment } from "./13-simplified-track.ts";
import { FIRST_DAY } from "./figures.ts";
import { fact } from "./project-facts.ts";

const inNationalPlan = fact("inNationalPlan", "列入国家五年规划", "in the national five-year plan");
const inSpecialPlan = fact("inSpecialPlan", "列入国家或省批准的专项规划", "in an approved special plan");
const agreedByProvince = fact("agreedByProvince", "省政府常务会议同意", "agreed by the provincial executive meeting");

/** Whether the proposal needs no approval; the ground is recorded each time. */
export const proposalExemption = law({
  id: "investment.proposalExemption",
  title: { zh: "免批项目建议书", en: "proposal without approval" },
  from: FIRST_DAY,
  inputs: [inNationalPlan, inSpecialPlan, agreedByProvince, totalInvestment, newConstructionLand],
  outputs: {
    proposalExempt: rule(
      ["investment.6.1", "investment.6.2"],
      { id: "proposalExempt", title: { zh: "可不批项目建议书", en: "proposal needs no approval" }, gaps: ["I28"] },
      or(inNationalPlan, inSpecialPlan, agreedByProvince, simplifiedFeasibility),
    ),
  },
});
