// The money split bar: who pays what of one bill, in one bar and one sentence.

import { sumFen } from "../../kernel/money/index.ts";
import { formatMoney, formatYuan } from "../format/index.ts";
import { useLanguage, useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";
import { type MoneyPart, mergeParts, payerClass, payerNames } from "./money-part.ts";

export type MoneySplitBarProps = {
  readonly parts: readonly MoneyPart[];
  /** 28 px on staff screens, 40 on public pages, 14 in a trail. */
  readonly size?: "staff" | "public" | "trail";
  /** The names with their amounts beneath the bar; `none` where a table beside the bar says them. */
  readonly legend?: "beneath" | "none";
};

/** Draws the parts in the order of the law, 2 px apart, the smallest at least 3 px wide, and says them to a screen reader. */
export function MoneySplitBar({ parts, size = "staff", legend = "beneath" }: MoneySplitBarProps) {
  const shown = mergeParts(parts);
  const sentence = useSplitSentence(shown);
  return (
    <figure className="money-split">
      <div className={size === "staff" ? "money-bar" : `money-bar money-bar-${size}`} role="img" aria-label={sentence}>
        {shown.map((part) => (
          <span key={part.payer} className={payerClass(part.payer)} style={{ flexGrow: part.amountFen }} />
        ))}
      </div>
      {legend === "none" ? null : <MoneyKey parts={shown} asList={size === "public"} />}
    </figure>
  );
}

/** The names and amounts beneath a bar. On a phone a public bar's key is a list with the amounts at the right. */
function MoneyKey(props: { readonly parts: readonly MoneyPart[]; readonly asList: boolean }) {
  const text = useText();
  return (
    <ul className={props.asList ? "money-key money-key-list" : "money-key"}>
      {props.parts.map((part) => (
        <li key={part.payer}>
          <span className={`swatch ${payerClass(part.payer)}`} />
          {part.label ?? text(payerNames[part.payer])} <b>{formatYuan(part.amountFen)}</b>
        </li>
      ))}
    </ul>
  );
}

function useSplitSentence(parts: readonly MoneyPart[]): string {
  const language = useLanguage();
  const text = useText();
  const total = sumFen(parts.map((part) => part.amountFen));
  const said = parts.map((part) =>
    text(partMessages.moneyPart, {
      name: part.label ?? text(payerNames[part.payer]),
      amount: formatMoney(part.amountFen)[language],
    }),
  );
  return text(partMessages.moneySentence, {
    total: formatMoney(total)[language],
    parts: said.join(language === "zh" ? "、" : ", "),
  });
}
