// A payment of project money: asked for by the construction unit, checked by its department, decided and paid by finance.

import { defineProcedure, type Field, type Guard, numberFact } from "../../../../kernel/cases/index.ts";
import { formatYuan, toFen } from "../../../../kernel/money/index.ts";
import { officesOf } from "../offices.ts";

const amount = (zh: string, en: string, least = 0): Field => ({
  title: { zh, en },
  type: "fen",
  least,
  most: 10_000_000_000_000,
});

/** What is agreed to stays within what the ladder leaves at the moment of paying (article 34). */
const withinCap: Guard = {
  clauses: ["investment.34.1", "investment.34.2", "investment.34.3", "investment.34.4"],
  holds: (seen) => numberFact(seen, "agreedFen") <= numberFact(seen, "payableFen"),
  broken: (seen) => {
    const [payable, request, agreed] = ["payableFen", "requestFen", "agreedFen"].map((name) => numberFact(seen, name));
    const yuan = (fen = 0): string => formatYuan(toFen(fen));
    const over = yuan((agreed ?? 0) - (payable ?? 0));
    return {
      zh: `本期最多可付 ${yuan(payable)} 元,申请 ${yuan(request)},同意 ${yuan(agreed)},超出 ${over}`,
      en: `At most ${yuan(payable)} yuan of the ${yuan(request)} requested can be paid now; ${yuan(agreed)} is above it by ${over}`,
    };
  },
  next: {
    zh: "改为可付的数,或报有权机关决定后再付",
    en: "Change it to that amount, or obtain a decision of the competent body first",
  },
};

const somethingIsPaid: Guard = {
  clauses: ["investment.34.1"],
  holds: (seen) => numberFact(seen, "agreedFen") > 0 && numberFact(seen, "agreedFen") <= numberFact(seen, "requestFen"),
  broken: {
    zh: "同意的数应大于 0,不超过申请数",
    en: "The amount agreed must be above 0 and at most what was requested",
  },
  next: { zh: "付不了就退回或不予支付", en: "Return or refuse the request where nothing can be paid" },
};

export const paymentProcedure = defineProcedure({
  id: "investment.payment",
  version: 1,
  title: { zh: "资金支付", en: "Payment of project money" },
  clauses: ["investment.34.1"],
  offices: officesOf("construction_unit", "competent_department", "finance"),
  facts: {
    instalment: { title: { zh: "期次", en: "instalment" }, type: "whole", least: 1, most: 999 },
    requestFen: amount("申请金额", "amount requested", 1),
    agreedFen: amount("同意支付", "amount agreed"),
    payableFen: amount("本期最多可付", "most that can be paid now"),
    capFen: amount("累计上限", "cumulative cap"),
    paidFen: amount("此前已付", "paid before"),
    contractPriceFen: amount("备案合同价", "filed contract price", 1),
    approvedPlanningChangesFen: amount("已批规划设计变更", "approved planning and design changes"),
    stage: {
      title: { zh: "阶段", en: "stage" },
      type: "choice",
      choices: {
        construction: { zh: "验收前", en: "before acceptance" },
        accepted: { zh: "验收后", en: "after acceptance" },
        audited: { zh: "终审后", en: "after the final audit" },
      },
    },
  },
  documents: {
    engineer_certificate: { title: { zh: "监理签认的工程量", en: "quantities certified by the supervising engineer" } },
    payment_voucher: { title: { zh: "支付凭证", en: "payment voucher" } },
  },
  states: {
    requested: { title: { zh: "主管部门审核", en: "with the competent department" }, clauses: ["investment.32.1"] },
    checked: { title: { zh: "财政评审", en: "with finance" }, clauses: ["investment.5.5", "investment.32.1"] },
    correcting: { title: { zh: "补正", en: "to be corrected" }, clauses: ["investment.32.1"] },
    paid: { title: { zh: "已付、已入账", en: "paid and booked" }, clauses: ["investment.34.1"], final: true },
    refused: { title: { zh: "不予支付", en: "refused" }, clauses: ["investment.34.1"], final: true },
  },
  actions: {
    request: {
      title: { zh: "申请付款", en: "Request a payment" },
      clauses: ["investment.32.1", "investment.36.3"],
      from: "start",
      to: "requested",
      by: ["construction_unit"],
      names: ["construction_unit", "competent_department"],
      facts: ["instalment", "requestFen"],
      documents: ["engineer_certificate"],
    },
    correct: {
      title: { zh: "补正后再报", en: "Correct and send again" },
      clauses: ["investment.32.1"],
      from: "correcting",
      to: "requested",
      by: ["construction_unit"],
      facts: ["requestFen"],
    },
    check: {
      title: { zh: "审核同意", en: "Check and agree" },
      clauses: ["investment.32.1", "investment.37.1"],
      from: "requested",
      to: "checked",
      by: ["competent_department"],
    },
    pay: {
      title: { zh: "同意支付", en: "Agree and pay" },
      clauses: ["investment.5.5", "investment.34.1", "investment.36.1"],
      from: "checked",
      to: "paid",
      by: ["finance"],
      facts: [
        "agreedFen",
        "payableFen",
        "capFen",
        "paidFen",
        "contractPriceFen",
        "approvedPlanningChangesFen",
        "stage",
      ],
      documents: ["payment_voucher"],
      guards: [somethingIsPaid, withinCap],
      publishes: [{ clauses: ["investment.42.1"], facts: ["agreedFen"] }],
    },
    return: {
      title: { zh: "退回补正", en: "Return for correction" },
      clauses: ["investment.32.1"],
      kind: "return",
      from: ["requested", "checked"],
      to: "correcting",
      by: ["competent_department", "finance"],
    },
    refuse: {
      title: { zh: "不予支付", en: "Refuse" },
      clauses: ["investment.34.1"],
      kind: "refuse",
      from: ["requested", "checked"],
      to: "refused",
      by: ["finance"],
      notices: [{ kind: "notified", office: "construction_unit", clauses: ["investment.34.1"] }],
    },
    urge: {
      title: { zh: "催办", en: "Urge" },
      clauses: ["investment.37.2"],
      kind: "urge",
      from: ["requested", "checked"],
      to: "stay",
      by: ["construction_unit"],
    },
  },
});
