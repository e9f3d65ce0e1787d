// What would have been different had a person acted otherwise: the difference first, two bars, why, and what to do.
import type { ReactNode } from "react";
import { type Fen, subtractFen } from "../../kernel/money/index.ts";
import { formatSignedYuan, formatYuan } from "../format/index.ts";
import { useText } from "../language/language.tsx";
import { Sentence } from "../language/sentence.tsx";
import { partMessages } from "../messages.ts";
import { Money } from "../money/money.tsx";

/** What a person pays in one of the two worlds. `label` is short: `这次`, `办了转诊`. */
export type Alternative = { readonly label: string; readonly patientFen: Fen };

/**
 * Both amounts are computed by the same rule with one input changed, never typed. Shown only when the person would have
 * paid less: any other difference is a programmer's mistake and throws. `condition` opens the head: `要是办了转诊` / `With a referral`.
 */
export function Counterfactual(props: {
  readonly condition: string;
  readonly actual: Alternative;
  readonly otherwise: Alternative;
  readonly why: ReactNode;
  readonly now?: ReactNode;
  readonly nextTime?: ReactNode;
}) {
  const text = useText();
  const saved = subtractFen(props.actual.patientFen, props.otherwise.patientFen);
  if (saved <= 0) throw new RangeError("a counterfactual is shown only when the person would have paid less");
  return (
    <section className="counterfactual">
      <h2 className="counterfactual-head">
        <Sentence
          message={partMessages.payLess}
          values={{ condition: props.condition, amount: <Money amountFen={saved} /> }}
        />
      </h2>
      <Bars actual={props.actual} otherwise={props.otherwise} saved={saved} />
      <p>{props.why}</p>
      {props.now === undefined && props.nextTime === undefined ? null : (
        <p className="counterfactual-do">
          {props.now === undefined ? null : (
            <>
              <b>{text(partMessages.doNow)}</b>
              {props.now}{" "}
            </>
          )}
          {props.nextTime === undefined ? null : (
            <>
              <b>{text(partMessages.doNextTime)}</b>
              {props.nextTime}
            </>
          )}
        </p>
      )}
    </section>
  );
}

function Bars(props: { readonly actual: Alternative; readonly otherwise: Alternative; readonly saved: Fen }) {
  const kept = (props.otherwise.patientFen / props.actual.patientFen) * 100;
  const keptWidth = { width: `${kept.toFixed(2)}%` };
  const savedWidth = { width: `${(100 - kept).toFixed(2)}%` };
  return (
    <div className="counterfactual-bars">
      <span>{props.actual.label}</span>
      <div aria-hidden="true">
        <span className="payer-copayment" style={keptWidth} />
        <span className="payer-avoidable" style={savedWidth} />
      </div>
      <b>{formatYuan(props.actual.patientFen)}</b>
      <span>{props.otherwise.label}</span>
      <div aria-hidden="true">
        <span className="payer-copayment" style={keptWidth} />
        <span className="counterfactual-saved" style={savedWidth}>
          {formatSignedYuan(subtractFen(props.otherwise.patientFen, props.actual.patientFen))}
        </span>
      </div>
      <b>{formatYuan(props.otherwise.patientFen)}</b>
    </div>
  );
}
