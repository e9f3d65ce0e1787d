// The line of steps at the top: find, bill, quote, settle, with their keys; what is done is green, what is next is blue.

import type { ReactNode } from "react";
import { Kbd, Sentence, useText } from "../../../../ui/index.ts";
import type { Missing } from "./draft.ts";
import { deskMessages } from "./messages.ts";

/** Where the clerk is follows from what is missing. */
export function Steps(props: {
  readonly missing: readonly Missing[];
  readonly isSettled: boolean;
  readonly children: ReactNode;
}) {
  const text = useText();
  const isFound = !props.missing.includes("person");
  const isReady = props.missing.length === 0;
  return (
    <ol className="desk-steps">
      <Step keys="F2" state={isFound ? "done" : "now"}>
        {text(deskMessages.stepFind)}
      </Step>
      <Step keys="F4" state={props.isSettled ? "done" : isFound ? "now" : "later"}>
        {text(deskMessages.stepBill)}
      </Step>
      <Step state={isReady ? "done" : "later"}>{text(deskMessages.stepQuote)}</Step>
      <Step keys="F9" state={props.isSettled ? "done" : "later"}>
        {text(deskMessages.stepSettle)}
      </Step>
      <li className="desk-steps-end">
        {props.children}
        <span className="note quiet">
          <Sentence message={deskMessages.noMouse} values={{ key: <Kbd>?</Kbd> }} />
        </span>
      </li>
    </ol>
  );
}

function Step(props: { readonly keys?: string; readonly state: "done" | "now" | "later"; readonly children: string }) {
  return (
    <li className={`desk-step-${props.state}`} aria-current={props.state === "now" ? "step" : undefined}>
      {props.keys === undefined ? null : <Kbd>{props.keys}</Kbd>} {props.children}
    </li>
  );
}
