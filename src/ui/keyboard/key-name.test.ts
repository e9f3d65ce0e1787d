// A key has the name that stands on the screen.
import { describe, expect, it } from "vitest";
import { type KeyPress, nameKey, writesSign } from "./key-name.ts";

const plain: KeyPress = { key: "", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("a key press", () => {
  it.each([
    [{ key: "k", ctrlKey: true }, "Ctrl K"],
    [{ key: "k", metaKey: true }, "Ctrl K"],
    [{ key: "F9" }, "F9"],
    [{ key: "?", shiftKey: true }, "?"],
    [{ key: "ArrowDown" }, "↓"],
    [{ key: "Escape" }, "Esc"],
    [{ key: "Enter", shiftKey: true }, "Shift Enter"],
    [{ key: "j" }, "J"],
  ])("%o is named %s", (press, name) => {
    expect(nameKey({ ...plain, ...press })).toBe(name);
  });
});

describe("a key that writes a sign", () => {
  it.each(["J", "?", "x"])("%s is left to a field being typed in", (name) => {
    expect(writesSign(name)).toBe(true);
  });
  it.each(["F9", "Ctrl D", "↓", "Enter"])("%s is not one", (name) => {
    expect(writesSign(name)).toBe(false);
  });
});
