// Reversing a settlement: asked once, with a reason, the amount in the button, the focus on going back.
import { useState } from "react";
import * as z from "zod/mini";
import {
  AskOnce,
  formatMoney,
  OurFault,
  RefusalNotice,
  TextField,
  useLanguage,
  useReadAgain,
  useSending,
  useText,
} from "../../../../ui/index.ts";
import { type Settlement, settlementAddresses } from "../decided-stay/settlement.ts";
import { reverseMessages } from "./messages.ts";

const reversedReader = z.object({ settlement: z.string() });

/** `onReversed` is given the number of the reversal. */
export function ReverseDialog(props: {
  readonly settlement: Settlement;
  readonly onClose: () => void;
  readonly onReversed: (number: string) => void;
}) {
  const text = useText();
  const language = useLanguage();
  const [reason, setReason] = useState("");
  const [isShort, setShort] = useState(false);
  const { act, send } = useSending(reversedReader);
  const readAgain = useReadAgain();
  const { settlement: number, fundFen } = props.settlement;
  const fund = formatMoney(fundFen)[language];
  const reverse = async () => {
    setShort(Array.from(reason.trim()).length < FEWEST_CHARACTERS);
    if (Array.from(reason.trim()).length < FEWEST_CHARACTERS) return;
    const outcome = await send({ address: settlementAddresses.reversal(number), body: { reason: reason.trim() } });
    if (outcome?.ok !== true) return;
    readAgain(settlementAddresses.list);
    props.onReversed(outcome.value.settlement);
    props.onClose();
  };
  return (
    <AskOnce
      title={text(reverseMessages.ask, { number })}
      act={text(reverseMessages.act, { fund })}
      busy={act.state === "sending"}
      onAct={() => void reverse()}
      onBack={props.onClose}
    >
      <div className="stack">
        <p>{text(reverseMessages.facts, { fund })}</p>
        <TextField
          label={text(reverseMessages.reason)}
          {...(isShort ? { error: text(reverseMessages.reasonHint) } : { hint: text(reverseMessages.reasonHint) })}
          value={reason}
          onChange={setReason}
        />
        {act.state === "refused" ? <RefusalNotice refusal={act.refusal} /> : null}
        {act.state === "failed" ? <OurFault reference={act.reference} /> : null}
      </div>
    </AskOnce>
  );
}

const FEWEST_CHARACTERS = 4;
