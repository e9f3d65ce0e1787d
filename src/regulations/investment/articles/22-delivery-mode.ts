// Articles 20 to 22: how a project is delivered, who is its owner then, and which modes the city government must approve.

import {
  and,
  choiceInput,
  choose,
  enumeration,
  is,
  law,
  not,
  or,
  rule,
  when,
  word,
} from "../../../kernel/law/index.ts";
import { totalInvestment } from "./13-simplified-track.ts";
import { agentConstructionRequired, governmentShare, operational } from "./21-agent-construction.ts";
import { FIRST_DAY } from "./figures.ts";
import { fact } from "./project-facts.ts";

const modes = enumeration("deliveryMode", {
  agent: { zh: "代建", en: "agent construction" },
  self: { zh: "自管", en: "self-management" },
  ppp: { zh: "政府和社会资本合作", en: "public-private partnership" },
});

const owners = enumeration("owner", {
  legal_person: { zh: "项目法人", en: "legal person of the project" },
  using_unit: { zh: "使用单位", en: "using unit" },
  construction_unit: { zh: "建设单位", en: "construction unit" },
});

const mode = choiceInput("deliveryMode", modes, { title: { zh: "建设方式", en: "delivery mode" } });
const isApproved = fact("governmentApproved", "市政府批准", "approved by the city government");
const needsLegalPerson = fact("legalPersonRequired", "按国家规定应设项目法人", "a legal person is required");

const selfManaged = rule(
  "investment.21.3",
  { id: "selfManaged", title: { zh: "自管获准", en: "self-management is allowed" } },
  or(not(agentConstructionRequired), isApproved),
);

const partnership = rule(
  "investment.22.1",
  {
    id: "partnership",
    title: { zh: "合作方式获准", en: "partnership is allowed" },
    gaps: [{ gap: "I40", when: is(operational, "non_operational") }],
  },
  or(is(operational, "non_operational"), isApproved),
);

const byAgent = rule(
  "investment.21.2",
  { id: "byAgent", title: { zh: "代建制下的业主", en: "owner under agent construction" } },
  word(owners, "using_unit"),
);

const byUnit = rule(
  ["investment.20.2", "investment.21.3"],
  { id: "byUnit", title: { zh: "不设法人的业主", en: "owner without a legal person" } },
  word(owners, "construction_unit"),
);

/** Whether a mode may be chosen, who the owner is, and whether a partnership is only warned of. */
export const deliveryMode = law({
  id: "investment.deliveryMode",
  title: { zh: "建设方式", en: "delivery mode" },
  from: FIRST_DAY,
  inputs: [mode, operational, totalInvestment, governmentShare, needsLegalPerson, isApproved],
  outputs: {
    isPermitted: or(
      is(mode, "agent"),
      and(is(mode, "self"), selfManaged),
      and(is(mode, "ppp"), partnership, not(agentConstructionRequired)),
    ),
    isWarned: rule(
      "investment.22.1",
      {
        id: "isWarned",
        title: { zh: "非经营性用合作方式,提示", en: "a non-operational partnership is warned of" },
        gaps: ["I40"],
      },
      and(is(mode, "ppp"), is(operational, "non_operational")),
    ),
    owner: choose(
      [
        when(
          needsLegalPerson,
          rule("investment.20.1", { id: "byLaw", title: owners.titles.legal_person }, word(owners, "legal_person")),
        ),
        when(is(mode, "agent"), byAgent),
      ],
      byUnit,
    ),
  },
});
