// A meter: how much of a yearly limit is used, drawn against the limit itself.
import type { ReactNode } from "react";
import { type Fen, formatYuan } from "../../kernel/money/index.ts";
import type { Payer } from "../money-split-bar/money-part.ts";
import { payerClass } from "../money-split-bar/money-part.ts";

/** Used against limit, in the colour of the payer: `1,200.00 / 2,300.00`. A limit of zero draws a full bar. */
export function Meter(props: {
  readonly label: ReactNode;
  readonly usedFen: Fen;
  readonly limitFen: Fen;
  readonly payer: Payer;
  readonly children?: ReactNode;
}) {
  const share = props.limitFen === 0 ? 1 : Math.min(1, props.usedFen / props.limitFen);
  return (
    <div className="meter">
      <div className="meter-head">
        <span>{props.label}</span>
        <b>
          {formatYuan(props.usedFen)} / {formatYuan(props.limitFen)}
        </b>
      </div>
      <div className="meter-track" aria-hidden="true">
        <span className={payerClass(props.payer)} style={{ width: `${(share * 100).toFixed(2)}%` }} />
      </div>
      {props.children === undefined ? null : <div className="note quiet">{props.children}</div>}
    </div>
  );
}
