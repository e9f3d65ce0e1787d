// The settlement chosen: its facts, its trail from reckoning to proof, and what can be done with it.
import { useState } from "react";
import {
  Answer,
  Button,
  Card,
  EmptyState,
  formatPeriod,
  formatYuan,
  Notice,
  useLanguage,
  usePermission,
  useReading,
  useText,
} from "../../../../ui/index.ts";
import { whyAddress } from "../decided-stay/receipt-state.tsx";
import { type Settlement, settlementAddresses, settlementReader } from "../decided-stay/settlement.ts";
import { StayTrail } from "../decided-stay/stay-trail.tsx";
import { detailMessages, reverseMessages } from "./messages.ts";
import { ReverseDialog } from "./reverse-dialog.tsx";

/** The card at the right; null says what to choose. */
export function SettlementDetail({ number }: { readonly number: string | null }) {
  const text = useText();
  const reading = useReading(number === null ? null : settlementAddresses.one(number), settlementReader);
  if (number === null) {
    return (
      <Card>
        <EmptyState>{text(detailMessages.choose)}</EmptyState>
      </Card>
    );
  }
  return (
    <Answer reading={reading} lines={10}>
      {(settlement) => <Detail settlement={settlement} />}
    </Answer>
  );
}

function Detail({ settlement }: { readonly settlement: Settlement }) {
  const text = useText();
  const language = useLanguage();
  const [reversal, setReversal] = useState<string | null>(null);
  const { personName: name, hospital, admittedOn, dischargedOn, invoiceNo: invoice, reversedBy } = settlement;
  const period = formatPeriod(admittedOn, dischargedOn)[language];
  return (
    <Card
      title={text(detailMessages.title, { fund: formatYuan(settlement.fundFen) })}
      aside={<span className="identifier">{settlement.settlement}</span>}
    >
      <div className="stack">
        <p>{text(detailMessages.facts, { name, hospital: text(hospital), period, invoice })}</p>
        {reversal === null ? null : (
          <Notice tone="ok" urgent>
            {text(reverseMessages.done, { number: reversal })}
          </Notice>
        )}
        {reversedBy === null || reversal !== null ? null : (
          <Notice tone="info">{text(detailMessages.wasReversed, { number: reversedBy })}</Notice>
        )}
        <StayTrail number={settlement.settlement} />
        <Actions settlement={settlement} onReversed={setReversal} />
      </div>
    </Card>
  );
}

function Actions(props: { readonly settlement: Settlement; readonly onReversed: (number: string) => void }) {
  const text = useText();
  const language = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const mayReverse = usePermission("settlement.reverse");
  const maySettle = usePermission("settlement.settle");
  const { settlement } = props;
  const isStanding = settlement.kind === "settle" && settlement.reversedBy === null;
  const wasReversed = settlement.kind === "settle" && settlement.reversedBy !== null;
  return (
    <div className="settlement-actions">
      <a
        className="button button-small"
        href={whyAddress(settlement.settlement, language)}
        target="_blank"
        rel="noopener"
      >
        {text(detailMessages.why)}
      </a>
      {isStanding && mayReverse ? (
        <Button size="small" onClick={() => setAsking(true)}>
          {text(detailMessages.reverse)}
        </Button>
      ) : null}
      {wasReversed && maySettle ? (
        <a className="button button-small button-primary" href={`/desk?again=${settlement.settlement}`}>
          {text(detailMessages.again)}
        </a>
      ) : null}
      {isAsking ? (
        <ReverseDialog settlement={settlement} onClose={() => setAsking(false)} onReversed={props.onReversed} />
      ) : null}
    </div>
  );
}
