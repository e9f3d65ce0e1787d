// The trail leads from a voucher to its proof, and each station opens in place.
import { describe, expect, it } from "vitest";
import { toFen } from "../../kernel/money/index.ts";
import { readPart, renderPart } from "../testing/render.tsx";
import { Journal, Trail } from "./trail.tsx";

describe("the trail", () => {
  it("names its stations in both languages", () => {
    const trail = (
      <Trail
        steps={[
          { kind: "voucher", line: "JZ" },
          { kind: "proof", line: "第 7 条" },
        ]}
      />
    );
    expect(readPart(trail)).toBe("凭证 JZ 存证 第 7 条");
    expect(readPart(trail, "en")).toBe("Voucher JZ Proof 第 7 条");
  });
  it("opens a station in place, without script", () => {
    const html = renderPart(<Trail steps={[{ kind: "formula", line: "= 1", more: "取小" }]} />);
    expect(html).toMatch(/<details.*<summary>展开<\/summary>取小<\/details>/);
  });
});

describe("a transfer", () => {
  it("is written as a bookkeeper writes it, the amount on both sides", () => {
    const transfer = <Journal debit="5001 住院待遇支出" credit="2001 应付" amountFen={toFen(534_000)} />;
    expect(readPart(transfer)).toBe("借 5001 住院待遇支出 5,340.00 贷 2001 应付 5,340.00");
  });
});
