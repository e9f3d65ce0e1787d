// Article 34: how much of a contract may have been paid before acceptance, after it, and after the final audit of the settlement.

import {
  add,
  atLeastZero,
  basisPoints,
  choiceInput,
  choose,
  enumeration,
  fen,
  figure,
  figureBy,
  is,
  isLess,
  law,
  least,
  optionalNumberInput,
  portion,
  rule,
  subtract,
  valueFor,
  when,
} from "../../../kernel/law/index.ts";
import { FIRST_DAY } from "./figures.ts";
import { amount, MOST_FEN } from "./project-facts.ts";

const stages = enumeration("stage", {
  construction: { zh: "竣工验收前", en: "before acceptance" },
  accepted: { zh: "竣工验收后", en: "after acceptance" },
  audited: { zh: "结算终审后", en: "after the final audit" },
});

const stage = choiceInput("stage", stages, { title: { zh: "付款阶段", en: "stage" } });
const contractPrice = amount("contractPriceFen", "备案合同价", "filed contract price");
const planningChanges = amount(
  "approvedPlanningChangesFen",
  "已批规划设计变更追加款",
  "approved planning and design changes",
);
const otherChanges = amount("otherChangesFen", "其他变更价款", "other changes");
const audited = optionalNumberInput("auditedSettlementFen", "fen", {
  title: { zh: "审定结算额", en: "audited settlement" },
  from: 0,
  to: MOST_FEN,
  neededWhen: is(stage, "audited"),
});
const paid = amount("paidFen", "累计已付", "paid so far");
const request = amount("requestFen", "本次申请", "requested now");

/** The share of the base that may have been paid in each stage. */
const capShare = figureBy(stages, {
  id: "payment.cap",
  clauses: ["investment.34.2", "investment.34.3", "investment.34.4"],
  title: { zh: "付款上限比例", en: "share that may be paid" },
  unit: "basisPoints",
  range: [0, 10_000],
  rows: [
    { from: FIRST_DAY, known: FIRST_DAY, source: "seed", clauses: ["investment.34.2"], values: { construction: 7000 } },
    { from: FIRST_DAY, known: FIRST_DAY, source: "seed", clauses: ["investment.34.3"], values: { accepted: 8500 } },
    {
      from: FIRST_DAY,
      known: FIRST_DAY,
      source: "seed",
      clauses: ["investment.34.4"],
      readings: ["I06"],
      values: { audited: 9500 },
    },
  ],
});

/** What must at least be paid of completed work by the national rule of 2022; nothing before it. */
export const nationalProgressShare = figure({
  id: "payment.nationalProgress",
  clauses: "investment.34.2",
  title: { zh: "全国进度款下限", en: "national minimum of progress payments" },
  unit: "basisPoints",
  range: [0, 10_000],
  rows: [
    { from: FIRST_DAY, until: "2022-08-01", known: FIRST_DAY, source: "external", values: { all: 0 } },
    { from: "2022-08-01", known: "2022-08-01", source: "external", readings: ["I08"], values: { all: 8000 } },
  ],
});

const nationalRuleHolds = isLess(basisPoints(0), valueFor(nationalProgressShare));

/** The filed price and what the city government approved on top of it for planning and design. */
export const paymentBase = rule(
  "investment.34.1",
  { id: "base", mark: "P1", title: { zh: "付款基数", en: "payment base" } },
  add(contractPrice, planningChanges),
);

/** The share of the base for the stage of the case. */
const shareOfStage = rule(
  "investment.34.1",
  { id: "shareOfStage", mark: "P2", title: { zh: "基数的本阶段份额", en: "share of the base for the stage" } },
  portion(paymentBase, valueFor(capShare, stage), "down"),
);

/** That a cap holds "in principle" is leant on where it refuses something. */
const refuses = isLess(shareOfStage, add(paid, request));

const beforeAcceptance = rule(
  "investment.34.2",
  {
    id: "capBeforeAcceptance",
    mark: "P2",
    title: { zh: "验收前上限", en: "cap before acceptance" },
    gaps: [
      { gap: "I08", when: nationalRuleHolds },
      { gap: "I09", when: refuses },
    ],
  },
  shareOfStage,
);

const afterAcceptance = rule(
  "investment.34.3",
  {
    id: "capAfterAcceptance",
    mark: "P2",
    title: { zh: "验收后上限", en: "cap after acceptance" },
    gaps: [{ gap: "I09", when: refuses }],
  },
  shareOfStage,
);

const afterAudit = rule(
  "investment.34.4",
  {
    id: "capAfterAudit",
    mark: "P2",
    title: { zh: "终审后上限", en: "cap after the audit" },
    gaps: ["I06", "I07", { gap: "I10", when: isLess(fen(0), otherChanges) }],
  },
  least(shareOfStage, atLeastZero(audited)),
);

const cap = choose(
  [when(is(stage, "construction"), beforeAcceptance), when(is(stage, "accepted"), afterAcceptance)],
  afterAudit,
);

const payable = rule(
  "investment.34.1",
  { id: "payable", mark: "P3", title: { zh: "本次可付", en: "payable now" } },
  least(request, atLeastZero(subtract(cap, paid))),
);

const held = rule(
  "investment.34.5",
  {
    id: "heldUntilAudit",
    mark: "P4",
    title: { zh: "终审后才付的其他变更", en: "other changes held until the audit" },
    citedWhen: isLess(fen(0), otherChanges),
  },
  choose([when(is(stage, "audited"), fen(0))], otherChanges),
);

/** One request for payment on a contract, against the cap of its stage. */
export const payment = law({
  id: "investment.payment",
  title: { zh: "工程款支付", en: "payment on a contract" },
  from: FIRST_DAY,
  inputs: [contractPrice, planningChanges, otherChanges, stage, audited, paid, request],
  outputs: {
    baseFen: paymentBase,
    capFen: cap,
    payableFen: payable,
    refusedFen: rule(
      "investment.34.1",
      { id: "refused", mark: "P3", title: { zh: "本次不付", en: "not payable now" } },
      subtract(request, payable),
    ),
    heldFen: held,
  },
});

/** The outputs of the command line's contract. */
export const paymentContract = [
  "capFen",
  "payableFen",
  "refusedFen",
] as const satisfies readonly (keyof typeof payment.outputs)[];
