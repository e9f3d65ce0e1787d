// A receipt can be read, scanned and verified; before it is numbered it says so.
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { modulePath } from "./quick-response-code.tsx";
import { formatHash, Receipt, type ReceiptFacts } from "./receipt.tsx";

const receipt: ReceiptFacts = {
  number: "YB-2017-0914-004207",
  bookedAt: "2017-09-14T08:20:08Z",
  logPosition: { index: 1_284_731, leafHash: "7c1f90ae5b22d4e8a0134b7e" },
  lawVersion: "medical 2017.1",
  lawHash: "3e0d61f7aa21",
  verifyAddress: "https://hengzheng.example/receipts/YB-2017-0914-004207",
  verifierAddress: "/verifier",
};

describe("a receipt", () => {
  it("says number, time in Shanghai, place in the log, and law version", () => {
    const words = readPart(<Receipt receipt={receipt} />);
    expect(words).toContain("单号 YB-2017-0914-004207 入账 2017-09-14 16:20:08");
    expect(words).toContain("第 1,284,731 条 · 7c1f 90ae 5b22 d4e8");
    expect(words).toContain("medical 2017.1 · 3e0d 61f7");
  });
  it("says that the log has not numbered it yet", () => {
    const pending = readPart(<Receipt receipt={{ ...receipt, logPosition: null }} />);
    expect(pending).toContain("≈ 排号中,一秒内给出");
    expect(pending).not.toContain("7c1f");
  });
  it("names its code for a reader who cannot see it", () => {
    expect(renderPart(<Receipt receipt={receipt} />, "en")).toContain(
      'aria-label="QR code of receipt YB-2017-0914-004207"',
    );
  });
});

describe("the code of a receipt", () => {
  it("draws exactly the dark modules", () => {
    const { data } = encode(receipt.verifyAddress, { ecc: "Q" });
    const drawn = [...modulePath(data).matchAll(/h(\d+)v1/g)].reduce((sum, run) => sum + Number(run[1]), 0);
    expect(drawn).toBe(data.flat().filter(Boolean).length);
  });
  it("joins the runs of a row", () => {
    expect(modulePath([[true, true, false, true]])).toBe("M0 0h2v1h-2zM3 0h1v1h-1z");
  });
});

describe("a hash", () => {
  it("is shown short, in groups of four", () => {
    expect(formatHash("7c1f90ae5b22d4e8a0134b7e")).toBe("7c1f 90ae 5b22 d4e8");
  });
});
