// A light is shape and word and colour; silence is never green.
import { describe, expect, it } from "vitest";
import { readPart, renderPart } from "../testing/render.tsx";
import { Light, type LightState, Tag } from "./light.tsx";

const words: readonly (readonly [LightState, string, string])[] = [
  ["ok", "正常", "on course"],
  ["warn", "预警", "warning"],
  ["bad", "红灯", "red"],
  ["none", "无证据", "no evidence"],
];

describe("a light", () => {
  it.each(words)("%s says its state in words", (state, zh, en) => {
    expect(readPart(<Light state={state} />)).toBe(zh);
    expect(readPart(<Light state={state} />, "en")).toBe(en);
  });
  it("has a different shape for each state", () => {
    const shapes = words.map(([state]) => /<svg.*?<\/svg>/.exec(renderPart(<Light state={state} />))?.[0]);
    expect(new Set(shapes).size).toBe(4);
  });
  it("opens its evidence in place, without script", () => {
    expect(renderPart(<Light state="bad" evidence="月报迟 3 天" />)).toMatch(/<details.*<summary>.*月报迟 3 天/);
  });
});

describe("a tag", () => {
  it("can do without a shape", () => {
    expect(
      renderPart(
        <Tag tone="none" bare>
          未入账
        </Tag>,
      ),
    ).not.toContain("<svg");
  });
});
