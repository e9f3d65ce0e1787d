// Article 13: before a proposal or feasibility report is decided, finance gives an opinion or proves the source of funds.

import {
  and,
  atLeastZero,
  choose,
  fen,
  isGiven,
  law,
  not,
  or,
  rule,
  subtract,
  when,
} from "../../../kernel/law/index.ts";
import { totalInvestment } from "./13-simplified-track.ts";
import { FIRST_DAY } from "./figures.ts";
import { fact, optionalAmount } from "./project-facts.ts";

const hasBasis = fact("hasBasis", "列入计划或有政府批示", "in a plan, or instructed by the government");
const hasOpinion = fact("financeOpinion", "财政意见", "opinion of finance");
const proven = optionalAmount("provenFen", "资金来源证明数额", "amount of the proof of funds");

/** Whether the development and reform commission may decide, and what the proof leaves uncovered. */
export const proofOfFunds = law({
  id: "investment.proofOfFunds",
  title: { zh: "审批的前提", en: "conditions of an approval" },
  from: FIRST_DAY,
  inputs: [totalInvestment, hasBasis, hasOpinion, proven],
  outputs: {
    mayBeDecided: and(
      rule(
        "investment.13.1",
        { id: "hasBasis", title: { zh: "有计划或批示依据", en: "rests on a plan or an instruction" }, gaps: ["I13"] },
        hasBasis,
      ),
      rule(
        "investment.13.2",
        { id: "hasFinance", title: { zh: "有财政意见或证明", en: "opinion or proof of finance" } },
        or(hasOpinion, isGiven(proven)),
      ),
    ),
    uncoveredFen: rule(
      "investment.13.2",
      {
        id: "uncovered",
        title: { zh: "证明之外的差额", en: "not covered by the proof" },
        citedWhen: and(isGiven(proven), not(hasOpinion)),
      },
      choose([when(isGiven(proven), atLeastZero(subtract(totalInvestment, atLeastZero(proven))))], fen(0)),
    ),
  },
});
