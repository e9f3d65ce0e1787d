// Article 7: non-operational projects first; livelihood and key projects, continuing ones, and matching money before the others.

import {
  add,
  choiceInput,
  choose,
  constant,
  is,
  law,
  not,
  or,
  type Quantity,
  rule,
  type Truth,
  when,
} from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { fact, operationality } from "./project-facts.ts";

const operational = choiceInput("operational", operationality, { title: { zh: "项目性质", en: "nature" } });
const exceptionGranted = fact("exceptionGranted", "有批准的例外", "an exception was granted");
const isKey = fact("livelihoodMajorKey", "民生、重大或重点项目", "livelihood, major or key project");
const isContinuing = fact("continuing", "续建项目", "continuing project");
const isMatching = fact("matchingSuperiorFunds", "为中央和省投资配套", "matches central or provincial money");

const counted = (of: Truth): Quantity<"count"> =>
  choose<"count">([when(of, constant("count", 1))], constant("count", 0));

/** Whether a project may be supported, and how many of the three priorities it has; they rank alike (reading I32). */
export const priority = law({
  id: "investment.priority",
  title: { zh: "投资方向和优先", en: "field of investment and priority" },
  from: FIRST_DAY,
  inputs: [operational, exceptionGranted, isKey, isContinuing, isMatching],
  outputs: {
    isSupported: rule(
      "investment.7.1",
      { id: "isSupported", title: { zh: "可以安排", en: "may be supported" } },
      or(not(is(operational, "operational")), exceptionGranted),
    ),
    priorities: rule(
      "investment.7.4",
      { id: "priorities", title: { zh: "优先类别数", en: "number of priority classes" }, gaps: ["I32"] },
      add(counted(isKey), counted(isContinuing), counted(isMatching)),
    ),
  },
});
