// The language of the page: Chinese unless the reader asked for English.
import { createContext, type ReactNode, useContext } from "react";
import type { Text } from "../../kernel/refusal/index.ts";
import { type Language, type PlaceholderName, say } from "./message.ts";

/** The value of the `lang` attribute of a page in each language. */
export const languageTags: Readonly<Record<Language, string>> = { zh: "zh-CN", en: "en" };

const LanguageContext = createContext<Language>("zh");

/** Sets the language of everything inside. Works in the browser and in a page rendered on the server. */
export function LanguageProvider(props: { readonly language: Language; readonly children: ReactNode }) {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

/** The language of this part of the page. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

/** Says a message in the language of the page; a message with `{name}` in it needs a value for that name. */
export type Say = <const Message extends Text>(
  message: Message,
  ...values: [PlaceholderName<Message["zh"]>] extends [never]
    ? []
    : [Readonly<Record<PlaceholderName<Message["zh"]>, string | number>>]
) => string;

/** Gives the function that says a message in the language of the page: `const text = useText(); text(messages.empty)`. */
export function useText(): Say {
  const language = useLanguage();
  return (message, ...values) => say(language, message, values[0]);
}
