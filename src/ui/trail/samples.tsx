// A sample of the trail: from a voucher of M09 back to the article and forward to the proof.
import { toFen } from "../../kernel/money/index.ts";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { Light } from "../light/light.tsx";
import { MoneySplitBar } from "../money-split-bar/money-split-bar.tsx";
import { ProvisionalMark } from "../provisional-mark/provisional-mark.tsx";
import { Journal, Trail } from "./trail.tsx";

export const trailSamples: readonly Sample[] = [
  {
    title: { zh: "这 5,340.00 元从哪条法来(M09)", en: "Which law made these 5,340.00 (M09)" },
    Show: () => {
      const text = useText();
      return (
        <Trail
          steps={[
            {
              kind: "voucher",
              line: (
                <>
                  <span className="identifier">JZ-2017-1010-088214</span> 10-10 09:41:07
                  <Journal
                    debit={text({ zh: "5001 住院待遇支出", en: "5001 inpatient benefit" })}
                    credit={text({ zh: "2001 应付定点医疗机构", en: "2001 payable to hospitals" })}
                    amountFen={toFen(534_000)}
                  />
                </>
              ),
            },
            {
              kind: "settlement",
              line: (
                <>
                  <span className="identifier">YB-2017-1010-003318</span>
                  <MoneySplitBar
                    size="trail"
                    parts={[
                      { payer: "fund", amountFen: toFen(534_000) },
                      { payer: "deductible", amountFen: toFen(110_000) },
                      { payer: "copayment", amountFen: toFen(356_000) },
                    ]}
                  />
                </>
              ),
            },
            {
              kind: "formula",
              line: (
                <>
                  (10,000.00 − 1,100.00) × 60% = <b>5,340.00</b> <ArticleChip clause="medical.26.1" />
                </>
              ),
              more: (
                <p>
                  {text({ zh: "起付线 取小", en: "deductible = least of " })}(1,200, 2,300 − 1,200) = <b>1,100.00</b>{" "}
                  <ArticleChip clause="medical.25.2" /> <ProvisionalMark />
                </p>
              ),
            },
            {
              kind: "article",
              line: (
                <div className="law-text">
                  {text({
                    zh: "第26条 基金支付比例:基层 85%、一级 80%、二级 75%、三级 60%。",
                    en: "Article 26: the fund pays 85 % at grass-roots, 80 % at level 1, 75 % at level 2, 60 % at level 3.",
                  })}
                </div>
              ),
            },
            {
              kind: "proof",
              line: (
                <>
                  <span className="identifier">1,531,877 · a90c 44d2 7be1 0c35</span>{" "}
                  <Light state="ok">
                    {text({ zh: "在 10-10 10:00 检查点内", en: "in the checkpoint of 10-10 10:00" })}
                  </Light>
                </>
              ),
            },
          ]}
        />
      );
    },
  },
];
