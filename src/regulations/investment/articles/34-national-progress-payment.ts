// The national rule of 2022 beside article 34: at least 80 % of completed work is paid as progress payment. Where it asks for more
// than the city's cap allows, the text does not say which prevails (reading I08): both amounts are shown, a person decides.

import { isLess, law, portion, rule, valueFor } from "../../../kernel/law/index.ts";
import { nationalProgressShare } from "./34-payment-ladder.ts";
import { amount } from "./project-facts.ts";

const completedWork = amount("completedWorkFen", "已完工程价款", "completed work");
const cityCap = amount("capFen", "本市付款上限", "cap of the city");

const minimum = rule(
  "investment.34.2",
  {
    id: "nationalMinimum",
    title: { zh: "全国进度款下限", en: "national minimum of progress payments" },
    gaps: ["I08"],
  },
  portion(completedWork, valueFor(nationalProgressShare), "up"),
);

/** The least that the national rule asks for, for contracts signed from 2022-08-01. */
export const nationalProgressPayment = law({
  id: "investment.nationalProgressPayment",
  title: { zh: "全国进度款规定", en: "national rule on progress payments" },
  from: "2022-08-01",
  inputs: [completedWork, cityCap],
  outputs: {
    minimumFen: minimum,
    collides: rule(
      "investment.34.2",
      { id: "collides", title: { zh: "与本市上限冲突", en: "collides with the city's cap" }, gaps: ["I08"] },
      isLess(cityCap, minimum),
    ),
  },
});
