// The frame of a page for residents and the public, rendered on the server: no script, everything it needs inside it.

import { readFileSync } from "node:fs";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ArticleLinksProvider } from "../article-chip/article-chip.tsx";
import { LanguageProvider, languageTags, useText } from "../language/language.tsx";
import type { Language, Messages } from "../language/message.ts";
import { pageStyleSheet } from "./style-sheet.ts";

export type Page = {
  readonly title: string;
  readonly language: Language;
  readonly body: ReactNode;
  /** What this part of the site is called, beside the name: `居民医保 · 我的住院`. */
  readonly section?: string;
  readonly homeAddress?: string;
  /** The same page in the other language. */
  readonly otherLanguageAddress: string;
  /** Where an article chip leads; the public law page by default, in the language of this page. */
  readonly articleAddress?: (clause: string) => string;
  /** Stands at the foot: where the figures come from, what is invented. */
  readonly footNote?: ReactNode;
  /** Printed at the foot of every sheet beside the page number: number, law date, receipt. */
  readonly printedFoot?: string;
  /** 980 px instead of 820, for pages with tables. */
  readonly wide?: boolean;
  /** Styles of this page alone, from `readStyleSheet`. */
  readonly styleSheet?: string;
};

/** Without it a browser asks the server for an icon that nobody made. */
const mark = `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(readFileSync(new URL("../mark.svg", import.meta.url), "utf8").trim())}">`;

/** Renders a whole page as HTML text. */
export function renderPage(page: Page): string {
  const body = renderToStaticMarkup(
    <LanguageProvider language={page.language}>
      <ArticleLinksProvider
        links={{
          address: page.articleAddress ?? ((clause) => `/public/law/${clause}?lang=${page.language}`),
          open: null,
        }}
      >
        <Frame page={page} />
      </ArticleLinksProvider>
    </LanguageProvider>,
  );
  return [
    `<!doctype html><html lang="${languageTags[page.language]}"><head><meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeText(page.title)}</title>${mark}`,
    `<style>${pageStyleSheet}${page.styleSheet ?? ""}${printedFoot(page.printedFoot)}</style></head>`,
    `<body class="page${page.wide === true ? " page-wide" : ""}">${body}</body></html>`,
  ].join("");
}

const frameMessages = {
  name: { zh: "衡政", en: "Hengzheng" },
  otherLanguage: { zh: "English", en: "中文" },
} as const satisfies Messages;

function Frame({ page }: { readonly page: Page }) {
  const text = useText();
  const other = page.language === "zh" ? "en" : "zh";
  return (
    <>
      <div className="page-rule" />
      <header className="page-head">
        <div>
          <a className="page-name" href={page.homeAddress ?? `/public?lang=${page.language}`}>
            {text(frameMessages.name)}
          </a>
          {page.section === undefined ? null : <span>{page.section}</span>}
        </div>
        <nav>
          <a href={page.otherLanguageAddress} lang={languageTags[other]} hrefLang={languageTags[other]}>
            {text(frameMessages.otherLanguage)}
          </a>
        </nav>
      </header>
      <main>{page.body}</main>
      {page.footNote === undefined ? null : <footer className="page-foot">{page.footNote}</footer>}
    </>
  );
}

function escapeText(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The foot of every printed sheet, as a CSS page margin. A backslash, quote or angle bracket in it becomes a CSS escape. */
function printedFoot(words: string | undefined): string {
  const left = (words ?? "").replace(/[\\"<>\n]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
  const look = "font:8pt sans-serif;color:#465062";
  return `@media print{@page{@bottom-left{content:"${left}";${look}}@bottom-right{content:counter(page) " / " counter(pages);${look}}}}`;
}
