// A key number has its name above it.
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { KeyNumber, KeyNumbers } from "./key-number.tsx";

describe("a key number", () => {
  const pair = (
    <KeyNumbers>
      <KeyNumber label="基金付" ink="fund">
        4,070.25
      </KeyNumber>
      <KeyNumber label="病人付" end note="其中范围外 1,198.00">
        3,154.75
      </KeyNumber>
    </KeyNumbers>
  );
  it("is read after its name, and its note after it", () => {
    expect(readPart(pair)).toBe("基金付 4,070.25 病人付 3,154.75 其中范围外 1,198.00");
  });
  it("has the colour of its payer", () => {
    expect(renderPart(pair)).toContain("fund-ink");
  });
});
