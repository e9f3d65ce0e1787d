// An amount in a sentence: bold, with its unit where the language puts it.
import { type Fen, formatYuan } from "../../kernel/money/index.ts";
import { useLanguage } from "../language/language.tsx";

/** `8,460.00 元` / `¥8,460.00`, the number bold; `ink` gives it the colour of its payer or its light. */
export function Money(props: { readonly amountFen: Fen; readonly ink?: "fund" | "ok" | "warn" | "bad" }) {
  const language = useLanguage();
  const figure = formatYuan(props.amountFen);
  const className = props.ink === undefined ? "money" : `money ${props.ink}-ink`;
  if (language === "zh") {
    return (
      <>
        <b className={className}>{figure}</b> 元
      </>
    );
  }
  return <b className={className}>{figure.startsWith(MINUS) ? `${MINUS}¥${figure.slice(1)}` : `¥${figure}`}</b>;
}

const MINUS = "\u2212";
