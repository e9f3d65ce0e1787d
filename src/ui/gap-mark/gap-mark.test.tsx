// Where the text is silent the page says so, beside the result, with the reading and who confirmed it.
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { GapList, GapMark, InternalLimitMark } from "./gap-mark.tsx";

describe("the gap mark", () => {
  it("names the reading, or only its number where space is tight", () => {
    expect(readPart(<GapMark gap="A04" />)).toBe("◇ 读法 A04");
    expect(readPart(<GapMark gap="A04" />, "en")).toBe("◇ Reading A04");
    expect(readPart(<GapMark gap="A04" short />)).toBe("◇ A04");
  });
  it("leads to the explanation when there is one", () => {
    expect(renderPart(<GapMark gap="A04" address="#gap-A04" />)).toContain('<a class="gap-mark" href="#gap-A04"');
  });
  it("says in words that a limit is not in the text", () => {
    expect(readPart(<InternalLimitMark />)).toBe("◇ 条文没写天数,用的是内部时限");
  });
});

describe("the list of readings", () => {
  const gap = { gap: "A04", question: "没写顺序。", reading: "先扣起付线。" };
  it("says that nobody has confirmed a reading", () => {
    expect(readPart(<GapList gaps={[{ ...gap, confirmedBy: null }]} />)).toContain("还没有人确认");
  });
  it("says who confirmed it", () => {
    expect(readPart(<GapList gaps={[{ ...gap, confirmedBy: "市医保局" }]} />)).toContain("市医保局 已确认");
  });
  it("gives each reading an anchor, and shows provisional figures in the same list", () => {
    const html = renderPart(
      <GapList gaps={[{ ...gap, confirmedBy: null }]} provisional={[{ key: "cap", explanation: "没有正式文件。" }]} />,
    );
    expect(html).toContain('id="gap-A04"');
    expect(html).toContain("≈ 暂定");
  });
});
