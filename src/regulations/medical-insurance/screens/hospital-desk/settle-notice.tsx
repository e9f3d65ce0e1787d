// How settling stands, above the button: refused, failed without an answer, sent before a reload, or not possible yet.
import type { ReactNode } from "react";
import type { Refusal } from "../../../../kernel/refusal/index.ts";
import { formatTime, Notice, RefusalNotice, useText } from "../../../../ui/index.ts";
import type { Attempt } from "./draft.ts";
import { settleMessages } from "./messages.ts";
import type { Settling } from "./use-settling.ts";

/** `hint` says why F9 did nothing just now; null for nothing to say. */
export function SettleNotice(props: {
  readonly settling: Settling;
  readonly attempt: Attempt | null;
  readonly hint: string | null;
  /** The refusal that the quote shows already, so that it is not said twice. */
  readonly shown: Refusal | null;
}): ReactNode {
  const text = useText();
  const { settling, attempt, hint } = props;
  if (settling.state === "refused" && settling.refusal.code !== props.shown?.code)
    return <RefusalNotice refusal={settling.refusal} />;
  if (settling.state === "failed") {
    return (
      <Notice tone="bad" urgent>
        {text(settleMessages.failed, { reference: settling.reference })}
      </Notice>
    );
  }
  if (settling.state === "sending") return <p className="note quiet">{text(settleMessages.sending)}</p>;
  if (hint !== null) {
    return (
      <Notice tone="warn" urgent>
        {hint}
      </Notice>
    );
  }
  if (attempt === null || attempt.answered) return null;
  return <Notice tone="warn">{text(settleMessages.unanswered, { time: formatTime(attempt.at) })}</Notice>;
}
