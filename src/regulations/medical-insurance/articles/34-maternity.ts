// Article 34: one lump sum for a delivery, antenatal checks included, with no deductible and no ratio.

import {
  allowance,
  choiceInput,
  choose,
  enumeration,
  fen,
  figureBy,
  law,
  least,
  not,
  numberInput,
  rule,
  subtract,
  truthInput,
  valueFor,
  when,
} from "../../../kernel/law/index.ts";
import { isUncovered, uncovered } from "./14-cover.ts";
import { fundYearCap } from "./30-yearly-ceiling.ts";
import { facts, MOST_FEN } from "./inpatient-facts.ts";

const delivery = enumeration("delivery", {
  natural: { zh: "顺产", en: "natural delivery" },
  caesarean: { zh: "剖宫产", en: "caesarean" },
});

const maternityMaximum = figureBy(delivery, {
  id: "maternity.max",
  clauses: "medical.34.1",
  title: { zh: "生育补助最高额", en: "maximum of the maternity subsidy" },
  unit: "fen",
  range: [0, 1_000_000],
  rows: [{ from: "2017-01-01", known: "2017-01-01", source: "seed", values: { natural: 130_000, caesarean: 160_000 } }],
});

const kind = choiceInput("delivery", delivery, { title: { zh: "分娩方式", en: "delivery" } });
const cost = numberInput("costFen", "fen", {
  title: { zh: "生育总费用(含产前检查)", en: "cost of maternity, antenatal checks included" },
  from: 0,
  to: MOST_FEN,
});
const compliant = truthInput("compliant", {
  title: { zh: "符合计划生育政策", en: "complies with family-planning policy" },
});
const { covered, designated, fundPaidThisYearFen: paid } = facts;

const notCompliant = rule(
  "medical.34.2",
  { id: "notCompliant", title: { zh: "不符合计划生育政策,不补助", en: "not compliant: no subsidy" } },
  fen(0),
);

const notDesignated = rule(
  ["medical.31.1", "medical.34.3"],
  { id: "notDesignated", title: { zh: "非定点机构,不补助", en: "institution not designated: no subsidy" } },
  fen(0),
);

const subsidy = rule(
  "medical.34.1",
  { id: "subsidy", title: { zh: "补助额", en: "subsidy" }, gaps: ["A22"] },
  least(cost, valueFor(maternityMaximum, kind)),
);

/** The subsidy counts toward the year's ceiling like any benefit of the fund. */
const paidByFund = rule(
  ["medical.30.1", "medical.34.1"],
  { id: "maternityPaid", title: { zh: "基金支付", en: "paid by the fund" }, gaps: ["A21"] },
  allowance(
    { id: "fundPaid", title: { zh: "本年基金已付", en: "paid by the fund this year" } },
    { cap: valueFor(fundYearCap), used: paid, amount: subsidy },
  ),
);

const fund = choose(
  [when(isUncovered, uncovered), when(not(compliant), notCompliant), when(not(designated), notDesignated)],
  paidByFund,
);

/** The lump sum of one delivery; a high-risk critical mother is settled as a stay instead (article 34.4). */
export const maternity = law({
  id: "medical.maternity",
  title: { zh: "生育补助", en: "maternity subsidy" },
  from: "2017-01-01",
  inputs: [kind, cost, compliant, covered, designated, paid],
  outputs: {
    fundFen: fund,
    patientFen: rule(
      "medical.40.1",
      { id: "patientPays", title: { zh: "个人支付", en: "paid by the patient" } },
      subtract(cost, fund),
    ),
  },
});
