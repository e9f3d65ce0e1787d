// Tests of how personal data is masked.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { maskBankAccount, maskCitizenNumber, maskName, maskPhone } from "./masking.ts";

describe("masking", () => {
  it("keeps the first and last four characters of a citizen number", () => {
    expect(maskCitizenNumber("430421195203042216")).toBe("4304**********2216");
  });

  it("keeps the first three and last two digits of a telephone number, the last four of a bank account", () => {
    expect(maskPhone("13812345625")).toBe("138******25");
    expect(maskBankAccount("6222021234567891234")).toBe("***************1234");
  });

  it("hides a text whole when too short to hide half of it", () => {
    expect([
      maskCitizenNumber("43042119520304"),
      maskPhone("8712345"),
      maskBankAccount("1234567"),
      maskPhone(""),
    ]).toEqual(["**************", "*******", "*******", ""]);
  });

  it("keeps the surname of a name, and the last character of a given name of two or more", () => {
    const names = ["陆小禾", "李明", "欧阳明", "欧阳明远", "诸葛亮", "阿卜杜拉", "欧阳", "𠮷野家", "李"];
    expect(names.map(maskName)).toEqual(["陆*禾", "李*", "欧阳*", "欧阳*远", "诸葛*", "阿**拉", "欧*", "𠮷*家", "*"]);
  });

  it("keeps only the first letter of a name not written in Chinese characters", () => {
    expect([maskName("John Smith"), maskName(" Élodie"), maskName("")]).toEqual(["J***", "É***", ""]);
  });

  it("never shows more than half of a number, nor changes its length", () => {
    const digits = fc.stringMatching(/^\d{0,25}$/);
    fc.assert(
      fc.property(digits, (text) => {
        for (const mask of [maskCitizenNumber, maskPhone, maskBankAccount]) {
          const masked = mask(text);
          expect(masked).toHaveLength(text.length);
          expect(masked.replaceAll("*", "").length * 2).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
