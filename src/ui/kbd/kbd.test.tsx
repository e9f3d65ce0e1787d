// A key is marked up as a key.
import { expect, it } from "vitest";
import { renderPart } from "../testing/render.tsx";
import { Kbd } from "./kbd.tsx";

it("a key is a kbd element", () => {
  expect(renderPart(<Kbd>Ctrl K</Kbd>)).toBe('<kbd class="key">Ctrl K</kbd>');
});
