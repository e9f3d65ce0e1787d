// Article 12: who decides: the city, a higher authority, or a park within what was delegated to it.

import {
  and,
  atLeastZero,
  choiceInput,
  choose,
  enumeration,
  is,
  isAtMost,
  isGiven,
  law,
  rule,
  when,
  word,
} from "../../../kernel/law/index.ts";
import { totalInvestment } from "./13-simplified-track.ts";
import { FIRST_DAY } from "./figures.ts";
import { optionalAmount } from "./project-facts.ts";

const levels = enumeration("level", {
  city: { zh: "市级权限", en: "city level" },
  superior: { zh: "上级权限", en: "higher level" },
  park: { zh: "园区项目", en: "project of a park" },
});

const deciders = enumeration("decidedBy", {
  city: { zh: "市级部门", en: "a department of the city" },
  superior: { zh: "市级审核后报上级", en: "a higher authority, after review by the city" },
  park: { zh: "园区并备案", en: "the park, with a filing" },
});

const level = choiceInput("level", levels, { title: { zh: "审批权限", en: "authority" } });
const delegated = optionalAmount("delegatedFen", "委托限额", "amount delegated");

const byCity = (clause: string, id: string, gaps: readonly string[] = []) =>
  rule(clause, { id, title: deciders.titles.city, gaps }, word(deciders, "city"));

/** Until a delegation is on the register, everything of a park goes to the city (reading I37). */
export const authority = law({
  id: "investment.authority",
  title: { zh: "审批权限", en: "authority to approve" },
  from: FIRST_DAY,
  inputs: [level, totalInvestment, delegated],
  outputs: {
    decidedBy: choose(
      [
        when(is(level, "city"), byCity("investment.12.4", "byCity")),
        when(
          is(level, "superior"),
          rule("investment.12.5", { id: "bySuperior", title: deciders.titles.superior }, word(deciders, "superior")),
        ),
        when(
          and(isGiven(delegated), isAtMost(totalInvestment, atLeastZero(delegated))),
          rule("investment.12.6", { id: "byPark", title: deciders.titles.park }, word(deciders, "park")),
        ),
      ],
      byCity("investment.12.6", "aboveDelegation", ["I37"]),
    ),
  },
});
