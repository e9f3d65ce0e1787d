// A key number: the figure a screen is there to give, large, with its name above.
import type { ReactNode } from "react";

/** A key number. `ink` gives it the colour of its payer or its light; `end` aligns it to the right. */
export function KeyNumber(props: {
  readonly label: string;
  readonly children: ReactNode;
  readonly ink?: "fund" | "ok" | "warn" | "bad";
  readonly end?: boolean;
  readonly note?: ReactNode;
}) {
  return (
    <div className={props.end === true ? "key-number key-number-end" : "key-number"}>
      <span className="key-number-label">{props.label}</span>
      <span className={props.ink === undefined ? "key-number-value" : `key-number-value ${props.ink}-ink`}>
        {props.children}
      </span>
      {props.note === undefined ? null : <div className="note quiet">{props.note}</div>}
    </div>
  );
}

/** Two key numbers side by side, on a phone too: what the fund pays and what the patient pays. */
export function KeyNumbers(props: { readonly children: ReactNode }) {
  return <div className="key-numbers">{props.children}</div>;
}
