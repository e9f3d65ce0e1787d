// Article 28: which changes are examined by the four parties under finance's lead and approved by the city government.

import { isLess, law, rule, valueFor } from "../../../kernel/law/index.ts";
import { FIRST_DAY, readFigure } from "./figures.ts";
import { amount, MOST_FEN } from "./project-facts.ts";

const change = amount("changeFen", "本次增加", "added by this change");

const smallest = readFigure({
  id: "change.reviewedAbove",
  clauses: "investment.28.2",
  title: { zh: "须会审的变更(超过)", en: "change above which it is reviewed" },
  unit: "fen",
  range: [0, MOST_FEN],
  value: 0,
  reading: "I45",
});

/** The text has no lower limit: every change that adds cost (reading I45). */
export const changeReview = law({
  id: "investment.changeReview",
  title: { zh: "变更会审", en: "review of a change" },
  from: FIRST_DAY,
  inputs: [change],
  outputs: {
    reviewRequired: rule(
      "investment.28.2",
      {
        id: "reviewRequired",
        title: { zh: "须四方会审、报市政府", en: "four-party review and city government" },
        gaps: ["I45"],
      },
      isLess(valueFor(smallest), change),
    ),
  },
});
