// What decides which way a project goes and what it needs, with the article that says so.

import { type Condition, type Seen, textFact, truthFact } from "../../../../kernel/cases/index.ts";
import { askTrack } from "../decide.ts";

/** Small and without new land: a short feasibility review, and no preliminary design (articles 13 and 14). */
export const isSimplified: Condition = {
  title: { zh: "总投资 1000 万元及以下且不新增建设用地", en: "10 million yuan at most and no new land" },
  clauses: ["investment.13.4"],
  holds: (seen) => trackOf(seen)["simplifiedFeasibility"] === true,
};

export const isOrdinary: Condition = {
  title: { zh: "总投资超过 1000 万元或新增建设用地", en: "over 10 million yuan, or new land" },
  clauses: ["investment.13.4"],
  holds: (seen) => !isSimplified.holds(seen),
};

export const isExemptFromDesign: Condition = {
  title: { zh: "不做初步设计和概算", en: "needs no preliminary design and budget estimate" },
  clauses: ["investment.14.8"],
  holds: (seen) => trackOf(seen)["designAndEstimateExempt"] === true,
};

export const needsLand: Condition = {
  title: { zh: "新增建设用地", en: "needs new construction land" },
  clauses: ["investment.6.3"],
  holds: (seen) => truthFact(seen, "newConstructionLand"),
};

/** A delivery mode other than the ordinary one needs the government's approval (articles 21 and 22). */
export const needsGovernmentApproval: Condition = {
  title: { zh: "采用自管或 PPP 须经市政府批准", en: "self-management or a PPP needs the city government's approval" },
  clauses: ["investment.21.3", "investment.22.1"],
  holds: (seen) => isPpp(seen) || (isAgentRequired(seen) && textFact(seen, "deliveryMode") === "self"),
};

const isPpp = (seen: Seen): boolean => textFact(seen, "deliveryMode") === "ppp";

const trackOf = (seen: Seen) => askTrack(seen).outputs;

/** Whether agent construction is required (article 21). */
export function isAgentRequired(seen: Seen): boolean {
  return trackOf(seen)["agentConstructionRequired"] === true;
}
