// The name of a kept file can be shown and saved anywhere.
import fc from "fast-check";
import { expect, it } from "vitest";
import { documentLimits } from "../limits.ts";
import { cleanFileName } from "./file-name.ts";

it("keeps an ordinary name, and gives it an ending of its kind", () => {
  expect(cleanFileName("可行性研究报告(报批稿).pdf", "pdf")).toBe("可行性研究报告(报批稿).pdf");
  expect(cleanFileName("照片.JPEG", "jpeg")).toBe("照片.jpeg");
  expect(cleanFileName("setup.exe", "text")).toBe("setup.exe.txt");
  expect(cleanFileName("", "png")).toBe("文件.png");
});

it("takes away paths, signs that turn the text around, and what a file system gives a meaning", () => {
  expect(cleanFileName("../../etc/passwd", "text")).toBe("passwd.txt");
  expect(cleanFileName("C:\\temp\\报告.docx", "docx")).toBe("报告.docx");
  expect(cleanFileName("报告\u202Exslx.exe\r\n", "docx")).toBe("报告xslx.exe.docx");
  expect(cleanFileName('a<b>:"c|d?e*.pdf', "pdf")).toBe("a_b___c_d_e_.pdf");
  expect(cleanFileName("CON.txt", "text")).toBe("_CON.txt");
});

it("has at most so many characters, whatever was sent", () => {
  expect(Array.from(cleanFileName(`${"衡".repeat(200)}.pdf`, "pdf"))).toHaveLength(documentLimits.nameCharacters - 1);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (name) => {
      const clean = cleanFileName(name, "pdf");
      expect(Array.from(clean).length).toBeLessThanOrEqual(documentLimits.nameCharacters);
      expect(clean).toMatch(/^[^/\\:*?"<>|\p{Cc}\p{Cf}]+\.pdf$/u);
      expect(cleanFileName(clean, "pdf")).toBe(clean);
    }),
  );
});
