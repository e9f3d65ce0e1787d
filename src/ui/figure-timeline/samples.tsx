// A sample of the figure timeline: the deductibles of article 25, with a draft and two provisional figures.
import type { Sample } from "../gallery/sample.ts";
import { useText } from "../language/language.tsx";
import { FigureTimeline } from "./figure-timeline.tsx";

export const figureTimelineSamples: readonly Sample[] = [
  {
    title: { zh: "数,从哪天起(第25条)", en: "Figures in time (article 25)" },
    Show: () => {
      const text = useText();
      const steady = (zh: string, en: string, value: string) => ({
        label: text({ zh, en }),
        periods: [{ from: "2017-01-01", until: null, value, state: "inForce" as const }],
      });
      const doubtful = (zh: string, en: string) => ({
        label: text({ zh, en }),
        periods: [
          {
            from: "2017-01-01",
            until: null,
            value: "2,300",
            state: "provisional" as const,
            note: text({ zh: "暂定,没有正式文件", en: "provisional, no official document" }),
          },
        ],
      });
      return (
        <FigureTimeline
          title={text({ zh: "各级起付线", en: "Deductibles by hospital level" })}
          from="2017-01-01"
          to="2019-01-01"
          asOf="2017-10-10"
          lawDay={{ date: "2018-01-01", label: text({ zh: "最早可改(第53条)", en: "earliest change (Art. 53)" }) }}
          rows={[
            steady("基层", "Grass-roots", "200"),
            steady("一级", "Level 1", "400"),
            steady("二级", "Level 2", "600"),
            {
              label: text({ zh: "三级", en: "Level 3" }),
              periods: [
                { from: "2017-01-01", until: "2018-01-01", value: "1,200", state: "inForce" },
                {
                  from: "2018-01-01",
                  until: null,
                  value: "1,500",
                  state: "draft",
                  note: text({ zh: "草案第 1 号", en: "draft no. 1" }),
                },
              ],
            },
            doubtful("省级", "Provincial"),
            doubtful("年度封顶", "Yearly cap"),
          ]}
        />
      );
    },
  },
];
