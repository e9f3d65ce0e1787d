// Article 27: the light of a project at the monthly dispatch, computed from its records (reading I56).

import {
  atLeastZero,
  choose,
  enumeration,
  isAtLeast,
  law,
  not,
  or,
  rule,
  subtract,
  valueFor,
  when,
  word,
} from "../../../kernel/law/index.ts";
import { FIRST_DAY, readFigure } from "./figures.ts";
import { fact, share } from "./project-facts.ts";

const lights = enumeration("light", {
  green: { zh: "绿灯", en: "green" },
  yellow: { zh: "黄灯", en: "yellow" },
  red: { zh: "红灯", en: "red" },
});

const planned = share("plannedProgressBp", "计划进度", "planned progress");
const actual = share("actualProgressBp", "实际进度", "actual progress");
const isReported = fact("reportedLastMonth", "上月已报告", "last month was reported");
const isSuspended = fact("suspended", "停工或暂停拨款", "works or funds are suspended");
const isChainBroken = fact("costChainBroken", "逐级控价断开", "the cost chain is broken");

const lag = (id: string, zh: string, en: string, value: number) =>
  readFigure({
    id,
    clauses: "investment.27.1",
    title: { zh, en },
    unit: "basisPoints",
    range: [0, 10_000],
    value,
    reading: "I56",
  });

const yellowLag = lag("dispatch.yellowLag", "亮黄灯的落后", "lag from which the light is yellow", 1000);
const redLag = lag("dispatch.redLag", "亮红灯的落后", "lag from which the light is red", 2000);

const behind = rule(
  "investment.27.1",
  { id: "behind", title: { zh: "落后计划", en: "behind the plan" } },
  atLeastZero(subtract(planned, actual)),
);

const light = (colour: "green" | "yellow" | "red") =>
  rule("investment.27.1", { id: colour, title: lights.titles[colour], gaps: ["I56"] }, word(lights, colour));

/** The light of a month and how far a project is behind. */
export const dispatchLight = law({
  id: "investment.dispatchLight",
  title: { zh: "月调度", en: "monthly dispatch" },
  from: FIRST_DAY,
  inputs: [planned, actual, isReported, isSuspended, isChainBroken],
  outputs: {
    behindBp: behind,
    light: choose(
      [
        when(or(isSuspended, isChainBroken, isAtLeast(behind, valueFor(redLag))), light("red")),
        when(or(not(isReported), isAtLeast(behind, valueFor(yellowLag))), light("yellow")),
      ],
      light("green"),
    ),
  },
});
