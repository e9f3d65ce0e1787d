// The track of a project: which shortcuts it may take, and whether an agent must build it (articles 13, 14 and 21).

import { law } from "../../../kernel/law/index.ts";
import {
  designAndEstimateExempt,
  newConstructionLand,
  simplifiedFeasibility,
  totalInvestment,
} from "./13-simplified-track.ts";
import { agentConstructionRequired, governmentShare, operational } from "./21-agent-construction.ts";
import { FIRST_DAY } from "./figures.ts";

/** Decided at proposal and feasibility, from what is known then. */
export const track = law({
  id: "investment.track",
  title: { zh: "审批路径", en: "track of a project" },
  from: FIRST_DAY,
  inputs: [totalInvestment, newConstructionLand, operational, governmentShare],
  outputs: { simplifiedFeasibility, designAndEstimateExempt, agentConstructionRequired },
});

/** The outputs of the command line's contract. */
export const trackContract = track.outputNames;
