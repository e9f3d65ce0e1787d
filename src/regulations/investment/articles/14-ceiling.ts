// Article 14: plan amounts, commitments and payments stay below the ceiling of the project.

import { add, isAtMost, law, remaining, rule } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount } from "./project-facts.ts";

const ceiling = amount("ceilingFen", "最高限额", "ceiling");
const committed = amount("committedFen", "已安排", "committed so far");
const added = amount("addedFen", "本次增加", "added now");

/** Whether another amount still fits below the ceiling, and what is left of it before. */
export const ceilingLeft = law({
  id: "investment.ceiling",
  title: { zh: "最高限额控制", en: "control of the ceiling" },
  from: FIRST_DAY,
  inputs: [ceiling, committed, added],
  outputs: {
    isWithin: rule(
      "investment.14.5",
      { id: "isWithin", title: { zh: "在最高限额内", en: "within the ceiling" } },
      isAtMost(add(committed, added), ceiling),
    ),
    leftFen: rule(
      "investment.14.5",
      { id: "left", title: { zh: "限额余额", en: "left of the ceiling" } },
      remaining(ceiling, committed),
    ),
  },
});
