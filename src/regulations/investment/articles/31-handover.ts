// Article 31: a project is handed over to the maintenance department within three months of acceptance.

import { addMonths, atLeastZero, daysFrom, isAtMost, law, rule, valueFor } from "../../../kernel/law/index.ts";
import { FIRST_DAY, seedFigure } from "./figures.ts";
import { date } from "./project-facts.ts";

const acceptedOn = date("acceptedOn", "验收通过日", "day on which acceptance was passed");
const handedOverOn = date("handedOverOn", "移交日", "day of handover");

const months = seedFigure({
  id: "handover.months",
  clauses: "investment.31.2",
  title: { zh: "移交期限(月)", en: "months for handover" },
  unit: "count",
  range: [0, 60],
  value: 3,
});

const lastDay = rule(
  "investment.31.2",
  { id: "lastDay", title: { zh: "最后移交日", en: "last day for handover" }, gaps: ["I47"] },
  addMonths(acceptedOn, valueFor(months)),
);

/** The handover to the maintenance department, counted from acceptance. */
export const handover = law({
  id: "investment.handover",
  title: { zh: "管理移交", en: "handover" },
  from: FIRST_DAY,
  inputs: [acceptedOn, handedOverOn],
  outputs: {
    lastDay,
    isOnTime: isAtMost(handedOverOn, lastDay),
    daysLate: atLeastZero(daysFrom(lastDay, handedOverOn)),
  },
});
