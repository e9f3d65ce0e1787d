// The tokens are readable: every text colour reaches the contrast that WCAG 2.1 AA asks for on the surfaces it stands on.
import { describe, expect, it } from "vitest";
import { colours, cssVariables } from "./tokens.ts";

const pairs: readonly (readonly [keyof typeof colours, keyof typeof colours])[] = [
  ["ink", "surfacePage"],
  ["inkSecond", "surfacePage"],
  ["inkThird", "surfacePage"],
  ["inkThird", "surfaceCard"],
  ["primary", "surfacePage"],
  ["primary", "primaryTint"],
  ["surfaceCard", "primary"],
  ["lawInk", "paper"],
  ["fund", "surfaceCard"],
  ["avoidable", "surfaceCard"],
  ["ok", "okTint"],
  ["warn", "warnTint"],
  ["warn", "provisionalTint"],
  ["bad", "badTint"],
  ["none", "noneTint"],
];

describe("tokens", () => {
  it.each(pairs)("%s on %s has a contrast of at least 4.5", (text, surface) => {
    expect(contrast(colours[text], colours[surface])).toBeGreaterThanOrEqual(4.5);
  });

  it("gives each token as a CSS variable in kebab case", () => {
    expect(cssVariables()).toContain("--out-of-scope:#9AA4B2;");
    expect(cssVariables().match(/--[a-z-]+:/g)).toHaveLength(Object.keys(colours).length + 4);
  });
});

/** The contrast ratio of WCAG 2.1 between two colours written `#RRGGBB`. */
function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
