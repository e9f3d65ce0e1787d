// The frame of a screen that uses antd (forms, selects, date pickers, dialogs): our tokens and the language of the page.
import { ConfigProvider } from "antd";
import englishLocale from "antd/es/locale/en_US.js";
import chineseLocale from "antd/es/locale/zh_CN.js";
import type { ReactNode } from "react";
import { useLanguage } from "../language/language.tsx";
import { antdTheme } from "../tokens.ts";

/** Everything antd inside has our colours and sizes, no motion, and speaks the language of the page. */
export function Forms(props: { readonly children: ReactNode }) {
  const language = useLanguage();
  return (
    <ConfigProvider theme={antdTheme} locale={language === "zh" ? locales.zh : locales.en}>
      {props.children}
    </ConfigProvider>
  );
}

// Node sees these modules as CommonJS with a `default` inside, the bundler as modules; both come out right here.
const locales = {
  zh: "default" in chineseLocale ? chineseLocale.default : chineseLocale,
  en: "default" in englishLocale ? englishLocale.default : englishLocale,
};
