// Article 37: what others must bear is not the fund's to pay; a third party that pays leaves the bill first, one that does not is claimed from.

import { add, choose, fen, is, portion, rule, subtract, type Text, when } from "../../../kernel/law/index.ts";
import { outsideScope, scopeOfBill } from "./35-catalogue.ts";
import { facts } from "./inpatient-facts.ts";

const { exclusion, thirdPartyMode, thirdPartyShareBp: share } = facts;

const excluded = (clause: string, id: string, title: Text) => rule(clause, { id, mark: "S3", title }, fen(0));

/** The exclusions under which the whole bill stays with the patient. */
export const exclusions = [
  when(
    is(exclusion, "work_injury"),
    excluded("medical.37.1", "workInjury", { zh: "工伤保险应付", en: "work injury insurance must pay" }),
  ),
  when(
    is(exclusion, "public_health"),
    excluded("medical.37.3", "publicHealth", { zh: "公共卫生应担", en: "public health must pay" }),
  ),
  when(is(exclusion, "abroad"), excluded("medical.37.4", "abroad", { zh: "境外治疗", en: "treatment abroad" })),
];

const pays = is(thirdPartyMode, "pays");

/** What a paying third party takes over of the policy scope, before the deductible. */
const cutOfScope = choose(
  [
    when(
      pays,
      rule(
        "medical.37.2",
        {
          id: "thirdPartyCut",
          mark: "S5t",
          title: { zh: "第三人承担的政策内费用", en: "scope borne by the third party" },
          gaps: ["A23"],
        },
        portion(scopeOfBill, share, "half_up"),
      ),
    ),
  ],
  fen(0),
);

export const policyScope = rule(
  "medical.35.1",
  { id: "policyScope", mark: "S5t", title: { zh: "基金计算的政策内费用", en: "policy scope" } },
  subtract(scopeOfBill, cutOfScope),
);

/** What a paying third party bears of the whole bill: the same share of what lies outside the scope too. */
export const paidByThirdParty = choose(
  [
    when(
      pays,
      rule(
        "medical.37.2",
        { id: "thirdPartyPays", mark: "S5t", title: { zh: "第三人支付", en: "paid by the third party" } },
        add(cutOfScope, portion(outsideScope, share, "half_up")),
      ),
    ),
  ],
  fen(0),
);

/** The fund's claim on a third party that does not pay or is unknown: the fund pays first and may recover. */
export const claimOnThirdParty = (fundPays: typeof policyScope) =>
  choose(
    [
      when(
        is(thirdPartyMode, "unpaid"),
        rule(
          ["medical.37.6", "medical.37.7"],
          {
            id: "thirdPartyClaim",
            mark: "S11",
            title: { zh: "向第三人追偿", en: "claim on the third party" },
            gaps: ["A23"],
          },
          portion(fundPays, share, "half_up"),
        ),
      ),
    ],
    fen(0),
  );
