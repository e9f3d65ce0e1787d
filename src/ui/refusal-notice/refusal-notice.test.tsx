// A refusal says what is wrong, which article says so, and what to do next.
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { RefusalNotice } from "./refusal-notice.tsx";

const refusal = {
  code: "not_covered",
  clause: "medical.15.1",
  message: { zh: "入院时还没参保。", en: "There was no cover on admission." },
  next: { zh: "可按自费结。", en: "Settle as self-paid." },
};

describe("a refusal", () => {
  it("says what, which article, and what next, in both languages", () => {
    expect(readPart(<RefusalNotice refusal={refusal} />)).toBe("入院时还没参保。 第15条 ·1 下一步: 可按自费结。");
    expect(readPart(<RefusalNotice refusal={refusal} />, "en")).toBe(
      "There was no cover on admission. Art. 15 ·1 Next: Settle as self-paid.",
    );
  });
  it("is read aloud at once, unless it was there before", () => {
    expect(renderPart(<RefusalNotice refusal={refusal} />)).toContain('role="alert"');
    expect(renderPart(<RefusalNotice refusal={refusal} quiet />)).not.toContain("alert");
  });
  it("shows no chip where no article says so", () => {
    expect(renderPart(<RefusalNotice refusal={{ code: "x", message: refusal.message }} />)).not.toContain(
      "article-chip",
    );
  });
});
