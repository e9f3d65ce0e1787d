// A form without script is read whichever way the browser wrote it, and anything else is no form.
import { describe, expect, it } from "vitest";
import { readSentForm } from "./sent-form.ts";

const multipart = (parts: readonly string[]): Buffer =>
  Buffer.from(`${parts.map((part) => `--b7Xq\r\n${part}\r\n`).join("")}--b7Xq--\r\n`);

describe("a form that was sent", () => {
  it("gives its fields and files as text", async () => {
    const bytes = multipart([
      'Content-Disposition: form-data; name="lang"\r\n\r\nzh',
      'Content-Disposition: form-data; name="file"; filename="receipt.json"\r\nContent-Type: application/json\r\n\r\n{"住":1}',
    ]);
    const form = await readSentForm("multipart/form-data", bytes);
    expect([...(form ?? [])]).toEqual([
      ["lang", "zh"],
      ["file", '{"住":1}'],
    ]);
  });
  it("may be written as an address is", async () => {
    const form = await readSentForm("application/x-www-form-urlencoded", Buffer.from("receipt=%7B%7D&lang=en"));
    expect([...(form ?? [])]).toEqual([
      ["receipt", "{}"],
      ["lang", "en"],
    ]);
  });
  it("is none when it is broken off, empty, or longer than any receipt", async () => {
    expect(await readSentForm("multipart/form-data", Buffer.from("--b7Xq\r\nContent-Disp"))).toBeNull();
    expect(await readSentForm("multipart/form-data", Buffer.alloc(0))).toBeNull();
    const long = Buffer.from(`receipt=${"a".repeat(64 * 1024 + 1)}`);
    expect(await readSentForm("application/x-www-form-urlencoded", long)).toBeNull();
  });
});
