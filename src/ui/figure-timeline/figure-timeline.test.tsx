// Figures in time: a bar from the day a value is in force, doubt dashed, and the same as a table.
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { FigureTimeline, type FigureTimelineProps, halfYears } from "./figure-timeline.tsx";

const props: FigureTimelineProps = {
  title: "起付线",
  from: "2017-01-01",
  to: "2019-01-01",
  asOf: "2018-01-01",
  rows: [
    {
      label: "三级",
      periods: [
        { from: "2017-01-01", until: "2018-01-01", value: "1,200", state: "inForce" },
        { from: "2018-01-01", until: null, value: "1,500", state: "draft", note: "草案" },
      ],
    },
    {
      label: "省级",
      periods: [{ from: "2017-01-01", until: null, value: "2,300", state: "provisional", note: "暂定" }],
    },
  ],
};

describe("the timeline of figures", () => {
  it("begins and ends a bar on the days a value is in force", () => {
    expect(renderPart(<FigureTimeline {...props} />)).toContain('style="left:0.000%;width:50.000%"');
  });
  it("draws a draft and a provisional value apart from a value in force", () => {
    const html = renderPart(<FigureTimeline {...props} />);
    expect(html).toContain("timeline-draft");
    expect(html).toContain("timeline-provisional");
  });
  it("says everything in a sentence and in a table", () => {
    const html = renderPart(<FigureTimeline {...props} />);
    expect(html).toContain('aria-label="起付线,从 2017-01-01 到 2019-01-01:三级 1,200(2017-01-01 起); ');
    expect(readPart(<FigureTimeline {...props} />)).toContain("三级 1,200 2017-01-01 2018-01-01 有效");
  });
  it("labels half years, fewer when the axis is long", () => {
    expect(halfYears("2017-01-01", "2018-01-01")).toEqual(["2017-01-01", "2017-07-01", "2018-01-01"]);
    expect(halfYears("2004-01-01", "2026-01-01").length).toBeLessThanOrEqual(6);
  });
  it("refuses an axis that ends before it begins", () => {
    expect(() => renderPart(<FigureTimeline {...props} to="2016-01-01" />)).toThrow(RangeError);
  });
});
