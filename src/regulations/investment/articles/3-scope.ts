// Articles 2 and 3: what the regulation covers, and how a project may be delivered.

import {
  and,
  choiceInput,
  day,
  enumeration,
  is,
  isLess,
  law,
  not,
  or,
  rule,
  valueFor,
} from "../../../kernel/law/index.ts";
import { governmentShare, mainShare } from "./21-agent-construction.ts";
import { FIRST_DAY } from "./figures.ts";
import { date, fact } from "./project-facts.ts";

const modes = enumeration("mode", {
  direct_investment: { zh: "直接投资", en: "direct investment" },
  capital_injection: { zh: "资本金注入", en: "capital injection" },
  government_buyback: { zh: "政府回购", en: "government buy-back" },
  purchase_of_services: { zh: "购买服务", en: "purchase of services" },
  state_investment_company: { zh: "投融资公司实施", en: "by a government investment company" },
});

const isCityLevel = fact("cityLevel", "市本级承担", "borne by the city level");
const isControlled = fact("controlled", "政府实际控制", "controlled by the government");
const mode = choiceInput("mode", modes, { title: { zh: "实施方式", en: "mode" } });
const proposedOn = date("proposedOn", "提出日", "day of the proposal");

const isDominant = rule(
  "investment.3.2",
  { id: "isDominant", title: { zh: "政府资金占主导", en: "government money is dominant" }, gaps: ["I12"] },
  or(isLess(valueFor(mainShare), governmentShare), isControlled),
);

const isCovered = rule(
  ["investment.2.1", "investment.3.1"],
  { id: "isCovered", title: { zh: "适用本办法", en: "covered by the regulation" }, gaps: ["I19", "I21"] },
  and(isCityLevel, isDominant),
);

const isModeOpen = rule(
  "investment.3.1",
  {
    id: "isModeOpen",
    title: { zh: "实施方式可用", en: "mode may be chosen" },
    gaps: [{ gap: "I20", when: is(mode, "government_buyback") }],
  },
  or(not(is(mode, "government_buyback")), isLess(proposedOn, day("2019-07-01"))),
);

/** Whether a project falls under the regulation, from its money and who bears it. */
export const scope = law({
  id: "investment.scope",
  title: { zh: "适用范围", en: "scope" },
  from: FIRST_DAY,
  inputs: [isCityLevel, governmentShare, isControlled, mode, proposedOn],
  outputs: { isCovered, isModeOpen },
});
