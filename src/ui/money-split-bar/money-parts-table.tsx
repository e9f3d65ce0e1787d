// The table behind a split bar: each part with the article that decides it, and the total checked.

import { type Fen, subtractFen, sumFen } from "../../kernel/money/index.ts";
import { ArticleChip } from "../article-chip/article-chip.tsx";
import { formatSignedYuan, formatYuan } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { Light } from "../light/light.tsx";
import { partMessages } from "../messages.ts";
import { type MoneyPart, payerClass, payerNames } from "./money-part.ts";

/** Lists the parts as given, and says beside the total whether they add up to it. */
export function MoneyPartsTable(props: { readonly parts: readonly MoneyPart[]; readonly totalFen: Fen }) {
  const text = useText();
  const difference = subtractFen(sumFen(props.parts.map((part) => part.amountFen)), props.totalFen);
  return (
    <table className="money-parts">
      <thead className="only-read-aloud">
        <tr>
          <th scope="col">{text(partMessages.part)}</th>
          <th scope="col">{text(partMessages.article)}</th>
          <th scope="col">{text(partMessages.amount)}</th>
        </tr>
      </thead>
      <tbody>
        {props.parts.map((part) => {
          const name = part.label ?? text(payerNames[part.payer]);
          return (
            <tr key={`${part.payer} ${name}`}>
              <td>
                <span className={`swatch ${payerClass(part.payer)}`} />
                {name}
              </td>
              <td>{part.clause === undefined ? null : <ArticleChip clause={part.clause} />}</td>
              <td className="number">{formatYuan(part.amountFen)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td>{text(partMessages.moneyTotal)}</td>
          <td className="note">
            <Light state={difference === 0 ? "ok" : "bad"} plain>
              {difference === 0 ? (
                <span className="ok-ink">{text(partMessages.moneyEqual)}</span>
              ) : (
                <span className="bad-ink">
                  {text(partMessages.moneyUnequal, { difference: formatSignedYuan(difference) })}
                </span>
              )}
            </Light>
          </td>
          <td className="number">{formatYuan(props.totalFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
