// The screen turned to the patient: three amounts and the bar, large, without anything of the clerk's work.
import { useEffect, useRef } from "react";
import { Button, formatYuan, Money, MoneySplitBar, Sentence, useText } from "../../../../ui/index.ts";
import type { Decision } from "../decided-stay/decision.ts";
import { type NamedPart, sayParts } from "../decided-stay/money-parts.ts";
import { patientMessages } from "./messages.ts";

/** Fills the screen until Esc or the button. */
export function PatientView(props: {
  readonly decision: Decision;
  readonly parts: readonly NamedPart[];
  readonly onClose: () => void;
}) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const { grossFen, fundFen, patientFen } = props.decision;
  return (
    <dialog
      ref={dialog}
      className="patient-view"
      aria-label={text(patientMessages.title)}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <h2>
        <Sentence
          message={patientMessages.sentence}
          values={{
            gross: <Money amountFen={grossFen} />,
            fund: <Money amountFen={fundFen} ink="fund" />,
            patient: <Money amountFen={patientFen} />,
          }}
        />
      </h2>
      <MoneySplitBar parts={sayParts(props.parts, (label) => text(label))} size="public" />
      <div className="patient-view-pay">
        <span>{text(patientMessages.youPay)}</span>
        <b>{formatYuan(patientFen)}</b>
      </div>
      <Button size="large" onClick={props.onClose}>
        {text(patientMessages.close)}
      </Button>
    </dialog>
  );
}
