// The page in place of an article that is not there.
import { type Language, say } from "../../ui/index.ts";
import { renderPage } from "../../ui/page/index.ts";
import { homeAddress } from "../addresses.ts";
import { lawMessages } from "./messages.ts";

/** The whole page as HTML text. */
export function renderNoArticlePage(addressIn: (language: Language) => string, language: Language): string {
  return renderPage({
    title: say(language, lawMessages.noArticle),
    language,
    section: say(language, lawMessages.section),
    otherLanguageAddress: addressIn(language === "zh" ? "en" : "zh"),
    body: (
      <>
        <h1>{say(language, lawMessages.noArticle)}</h1>
        <p>{say(language, lawMessages.noArticleNext)}</p>
        <p>
          <a href={`${homeAddress}?lang=${language}#law`}>{say(language, lawMessages.all)}</a>
        </p>
      </>
    ),
  });
}
