// A sample of the waterfall: M06, the stay at a level-3 hospital without a referral.
import { toFen } from "../../kernel/money/index.ts";
import type { Sample } from "../gallery/sample.ts";
import { exampleM06 } from "../gallery/worked-examples.ts";
import { GapMark } from "../gap-mark/gap-mark.tsx";
import type { Say } from "../language/language.tsx";
import { useText } from "../language/language.tsx";
import type { ExplanationStep } from "./explanation-step.ts";
import { Waterfall } from "./waterfall.tsx";

export const waterfallSamples: readonly Sample[] = [
  {
    title: { zh: "一步一步怎么算的(M06)", en: "How it was worked out, step by step (M06)" },
    Show: () => <Waterfall steps={stepsM06(useText())} />,
  },
  {
    title: { zh: "没有待遇:基金付 0", en: "No benefit: the fund pays 0" },
    Show: () => {
      const text = useText();
      const gross = text({ zh: "总费用", en: "Gross bill" });
      const outside = text({ zh: "减 非定点医院", en: "less non-designated hospital" });
      const fund = text({ zh: "基金付", en: "The fund pays" });
      return (
        <Waterfall
          steps={[
            { key: "gross", kind: "total", title: gross, amountFen: toFen(900_000) },
            { key: "out", kind: "less", title: outside, amountFen: toFen(900_000), payer: "outOfScope" },
            { key: "fund", kind: "result", title: fund, amountFen: toFen(0), clause: "medical.29.1" },
          ]}
        />
      );
    },
  },
];

function stepsM06(text: Say): readonly ExplanationStep[] {
  return [
    {
      key: "S1",
      kind: "total",
      title: text({ zh: "总费用", en: "Gross bill" }),
      sentence: text({ zh: "医院账单 47 行合计", en: "47 lines of the hospital bill" }),
      clause: "medical.29.1",
      amountFen: exampleM06.grossFen,
    },
    {
      key: "S4",
      kind: "less",
      title: text({ zh: "减 床位费超出部分", en: "less bed fee above the cap" }),
      sentence: text({
        zh: "每天 40.00 元,三级医院每天最多按 25.00 元算:15.00 × 10 天",
        en: "40.00 a day; level 3 counts 25.00 at most: 15.00 × 10 days",
      }),
      clause: "medical.27.1",
      amountFen: exampleM06.bedExcessFen,
      payer: "outOfScope",
    },
    {
      key: "S5",
      kind: "total",
      title: text({ zh: "政策范围内", en: "In scope" }),
      sentence: text({ zh: "基金只看这一部分", en: "the fund looks only at this part" }),
      clause: "medical.35.1",
      amountFen: exampleM06.policyScopeFen,
    },
    {
      key: "S6",
      kind: "less",
      title: text({ zh: "减 起付线", en: "less deductible" }),
      sentence: text({
        zh: "三级医院每次 1,200.00 元,由您先付",
        en: "level 3: the first 1,200.00 of each stay is yours",
      }),
      clause: "medical.25.1",
      amountFen: exampleM06.deductibleFen,
      payer: "deductible",
      marks: <GapMark gap="A04" />,
    },
    {
      key: "S8",
      kind: "less",
      title: text({ zh: "减 共付 40%", en: "less co-payment 40 %" }),
      sentence: text({
        zh: "18,800.00 × 40%:三级医院基金付 60%,其余您付",
        en: "18,800.00 × 40 %: at level 3 the fund pays 60 %, the rest is yours",
      }),
      clause: "medical.26.1",
      amountFen: exampleM06.copaymentFen,
      payer: "copayment",
    },
    {
      key: "S9",
      kind: "less",
      title: text({ zh: "减 未转诊 15 个百分点", en: "less 15 points, no referral" }),
      sentence: text({ zh: "18,800.00 × 15%", en: "18,800.00 × 15 %" }),
      clause: "medical.31.3",
      amountFen: exampleM06.avoidableFen,
      payer: "avoidable",
    },
    {
      key: "S13",
      kind: "result",
      title: text({ zh: "基金付", en: "The fund pays" }),
      sentence: text({ zh: "没有碰到每年 150,000.00 元的顶", en: "below the yearly ceiling of 150,000.00" }),
      clause: "medical.30.1",
      amountFen: exampleM06.fundFen,
    },
  ];
}
