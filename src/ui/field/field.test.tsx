// A field is tied to its label and says what is wrong.
import { describe, expect, it } from "vitest";
import { toIsoDate } from "../../kernel/calendar/index.ts";
import { toFen } from "../../kernel/money/index.ts";
import { readPart, renderPart } from "../testing/render.tsx";
import { AmountField, DateField, Segments, SelectField, TextField } from "./index.ts";

const nothing = () => {};

describe("a field", () => {
  it("is tied to its label and to its hint", () => {
    const html = renderPart(<TextField label="登录名" hint="工号" value="" onChange={nothing} />);
    const [, id = ""] = /for="([^"]+)"/.exec(html) ?? [];
    expect(id).not.toBe("");
    expect(html).toContain(`id="${id}"`);
    expect(html).toContain(`aria-describedby="${id}-words"`);
    expect(html).toContain('aria-invalid="false"');
  });
  it("says what is wrong in place of the hint, aloud", () => {
    const html = renderPart(<TextField label="登录名" hint="工号" error="没有这个人。" value="" onChange={nothing} />);
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(/role="alert">没有这个人。/);
    expect(html).not.toContain("工号");
  });
  it("shows a day and an amount as they are written", () => {
    expect(renderPart(<DateField label="出院" value={toIsoDate("2017-10-10")} onChange={nothing} />)).toContain(
      'value="2017-10-10"',
    );
    expect(renderPart(<AmountField label="甲类" value={toFen(846_000)} onChange={nothing} />)).toContain(
      'value="8,460.00"',
    );
  });
});

describe("a choice", () => {
  const choices = [
    { value: "level2", label: "二级" },
    { value: "level3", label: "三级" },
  ] as const;
  it("lists what there is to choose", () => {
    expect(readPart(<SelectField label="级别" value="level2" choices={choices} onChange={nothing} />)).toBe(
      "级别 二级 三级",
    );
  });
  it("marks the one chosen among a few", () => {
    const html = renderPart(<Segments label="级别" value="level3" choices={choices} onChange={nothing} />);
    expect(html).toContain('aria-pressed="true">三级');
  });
});
