// Article 9: with whom a project is aligned before it is submitted.

import { always, law, rule } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { fact } from "./project-facts.ts";

const companyTakesPart = fact("companyTakesPart", "投融资公司参加", "an investment company takes part");

/** Finance always; the state-assets commission where an investment company takes part (reading I35). */
export const alignment = law({
  id: "investment.alignment",
  title: { zh: "报送前衔接", en: "alignment before submission" },
  from: FIRST_DAY,
  inputs: [companyTakesPart],
  outputs: {
    withFinance: rule(
      "investment.9.3",
      { id: "withFinance", title: { zh: "与财政衔接", en: "aligned with finance" } },
      always,
    ),
    withStateAssets: rule(
      "investment.9.3",
      {
        id: "withStateAssets",
        title: { zh: "与国资衔接", en: "aligned with the state-assets commission" },
        gaps: ["I35"],
      },
      companyTakesPart,
    ),
  },
});
