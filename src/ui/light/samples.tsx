// Samples of the lights and tags.
import { ArticleChip } from "../article-chip/article-chip.tsx";
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { Light, Tag } from "./light.tsx";

export const lightSamples: readonly Sample[] = [
  {
    title: { zh: "灯", en: "Lights" },
    Show: () => {
      const text = useText();
      return (
        <div>
          <Light state="ok" /> <Light state="warn" /> <Light state="bad" /> <Light state="none" />{" "}
          <Light state="ok">{text({ zh: "参保有效 2017-01-01 至 12-31", en: "Covered 2017-01-01 to 12-31" })}</Light>{" "}
          <Light state="ok" plain>
            {text({ zh: "无重叠住院", en: "no overlapping stay" })}
          </Light>{" "}
          <Tag tone="info">{text({ zh: "剩 2 天", en: "2 d left" })}</Tag>{" "}
          <Tag tone="none" bare>
            {text({ zh: "未入账", en: "not booked" })}
          </Tag>
        </div>
      );
    },
  },
  {
    title: { zh: "灯,点开看依据", en: "A light that shows its evidence" },
    Show: () => {
      const text = useText();
      return (
        <Light
          state="warn"
          evidence={
            <>
              {text({
                zh: "9 月月报 10-08 收到,迟 3 天。",
                en: "The September report came on 8 October, 3 days late.",
              })}{" "}
              <ArticleChip clause="investment.34.2" />
            </>
          }
        />
      );
    },
  },
];
