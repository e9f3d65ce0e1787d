// Tests of the project code (GB/T 40058-2021) and of the number on a social-security card.
import { describe, expect, it } from "vitest";
import { isProjectCode, parseProjectCode, projectCodeFacts } from "./project-code.ts";
import { parseSocialSecurityCardNumber } from "./social-security-card.ts";

const EXAMPLE = "2109-430405-04-01-123456";

describe("a project code", () => {
  it("has 24 characters, hyphens included, and says its parts", () => {
    expect(EXAMPLE).toHaveLength(24);
    const answer = parseProjectCode("２１０９－430405-04-01-123456");
    expect(answer).toEqual({ ok: true, value: EXAMPLE });
    expect(answer.ok && projectCodeFacts(answer.value)).toEqual({
      year: 2021,
      month: 9,
      region: "430405",
      department: "04",
      type: "01",
      random: "12345",
      checkSign: "6",
    });
  });

  it("is refused by its shape, or by a month that does not exist", () => {
    for (const text of [
      "",
      "210943040504011234 56",
      "2109-430405-04-01-12345",
      `${EXAMPLE}7`,
      "21O9-430405-04-01-123456",
    ]) {
      expect(parseProjectCode(text, { field: "projectCode" })).toMatchObject({
        ok: false,
        refusal: { code: "project_code.shape", field: "projectCode" },
      });
    }
    for (const month of ["00", "13", "17"]) {
      expect(parseProjectCode(`21${month}-430405-04-01-123456`)).toMatchObject({
        refusal: { code: "project_code.month" },
      });
    }
    expect([isProjectCode(EXAMPLE), isProjectCode("2113-430405-04-01-123456"), isProjectCode(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("has its check sign compared only by a rule that is given, from the 23 characters before it", () => {
    const asked: string[] = [];
    const rule = (sign: string) => (first23: string) => {
      asked.push(first23);
      return sign;
    };
    expect(parseProjectCode(EXAMPLE, { checkSign: rule("6") }).ok).toBe(true);
    expect(parseProjectCode(EXAMPLE, { checkSign: rule("7") })).toMatchObject({
      refusal: { code: "project_code.check_sign" },
    });
    expect(asked).toEqual(Array(2).fill(EXAMPLE.slice(0, 23)));
  });
});

describe("the number of a social-security card", () => {
  it("has 9 signs: a letter or a digit, then 8 digits", () => {
    for (const typed of ["A12345678", "a12345678", " 012345678 ", "Ａ12345678"]) {
      expect(parseSocialSecurityCardNumber(typed).ok).toBe(true);
    }
  });

  it("is refused otherwise, pointing out that 18 characters are the citizen number", () => {
    for (const text of ["", "A1234567", "A123456789", "AB2345678", "11010519491231002X"]) {
      const answer = parseSocialSecurityCardNumber(text, "card");
      expect(answer).toMatchObject({ ok: false, refusal: { code: "social_security_card.shape", field: "card" } });
      expect(answer.ok ? "" : answer.refusal.next?.en).toContain("citizen number");
    }
  });
});
