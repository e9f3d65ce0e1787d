// Article 28: additions by changes raise no supervision fee, additions by rising prices raise no other fee.

import { atLeastZero, law, rule, subtract } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount } from "./project-facts.ts";

const currentPrice = amount("currentPriceFen", "现工程价(含全部增加)", "current price, all additions included");
const changes = amount("changeAdditionsFen", "变更增加", "added by changes");
const priceRises = amount("priceRiseAdditionsFen", "涨价增加", "added by rising prices");

/** The bases by which fees are reckoned. */
export const feeBases = law({
  id: "investment.feeBases",
  title: { zh: "取费基数", en: "fee bases" },
  from: FIRST_DAY,
  inputs: [currentPrice, changes, priceRises],
  outputs: {
    supervisionFeeBaseFen: rule(
      "investment.28.5",
      { id: "supervisionFeeBase", title: { zh: "监理费基数", en: "base of the supervision fee" }, gaps: ["I54"] },
      atLeastZero(subtract(currentPrice, changes)),
    ),
    otherFeeBaseFen: rule(
      "investment.28.6",
      { id: "otherFeeBase", title: { zh: "其他费用基数", en: "base of other fees" }, gaps: ["I54"] },
      atLeastZero(subtract(currentPrice, priceRises)),
    ),
  },
});
