// Samples of the article chip.
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { ArticleChip } from "./article-chip.tsx";

export const articleChipSamples: readonly Sample[] = [
  {
    title: { zh: "条文章", en: "Article chip" },
    Show: () => {
      const text = useText();
      return (
        <p>
          {text({
            zh: "住三级医院前没有办转诊,报销比例从 60% 降到 45%",
            en: "No referral before a level-3 admission: the rate falls from 60 % to 45 %",
          })}{" "}
          <ArticleChip clause="medical.31.3" />
          {text({ zh: ";待遇从参保次月起", en: "; benefit starts the month after enrolment" })}{" "}
          <ArticleChip clause="medical.14" />
        </p>
      );
    },
  },
];
