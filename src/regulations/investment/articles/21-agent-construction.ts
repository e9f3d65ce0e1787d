// Article 21: a non-operational project that is mainly government-funded is built by an agent from 30 million yuan on.

import { and, choiceInput, is, isAtLeast, isLess, rule, type Truth, valueFor } from "../../../kernel/law/index.ts";
import { totalInvestment } from "./13-simplified-track.ts";
import { readFigure, seedFigure } from "./figures.ts";
import { MOST_FEN, operationality, share } from "./project-facts.ts";

/** What the project earns. */
export const operational = choiceInput("operational", operationality, { title: { zh: "项目性质", en: "nature" } });

/** The share of government money in the whole, in basis points. */
export const governmentShare = share("governmentShareBp", "政府投资份额", "share of government money");

const agentMinimum = seedFigure({
  id: "agentConstruction.minimum",
  clauses: "investment.21.1",
  title: { zh: "必须代建的总投资", en: "total investment from which agent construction is required" },
  unit: "fen",
  range: [0, MOST_FEN],
  value: 3_000_000_000,
});

/** More than this share is "mainly government-funded", and dominant in the sense of article 3. */
export const mainShare = readFigure({
  id: "government.mainShare",
  clauses: ["investment.3.2", "investment.21.1"],
  title: { zh: "政府投资为主的份额(超过)", en: "share above which government money is dominant" },
  unit: "basisPoints",
  range: [0, 10_000],
  value: 5000,
  reading: "I12",
});

/** Whether agent construction is compulsory. */
export const agentConstructionRequired: Truth = rule(
  "investment.21.1",
  {
    id: "agentConstructionRequired",
    title: { zh: "必须代建", en: "agent construction required" },
    gaps: ["I12", "I17"],
  },
  and(
    isAtLeast(totalInvestment, valueFor(agentMinimum)),
    is(operational, "non_operational"),
    isLess(valueFor(mainShare), governmentShare),
  ),
);
