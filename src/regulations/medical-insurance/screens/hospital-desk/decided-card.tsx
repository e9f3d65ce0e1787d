// The answer at the right: what the fund and the patient pay, the bar, the parts with their articles, the reckoning, the doubts.
import {
  formatYuan,
  KeyNumber,
  KeyNumbers,
  MoneyPartsTable,
  MoneySplitBar,
  ProvisionalMark,
  useText,
} from "../../../../ui/index.ts";
import type { Decision } from "../decided-stay/decision.ts";
import { type NamedPart, sayParts } from "../decided-stay/money-parts.ts";
import { ReckoningLines } from "../decided-stay/reckoning-lines.tsx";
import { quoteMessages } from "./messages.ts";

/** Shows a decided stay; quoted and settled look the same. */
export function DecidedAmounts(props: { readonly decision: Decision; readonly parts: readonly NamedPart[] }) {
  const text = useText();
  const { decision } = props;
  const parts = sayParts(props.parts, (label) => text(label));
  return (
    <>
      <KeyNumbers>
        <KeyNumber
          label={text(quoteMessages.fundPays)}
          ink="fund"
          {...(decision.provisional ? { note: <ProvisionalMark /> } : {})}
        >
          {formatYuan(decision.fundFen)}
        </KeyNumber>
        <KeyNumber label={text(quoteMessages.patientPays)} end>
          {formatYuan(decision.patientFen)}
        </KeyNumber>
      </KeyNumbers>
      <MoneySplitBar parts={parts} legend="none" />
      <MoneyPartsTable parts={parts} totalFen={decision.grossFen} />
      <ReckoningLines decision={decision} />
    </>
  );
}
