// Samples of the meter: the yearly limits of the patient of M06.
import { toFen } from "../../kernel/money/index.ts";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { ProvisionalMark } from "../provisional-mark/provisional-mark.tsx";
import { Meter } from "./meter.tsx";

export const meterSamples: readonly Sample[] = [
  {
    title: { zh: "今年到现在", en: "This year so far" },
    Show: () => {
      const text = useText();
      return (
        <>
          <Meter
            label={
              <>
                {text({ zh: "您承担的起付线", en: "Deductible you bore" })} <ArticleChip clause="medical.25.2" />
              </>
            }
            usedFen={toFen(120_000)}
            limitFen={toFen(230_000)}
            payer="deductible"
          >
            {text({ zh: "再住院最多还要付 1,100.00 元起付线。", en: "At most 1,100.00 more this year." })}{" "}
            <ProvisionalMark />
          </Meter>
          <Meter
            label={
              <>
                {text({ zh: "基金为您付的", en: "Paid for you by the fund" })} <ArticleChip clause="medical.30.1" />
              </>
            }
            usedFen={toFen(846_000)}
            limitFen={toFen(15_000_000)}
            payer="fund"
          />
        </>
      );
    },
  },
];
