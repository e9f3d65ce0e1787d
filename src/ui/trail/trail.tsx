// The trail of an amount: voucher, settlement, formula, article, proof, one line each; each opens in place.
import type { ReactNode } from "react";
import { type Fen, formatYuan } from "../../kernel/money/index.ts";
import { useText } from "../language/language.tsx";
import { partMessages } from "../messages.ts";

/** One station of the trail. `more` is what opens beneath the line. */
export type TrailStep = {
  readonly kind: "voucher" | "settlement" | "formula" | "article" | "proof";
  readonly line: ReactNode;
  readonly more?: ReactNode;
};

/** Draws the stations given, in the order given, linked by a line. */
export function Trail(props: { readonly steps: readonly TrailStep[] }) {
  const text = useText();
  return (
    <ol className="trail">
      {props.steps.map((step) => (
        <li key={step.kind} className="trail-step">
          <span className="trail-label">{text(labelOf[step.kind])}</span>
          <div>
            {step.line}
            {step.more === undefined ? null : (
              <details className="trail-more">
                <summary>{text(partMessages.open)}</summary>
                {step.more}
              </details>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** A transfer as a bookkeeper writes it: the debit account, and the credit account indented beneath. */
export function Journal(props: { readonly debit: string; readonly credit: string; readonly amountFen: Fen }) {
  const text = useText();
  return (
    <table className="journal">
      <tbody>
        <tr>
          <td>
            {text(partMessages.debit)} {props.debit}
          </td>
          <td className="number">{formatYuan(props.amountFen)}</td>
          <td />
        </tr>
        <tr>
          <td className="journal-credit">
            {text(partMessages.credit)} {props.credit}
          </td>
          <td />
          <td className="number">{formatYuan(props.amountFen)}</td>
        </tr>
      </tbody>
    </table>
  );
}

const labelOf = {
  voucher: partMessages.trailVoucher,
  settlement: partMessages.trailSettlement,
  formula: partMessages.trailFormula,
  article: partMessages.trailArticle,
  proof: partMessages.trailProof,
} as const;
