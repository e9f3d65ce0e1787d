// Article 4: a project with major impact is reviewed four times before it is decided.

import { add, choose, constant, law, type Quantity, rule, type Truth, when } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { fact } from "./project-facts.ts";

const hasMajorImpact = fact("majorImpact", "影响重大", "major impact");
const reviews = [
  fact("publicConsulted", "公众参与", "public participation"),
  fact("agencyAssessed", "机构评估", "agency assessment"),
  fact("expertsReviewed", "专家评审", "expert review"),
  fact("riskAssessed", "风险评估", "risk assessment"),
] as const;

const one = constant("count", 1);
const missingOf = (review: Truth): Quantity<"count"> => choose<"count">([when(review, constant("count", 0))], one);

/** How many of the four reviews are still missing; none is needed without major impact. */
export const majorImpact = law({
  id: "investment.majorImpact",
  title: { zh: "影响重大项目的评审", en: "reviews of a project with major impact" },
  from: FIRST_DAY,
  inputs: [hasMajorImpact, ...reviews],
  outputs: {
    missingReviews: rule(
      "investment.4.14",
      { id: "missingReviews", title: { zh: "还缺的评审", en: "reviews still missing" }, gaps: ["I23"] },
      choose(
        [
          when(
            hasMajorImpact,
            add(missingOf(reviews[0]), missingOf(reviews[1]), missingOf(reviews[2]), missingOf(reviews[3])),
          ),
        ],
        constant("count", 0),
      ),
    ),
  },
});
