// What a patient reads, held against the worked examples: golden sentences, and amounts that always add up.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseSampler, inForce, seededRandom } from "../../../kernel/law/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { workedStays } from "../examples/index.ts";
import { explainStay, type StayExplanation, sentenceOf } from "./index.ts";
import { exampleStay, settledStay } from "./testing/example-stay.ts";

const explain = (id: string): StayExplanation => explainStay(exampleStay(id));
const rows = ({ steps }: StayExplanation): string[] =>
  steps.map(({ title, sentence, amountFen }) => `${title.zh}|${sentence.zh}|${amountFen}`);
const rowsInEnglish = ({ steps }: StayExplanation): string[] =>
  steps.map(({ title, sentence }) => `${title.en}: ${sentence.en}`);

describe("the first sentence", () => {
  it.each([
    ["M04", "这次住院一共 7,225.00 元。医保基金付 4,070.25 元,您自己付 3,154.75 元。"],
    ["M05", "这次住院一共 20,150.00 元。医保基金付 11,280.00 元,您自己付 8,870.00 元。"],
    ["M06", "这次住院一共 20,150.00 元。医保基金付 8,460.00 元,您自己付 11,690.00 元。"],
    ["M14", "这次住院一共 60,100.00 元。医保基金付 10,000.00 元,您自己付 50,100.00 元。"],
    ["M18", "这次住院一共 9,000.00 元。医保基金付 0.00 元,您自己付 9,000.00 元。"],
    ["M22", "这次住院一共 21,200.00 元。医保基金付 9,000.00 元,您自己付 12,200.00 元。"],
    ["M34", "这次住院一共 20,000.00 元。第三人付 14,000.00 元,医保基金付 4,050.00 元,您自己付 1,950.00 元。"],
    ["M38", "这次住院一共 15,000.00 元。全部由县级政府付,您自己付 0.00 元。"],
  ])("of %s says the whole, the fund's part and the patient's", (id, sentence) => {
    expect(sentenceOf(explain(id).headline).zh).toBe(sentence);
  });

  it.each([
    ["M06", "This stay cost ¥20,150.00. The fund pays ¥8,460.00; you pay ¥11,690.00."],
    ["M34", "This stay cost ¥20,000.00. A third party pays ¥14,000.00; the fund pays ¥4,050.00; you pay ¥1,950.00."],
    ["M38", "This stay cost ¥15,000.00. The county government pays all of it; you pay ¥0.00."],
  ])("of %s is complete in English", (id, sentence) => {
    expect(sentenceOf(explain(id).headline).en).toBe(sentence);
  });
});

describe("the steps", () => {
  it("of M06 lead from the bill to the fund's part, with the arithmetic", () => {
    expect(rows(explain("M06"))).toEqual([
      "总费用|医院账单 47 行合计|2015000",
      "减 床位费超出部分|每天 40.00 元,三级医院每天最多按 25.00 元算:15.00 × 10 天|15000",
      "政策范围内|基金只看这一部分|2000000",
      "减 起付线|三级医院每次 1,200.00 元,由您先付|120000",
      "减 共付 40%|18,800.00 × 40%:三级医院基金付 60%,其余您付|752000",
      "减 未转诊 15 个百分点|18,800.00 × 15%|282000",
      "基金付|没有碰到每年 150,000.00 元的顶|846000",
    ]);
    expect(rowsInEnglish(explain("M06"))[5]).toBe("less 15 points, no referral: 18,800.00 × 15 %");
  });

  it("of M04 name what lies outside the scope, each with its reason", () => {
    expect(rows(explain("M04")).slice(1, 5)).toEqual([
      "减 目录外|目录里没有,或目录说要自付的,由您付|100000",
      "减 乙类先自付|乙类 1,800.00 元,先自付 10%|18000",
      "减 床位费超出部分|每天 25.00 元,二级医院每天最多按 23.00 元算:2.00 × 9 天|1800",
      "政策范围内|基金只看这一部分|602700",
    ]);
  });

  it("of M05 have no step for a reduction that was not made", () => {
    expect(explain("M05").steps.map(({ key }) => key)).not.toContain("penalty");
  });

  it("of M14 say why the deductible is smaller and what lies above the ceiling", () => {
    expect(rows(explain("M14"))).toEqual(
      expect.arrayContaining([
        "减 起付线|一年最多 2,300.00 元,今年已承担 1,200.00 元,这次只付 1,100.00 元|110000",
        "减 封顶以上|一年最多 150,000.00 元,今年已付 140,000.00 元,这次还能付 10,000.00 元|2540000",
        "基金付|到了每年 150,000.00 元的顶|1000000",
      ]),
    );
  });

  it("of M22 say that the filing came late", () => {
    expect(rows(explain("M22"))).toContain("减 抢救报备迟了 15 个百分点|20,000.00 × 15%|300000");
  });

  it("of M34 take the third party's share away before the deductible", () => {
    expect(rows(explain("M34")).slice(1, 3)).toEqual([
      "减 第三人付的 70%|20,000.00 × 70%|1400000",
      "余下的|基金从这里算起|600000",
    ]);
  });

  it("of a stay whose deductible the year has used up still show it, as nothing", () => {
    expect(rows(explain("M10"))[1]).toBe("减 起付线|一年最多 2,300.00 元,今年已经承担满,这次不用付|0");
  });

  it("carry the readings and the doubt they lean on beside themselves", () => {
    const deductible = explain("M09").steps.find(({ key }) => key === "deductible");
    expect(deductible).toMatchObject({ clause: "medical.25.2", gaps: ["A01", "A05"], isProvisional: true });
  });
});

describe("a stopped case", () => {
  it("gets the sentence of its gate: M18, a planned stay in a hospital that is not designated", () => {
    const { gate, steps, figures } = explain("M18");
    expect(gate?.sentence.zh).toBe("这家医院不是定点医疗机构,也不是抢救,基金原则上不付。");
    expect(gate?.clause).toBe("medical.31.4");
    expect(steps.map(({ amountFen }) => amountFen)).toEqual([900_000, 900_000, 0]);
    expect(figures).toEqual([]);
  });
  it("of a declared disaster is the county's to pay: M38", () => {
    const { gate, parts } = explain("M38");
    expect(gate?.clause).toBe("medical.52.1");
    expect(parts).toEqual([
      {
        payer: "otherPayer",
        amountFen: 1_500_000,
        label: { zh: "县级政府付", en: "County government pays" },
        clause: "medical.52.1",
      },
    ]);
  });
  it("for want of cover names the day and what to do", () => {
    const { gate } = explainStay(settledStay({ ...exampleStay("M05").case, covered: 0 }));
    expect(gate?.sentence.zh).toBe("2017-09-04 入院那天没有参保待遇,基金不能付。");
    expect(gate?.sentence.en).toContain("On 4 September 2017, the day of admission,");
    expect(gate?.next.zh).toContain("凭缴费凭证");
  });
});

describe("the counterfactual", () => {
  it("of M06 is the same stay with a referral, which is M05", () => {
    expect(explain("M06").counterfactual).toMatchObject({
      key: "referral",
      savedFen: 282_000,
      actualPatientFen: explain("M06").patientFen,
      otherwisePatientFen: explain("M05").patientFen,
      claim: { zh: "住三级医院前没有办转诊,报销比例从 60% 降到 45%" },
      clause: "medical.31.3",
    });
  });
  it("of a late emergency filing is the filing in time: M22", () => {
    const { counterfactual } = explain("M22");
    expect(counterfactual).toMatchObject({ key: "emergency", savedFen: 300_000, clause: "medical.31.5" });
    expect(counterfactual?.claim.zh).toContain("这次第 5 个工作日才报,报销比例从 60% 降到 45%");
  });
  it("of a stay elsewhere without papers is the filing at home: M24 and M26", () => {
    expect(explain("M24").counterfactual).toMatchObject({ key: "filing", savedFen: 141_000 });
    expect(explain("M26").counterfactual).toMatchObject({ key: "filing", savedFen: 300_000 });
  });
  it("of a stay elsewhere whose filing was refused is the referral", () => {
    const refused = { ...exampleStay("M24").case, outOfAreaFiling: 1 };
    expect(explainStay(settledStay(refused)).counterfactual).toMatchObject({ key: "referral", savedFen: 141_000 });
  });
  it("of a planned stay in a hospital that is not designated is a designated one: M18", () => {
    expect(explain("M18").counterfactual).toMatchObject({ key: "institution", savedFen: 630_000 });
  });
  it.each(["M04", "M05", "M14", "M34", "M37", "M38"])("of %s is none: the person could not have paid less", (id) => {
    expect(explain(id).counterfactual).toBeNull();
  });
  it("is none where the ceiling had nothing left, and what the ceiling ate is not called avoidable", () => {
    const full = { ...exampleStay("M06").case, fundPaidThisYearFen: 15_000_000 };
    const nearly = { ...exampleStay("M06").case, fundPaidThisYearFen: 14_100_000 };
    expect(explainStay(settledStay(full)).counterfactual).toBeNull();
    const { counterfactual, parts } = explainStay(settledStay(nearly));
    expect(counterfactual?.savedFen).toBe(54_000);
    expect(counterfactual?.beyond?.zh).toContain("另有 2,280.00 元碰到年度封顶");
    expect(parts.find(({ payer }) => payer === "avoidable")?.amountFen).toBe(54_000);
  });
});

describe("what is not certain", () => {
  it("is said with what would have to change: M06 stays as long as the yearly cap is not below 1,200 yuan", () => {
    expect(explain("M06").doubts.map(({ sentence }) => sentence.zh)).toEqual([
      "年度起付线封顶 2,300.00 元没有正式文件。只要它不低于 1,200.00 元,这次结果不变。",
    ]);
  });
  it("is said as a difference where the figure decided: M09 and the provincial rate of M12", () => {
    expect(explain("M09").doubts[0]?.sentence.zh).toContain("它一变,这次结果就变:高 100.00 元,您多付 60.00 元。");
    expect(explain("M12").doubts.at(-1)?.sentence.en).toContain("1 point higher, and you pay ¥277.00 less.");
  });
  it("leans on readings of the register, all of them unconfirmed so far", () => {
    expect(explain("M06").gaps.map(({ gap }) => gap)).toEqual(["A04", "A06", "A10"]);
    expect(explain("M06").gaps.every(({ confirmedBy }) => confirmedBy === null)).toBe(true);
  });
});

describe("the figures used", () => {
  it("stand with their values and the day since which they are in force", () => {
    expect(explain("M06").figures.map(({ title, value, from }) => `${title.zh} ${value.zh} ${from}`)).toEqual([
      "三级医院每次住院起付线 1,200.00 2017-01-01",
      "三级医院基金支付比例 60% 2017-01-01",
      "三级医院床位费日限额 25.00 2017-01-01",
      "未转诊扣减 15 个百分点 2017-01-01",
      "年度起付线封顶 2,300.00 2017-01-01",
      "年度基金封顶 150,000.00 2017-01-01",
    ]);
  });
  it("leave out the bed limit where there was no bed fee, and say none where there is no limit", () => {
    expect(explain("M09").figures.map(({ key }) => key)).not.toContain("bedCap level3");
    const provincial = { ...exampleStay("M12").case, bedDays: 3, bedFeePerDayFen: 6_000 };
    const { figures } = explainStay(settledStay(provincial));
    expect(figures.find(({ key }) => key === "bedCap provincial")?.value.zh).toBe("不设");
  });
});

describe("beside the calculation", () => {
  it("an emergency filing in time is said to count: M21", () => {
    expect(explain("M21").notes[0]?.sentence.zh).toContain("第 2 个工作日报备获准,没有超过 3 个工作日");
  });
  it("a third party that does not pay is claimed from, and the patient's part stays: M35", () => {
    expect(explain("M35").notes[0]?.sentence.zh).toContain("基金先垫付 14,550.00 元,再向第三人追偿 10,185.00 元");
  });
  it("the year's own cost counts for serious-illness insurance", () => {
    const seriousIllness = { borneFen: explain("M14").patientFen, paidFen: explain("M05").fundFen };
    const { notes } = explainStay(exampleStay("M14", { seriousIllness }));
    expect(notes[0]?.sentence.zh).toContain("由您承担的已有 50,100.00 元,计入大病保险。大病保险已另付 11,280.00 元");
    expect(notes[0]?.clauses).toEqual(["medical.33.1", "medical.38.2"]);
  });
  it("the year stands with this stay in it: M09", () => {
    expect(explain("M09").year).toMatchObject({
      year: 2017,
      deductible: { borneFen: 230_000, leftFen: 0, isProvisional: true },
    });
  });
});

describe("every worked example and every case", () => {
  it.each(workedStays)("$id: the parts are the bill and the steps lead to the fund's part", ({ id, expected }) => {
    const explanation = explain(id);
    expect(explanation).toMatchObject({ grossFen: expected.grossFen, fundFen: expected.fundFen });
    assertWhole(explanation);
  });

  it("adds up whatever the case: parts to the bill, steps to the fund's part, gaps to the register", () => {
    const figures = inForce(inpatient.figures, { on: "2017-09-14" });
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        assertWhole(explainStay(settledStay(caseSampler(inpatient, figures, seededRandom(seed))())));
      }),
      { numRuns: 300 },
    );
  });
});

function assertWhole({ grossFen, fundFen, parts, steps, gaps, counterfactual }: StayExplanation): void {
  expect(parts.reduce((sum, { amountFen }) => sum + amountFen, 0)).toBe(grossFen);
  expect(parts.every(({ amountFen }) => amountFen > 0 || grossFen === 0)).toBe(true);
  let left: number = grossFen;
  for (const { kind, amountFen, sentence, title } of steps) {
    if (kind === "less") left -= amountFen;
    else expect(amountFen).toBe(left);
    expect(`${title.zh}${title.en}${sentence.zh}${sentence.en}`).not.toMatch(/undefined|NaN/);
  }
  expect(left).toBe(fundFen);
  const known = gaps.map(({ gap }) => gap);
  expect(known).toEqual(expect.arrayContaining(steps.flatMap((step) => step.gaps)));
  if (counterfactual !== null) expect(counterfactual.savedFen).toBeGreaterThan(0);
}
