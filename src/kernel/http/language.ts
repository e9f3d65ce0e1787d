// Which of the two languages a reader asked for.

/** Chinese is the default. */
export type Language = "zh" | "en";

/** The better of the two by Accept-Language (RFC 9110); Chinese when the header is absent or names neither. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: "zh", weight: 0 };
  for (const range of (acceptLanguage ?? "").split(",")) {
    const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
    const language = tag.startsWith("en") ? "en" : tag.startsWith("zh") ? "zh" : null;
    const weight = weightOf(parameters);
    if (language !== null && weight > best.weight) best = { language, weight };
  }
  return best.language;
}

function weightOf(parameters: readonly string[]): number {
  const written = parameters.map((one) => one.trim()).find((one) => one.startsWith("q="));
  const weight = written === undefined ? 1 : Number(written.slice(2));
  return weight >= 0 && weight <= 1 ? weight : 0;
}
