// Article 33: serious-illness insurance pays a share, rising in bands, of what a person still bears within the policy scope.

import {
  and,
  atLeastZero,
  bands,
  choose,
  fen,
  figure,
  isLess,
  isUnconfirmed,
  law,
  least,
  numberInput,
  or,
  rule,
  subtract,
  truthInput,
  valueFor,
  when,
} from "../../../kernel/law/index.ts";

// The text has no figures: all of these are reported from elsewhere and unconfirmed (reading A24).
const unconfirmed = {
  from: "2017-01-01",
  known: "2017-01-01",
  source: "external",
  provisional: true,
  readings: ["A24"],
} as const;

const money = (id: string, zh: string, en: string, value: number) =>
  figure({
    id,
    clauses: "medical.33.1",
    title: { zh, en },
    unit: "fen",
    range: [0, 100_000_000],
    rows: [{ ...unconfirmed, values: { all: value } }],
  });

const rate = (id: string, zh: string, en: string, value: number) =>
  figure({
    id,
    clauses: "medical.33.1",
    title: { zh, en },
    unit: "basisPoints",
    range: [0, 10_000],
    rows: [{ ...unconfirmed, values: { all: value } }],
  });

const threshold = money("seriousIllness.threshold", "大病起付线", "threshold of serious illness", 1_600_000);
const thresholdOfPoor = money(
  "seriousIllness.threshold.poor",
  "大病起付线(贫困人口)",
  "threshold of serious illness for the poor",
  800_000,
);
const yearCap = money("seriousIllness.yearCap", "大病年度封顶", "yearly limit of serious illness", 20_000_000);
const firstEnd = money("seriousIllness.band1.upTo", "第一段上限", "end of the first band", 3_000_000);
const secondEnd = money("seriousIllness.band2.upTo", "第二段上限", "end of the second band", 8_000_000);
const thirdEnd = money("seriousIllness.band3.upTo", "第三段上限", "end of the third band", 15_000_000);
const firstRate = rate("seriousIllness.band1.rate", "第一段比例", "rate of the first band", 5000);
const secondRate = rate("seriousIllness.band2.rate", "第二段比例", "rate of the second band", 6000);
const thirdRate = rate("seriousIllness.band3.rate", "第三段比例", "rate of the third band", 7000);
const fourthRate = rate("seriousIllness.band4.rate", "第四段比例", "rate of the fourth band", 8000);

/** No year of a person bears more within the policy scope: forty million yuan. */
const MOST_FEN = 4_000_000_000;

const amount = (name: string, zh: string, en: string) =>
  numberInput(name, "fen", { title: { zh, en }, from: 0, to: MOST_FEN, initially: 0 });

const borne = amount("borneThisYearFen", "本年政策内自付累计", "borne within the policy scope this year");
const paidBefore = amount("paidBeforeFen", "本年大病已付", "paid by serious-illness insurance this year");
const povertyListed = truthInput("povertyListed", {
  title: { zh: "贫困人口", en: "on the poverty list" },
  initially: false,
});

const above = rule(
  "medical.33.1",
  {
    id: "aboveThreshold",
    mark: "S12",
    title: { zh: "超过起付线", en: "above the threshold" },
    gaps: ["A24", "A35"],
  },
  atLeastZero(subtract(borne, choose([when(povertyListed, valueFor(thresholdOfPoor))], valueFor(threshold)))),
);

const byBands = rule(
  "medical.33.1",
  { id: "byBands", mark: "S12", title: { zh: "分段计算", en: "computed by bands" }, gaps: ["A24"] },
  bands(
    above,
    [
      { upTo: valueFor(firstEnd), rate: valueFor(firstRate) },
      { upTo: valueFor(secondEnd), rate: valueFor(secondRate) },
      { upTo: valueFor(thirdEnd), rate: valueFor(thirdRate) },
      { rate: valueFor(fourthRate) },
    ],
    "half_up",
  ),
);

const due = rule(
  ["medical.30.2", "medical.33.1"],
  { id: "due", mark: "S12", title: { zh: "本年应付", en: "due for the year" } },
  least(byBands, valueFor(yearCap)),
);

/** What is due after each settlement: by the bands of the year so far, less what was paid before. */
export const seriousIllness = law({
  id: "medical.seriousIllness",
  title: { zh: "大病保险", en: "serious-illness insurance" },
  from: "2017-01-01",
  inputs: [borne, paidBefore, povertyListed],
  outputs: {
    aboveThresholdFen: above,
    dueFen: due,
    paidNowFen: rule(
      "medical.33.1",
      { id: "paidNow", mark: "S12", title: { zh: "本次支付", en: "paid now" } },
      atLeastZero(subtract(due, paidBefore)),
    ),
    provisional: and(
      isLess(fen(0), above),
      or(isUnconfirmed(threshold), isUnconfirmed(thresholdOfPoor), isUnconfirmed(firstRate)),
    ),
  },
});
