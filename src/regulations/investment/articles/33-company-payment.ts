// Article 33: an investment company pays by the annual plan, the contract and the progress; each payment is filed with finance.

import { always, law, least, portion, remaining, rule } from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount, share } from "./project-facts.ts";

const planned = amount("planFen", "年度计划额", "amount of the annual plan");
const paidThisYear = amount("paidThisYearFen", "本年已付", "paid this year");
const contractPrice = amount("contractPriceFen", "合同价", "contract price");
const progress = share("progressBp", "工程进度", "progress of the works");
const paid = amount("paidFen", "累计已付", "paid so far");
const request = amount("requestFen", "本次申请", "requested now");

/** What a company may pay of a request on a financed project. */
export const companyPayment = law({
  id: "investment.companyPayment",
  title: { zh: "融资资金拨付", en: "payment of financed money" },
  from: FIRST_DAY,
  inputs: [planned, paidThisYear, contractPrice, progress, paid, request],
  outputs: {
    payableFen: rule(
      "investment.33.1",
      { id: "payable", title: { zh: "本次可付", en: "payable now" } },
      least(request, remaining(planned, paidThisYear), remaining(portion(contractPrice, progress, "down"), paid)),
    ),
    mustBeFiled: rule(
      "investment.33.2",
      { id: "mustBeFiled", title: { zh: "报财政备案", en: "filed with finance" } },
      always,
    ),
  },
});
