// Notices, waiting, nothing, and our own faults each say what a person needs.
import { describe, expect, it } from "vitest";
import { EmptyState } from "../empty-state/empty-state.tsx";
import { OurFault } from "../our-fault/our-fault.tsx";
import { readPart, renderPart } from "../testing/render.tsx";
import { Waiting } from "../waiting/waiting.tsx";
import { Notice } from "./notice.tsx";

describe("states", () => {
  it("a notice has the shape of its tone", () => {
    expect(renderPart(<Notice tone="warn">别人改过这一页。</Notice>)).toContain("<svg");
  });
  it("waiting shows blocks, and says the work is still going on", () => {
    expect(renderPart(<Waiting lines={3} />).match(/waiting-block/g)).toHaveLength(3);
    expect(readPart(<Waiting words="已算 61%。" />)).toBe("已算 61%。");
  });
  it("nothing is said in a sentence", () => {
    expect(readPart(<EmptyState>今天没有要您办的。</EmptyState>)).toBe("今天没有要您办的。");
  });
  it("our fault carries its reference and a way to try again", () => {
    expect(readPart(<OurFault reference="E-7F31" onTryAgain={() => {}} />)).toMatch(/编号 E-7F31 .*再试一次$/);
  });
});
