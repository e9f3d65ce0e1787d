// Renders a part as a page without script would show it, for tests.
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { LanguageProvider } from "../language/language.tsx";
import type { Language } from "../language/message.ts";

/** The HTML of a part in one language. */
export function renderPart(part: ReactNode, language: Language = "zh"): string {
  return renderToStaticMarkup(<LanguageProvider language={language}>{part}</LanguageProvider>);
}

/** The words of a part without its tags, white space made single: what a person reads. */
export function readPart(part: ReactNode, language: Language = "zh"): string {
  return renderPart(part, language)
    .replace(/<[^>]+>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ")
    .trim();
}
