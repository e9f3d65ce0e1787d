// Article 35: preliminary-work money is deducted when construction money is disbursed, in full from the first payments (reading I16).

import { law, least, rule, subtract } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount } from "./project-facts.ts";

const payment = amount("paymentFen", "本次拨付", "disbursed now");
const balance = amount("balanceFen", "前期费余额", "preliminary money still to be deducted");

const deducted = rule(
  "investment.35.2",
  { id: "deducted", title: { zh: "扣还前期费", en: "deducted" }, gaps: ["I16"] },
  least(payment, balance),
);

/** One payment of construction money with what is deducted from it. */
export const preliminaryMoney = law({
  id: "investment.preliminaryMoney",
  title: { zh: "前期工作经费扣还", en: "deduction of preliminary-work money" },
  from: FIRST_DAY,
  inputs: [payment, balance],
  outputs: {
    deductedFen: deducted,
    paidOutFen: rule(
      "investment.35.2",
      { id: "paidOut", title: { zh: "实付", en: "paid out" } },
      subtract(payment, deducted),
    ),
    balanceLeftFen: rule(
      ["investment.35.1", "investment.35.2"],
      { id: "balanceLeft", title: { zh: "余额", en: "balance left" } },
      subtract(balance, deducted),
    ),
  },
});
