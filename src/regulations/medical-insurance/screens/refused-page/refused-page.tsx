// The page in place of one that cannot be shown: what is wrong and what to do next, never a bare status.
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import { type Language, say } from "../../../../ui/index.ts";
import { renderPage } from "../../../../ui/page/index.ts";
import { refusedMessages } from "./messages.ts";

/** Why, and where the same page is in the other language. */
export type RefusedPage = { readonly refusal: Refusal; readonly addressIn: (language: Language) => string };

/** The whole page as HTML text. */
export function renderRefusedPage({ refusal, addressIn }: RefusedPage, language: Language): string {
  return renderPage({
    title: say(language, refusal.message),
    language,
    section: say(language, refusedMessages.section),
    otherLanguageAddress: addressIn(language === "zh" ? "en" : "zh"),
    body: (
      <>
        <h1>{say(language, refusal.message)}</h1>
        {refusal.next === undefined ? null : <p>{say(language, refusal.next)}</p>}
        <p>
          <a className="button button-primary" href="/">
            {say(language, refusedMessages.signIn)}
          </a>
        </p>
      </>
    ),
  });
}
