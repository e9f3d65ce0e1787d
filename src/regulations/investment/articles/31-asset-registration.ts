// Article 31: the asset is registered after the final account, at its amount.

import { and, isEqual, law, rule } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount, fact } from "./project-facts.ts";

const accountApproved = fact("finalAccountApproved", "决算已批复", "the final account is approved");
const finalAccount = amount("finalAccountFen", "批复决算额", "final account as approved");
const assetValue = amount("assetValueFen", "登记资产价值", "value registered");

/** The asset is registered at the amount of the approved final account, not before it. */
export const assetRegistration = law({
  id: "investment.assetRegistration",
  title: { zh: "公共资产登记", en: "asset registration" },
  from: FIRST_DAY,
  inputs: [accountApproved, finalAccount, assetValue],
  outputs: {
    mayBeRegistered: rule(
      "investment.31.1",
      { id: "mayBeRegistered", title: { zh: "可以登记", en: "may be registered" } },
      and(accountApproved, isEqual(assetValue, finalAccount)),
    ),
  },
});
