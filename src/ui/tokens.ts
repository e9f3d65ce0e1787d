// Every colour, size and font of the product, once: as CSS variables.

/** Colours by what they mean. A payer keeps its colour on every screen; red, amber and green belong to lights. */
export const colours = {
  ink: "#1B2430",
  inkSecond: "#465062",
  inkThird: "#5F6B7C",
  surfacePage: "#F4F6F8",
  surfaceCard: "#FFFFFF",
  surfaceHead: "#FAFBFC",
  surfaceQuiet: "#F6F8FA",
  line: "#E4E8EE",
  lineStrong: "#C6CEDA",
  primary: "#14508C",
  primaryHover: "#0F3F70",
  primaryTint: "#EAF2FA",
  primaryLine: "#A9C6E4",
  paper: "#FBF7EC",
  paperLine: "#E2D5B5",
  paperRule: "#B99B58",
  lawInk: "#5B4213",
  fund: "#0B6E6E",
  payable: "#5FB3AE",
  otherPayer: "#4C5FA8",
  deductible: "#B9822B",
  copayment: "#E3C48B",
  outOfScope: "#9AA4B2",
  outOfScopePale: "#C9D0DA",
  avoidable: "#B4432F",
  avoidablePale: "#DE9384",
  avoidableLine: "#E3B6AD",
  aboveCeiling: "#6B4E71",
  total: "#C3CCD8",
  figure: "#DCE7F2",
  ok: "#1B7340",
  okTint: "#E7F4EB",
  okFill: "#2E8B57",
  warn: "#865000",
  warnTint: "#FFF3D6",
  warnFill: "#E0A100",
  bad: "#B42318",
  badTint: "#FDEBE8",
  none: "#566072",
  noneTint: "#EDF0F4",
  doubtLine: "#7D8899",
  provisionalLine: "#C08A2E",
  provisionalTint: "#FFF8E8",
  gazetteRed: "#B3261E",
  publicFocus: "#F2B600",
} as const;

/** Hei for the system, Song for the law, mono for identifiers. No web font is loaded. */
export const fonts = {
  fontSans:
    '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC","Noto Sans SC",system-ui,sans-serif',
  fontSong: '"Songti SC","SimSun","Noto Serif CJK SC","Source Han Serif SC",serif',
  fontMono: '"Noto Sans Mono CJK SC",Consolas,"DejaVu Sans Mono",monospace',
} as const;

const shadows = { shadowPopup: "0 6px 16px rgba(27,36,48,.14)" } as const;

/** The tokens as one CSS rule: `:root{--ink:#1B2430;…}`. A variable is the token's name in kebab case. */
export function cssVariables(): string {
  const declarations = Object.entries({ ...colours, ...fonts, ...shadows }).map(
    ([name, value]) => `--${kebabCase(name)}:${value}`,
  );
  return `:root{${declarations.join(";")}}`;
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}
