// An address leads to exactly one screen, and the day's law goes along from screen to screen.
import { describe, expect, it } from "vitest";
import { fillPath, matchPath } from "./path.ts";
import { keepLawDate, splitAddress } from "./place.ts";

describe("an address", () => {
  it("fits a pattern piece by piece and gives its parameters decoded", () => {
    expect(matchPath("/settlements/:number", "/settlements/YB-2017%2F1")).toEqual({ number: "YB-2017/1" });
    expect(matchPath("/", "/")).toEqual({});
  });
  it.each([
    ["/settlements/:number", "/settlements"],
    ["/settlements/:number", "/settlements/1/lines"],
    ["/settlements", "/ledger"],
    ["/settlements/:number", "/settlements/%E0%A4%A"],
  ])("%s does not fit %s", (pattern, path) => {
    expect(matchPath(pattern, path)).toBeNull();
  });
  it("is made from a pattern and back", () => {
    const address = fillPath("/law/:clause", { clause: "medical.25.1" });
    expect(address).toBe("/law/medical.25.1");
    expect(matchPath("/law/:clause", address)).toEqual({ clause: "medical.25.1" });
  });
  it("is not made with a parameter missing", () => {
    expect(() => fillPath("/law/:clause")).toThrow(":clause");
  });
});

describe("the law date", () => {
  it("goes along to the next screen", () => {
    expect(keepLawDate("/ledger", "?asOf=2017-10-10")).toBe("/ledger?asOf=2017-10-10");
    expect(keepLawDate("/ledger?account=2001", "?asOf=2017-10-10")).toBe("/ledger?account=2001&asOf=2017-10-10");
  });
  it("gives way to the one an address names", () => {
    expect(keepLawDate("/ledger?asOf=2018-01-01", "?asOf=2017-10-10")).toBe("/ledger?asOf=2018-01-01");
  });
  it("is not invented", () => {
    expect(keepLawDate("/ledger", "?lang=en")).toBe("/ledger");
  });
  it("is read from the query", () => {
    expect(splitAddress("/law?asOf=2017-10-10").query.get("asOf")).toBe("2017-10-10");
  });
});
