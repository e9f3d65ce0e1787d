// Article 29: emergency rescue that turns into admission, or ends in death, is settled with the stay.

import { add, choose, fen, isEqual, isLess, rule, when } from "../../../kernel/law/index.ts";
import { bedFee } from "./27-bed-fee.ts";
import { facts } from "./inpatient-facts.ts";

const { classAFen, classBFen, outOfCatalogueFen, emergencyInScopeFen: rescue } = facts;
const hasRescue = isLess(fen(0), rescue);
const wasNeverAdmitted = isEqual(add(classAFen, classBFen, bedFee), fen(0));

/** The policy-scope cost of the rescue: added to the stay, or settled like a stay when the patient died before admission. */
export const rescueInScope = choose(
  [
    when(
      wasNeverAdmitted,
      rule(
        "medical.29.2",
        {
          id: "rescueEndedInDeath",
          mark: "S5",
          title: { zh: "抢救无效死亡的费用", en: "cost of rescue that ended in death" },
          citedWhen: hasRescue,
        },
        rescue,
      ),
    ),
  ],
  rule(
    "medical.29.1",
    {
      id: "rescueBeforeAdmission",
      mark: "S5",
      title: { zh: "并入的急诊抢救费用", en: "emergency rescue added to the stay" },
      citedWhen: hasRescue,
      gaps: [{ gap: "A27", when: hasRescue }],
    },
    rescue,
  ),
);

/** The whole bill: what the hospital charged for the stay and for the rescue before it. */
export const gross = rule(
  "medical.29.1",
  { id: "gross", mark: "S1", title: { zh: "总费用", en: "whole bill" }, citedWhen: hasRescue },
  add(classAFen, classBFen, outOfCatalogueFen, rescue, bedFee),
);
