// After settling: the same amounts, now booked, with number, time and receipt; the sheet to print, and the next patient.
import { useEffect, useRef } from "react";
import {
  Button,
  Card,
  formatInstant,
  formatTime,
  Kbd,
  Notice,
  Tag,
  useLanguage,
  useText,
} from "../../../../ui/index.ts";
import type { NamedPart } from "../decided-stay/money-parts.ts";
import { ReceiptState, whyAddress } from "../decided-stay/receipt-state.tsx";
import { DecidedAmounts } from "./decided-card.tsx";
import { settleMessages } from "./messages.ts";
import type { Quote, Settled } from "./replies.ts";

/** `decided` is the quote that was settled: the server booked the same amounts, which is checked. `again`: it had been sent before. */
export function SettledCard(props: {
  readonly settled: Settled;
  readonly decided: Quote;
  readonly parts: readonly NamedPart[];
  readonly again: boolean;
  readonly onNext: () => void;
}) {
  const text = useText();
  const language = useLanguage();
  const print = useRef<HTMLAnchorElement>(null);
  useEffect(() => print.current?.focus(), []);
  const { settled } = props;
  const title = (
    <>
      {text(settleMessages.settled)} <Tag tone="ok">{text(settleMessages.booked)}</Tag>
    </>
  );
  return (
    <Card title={title} aside={<span className="identifier">{settled.settlement}</span>}>
      <div className="desk-answer">
        <p role="status" className="only-read-aloud">
          {text(settleMessages.settled)} {settled.settlement}
        </p>
        {props.again ? (
          <Notice tone="info">{text(settleMessages.onceOnly, { time: formatTime(settled.settledAt) })}</Notice>
        ) : null}
        <DecidedAmounts decision={{ ...props.decided, ...settled }} parts={props.parts} />
        <dl className="facts desk-receipt">
          <dt>{text(settleMessages.bookedAt)}</dt>
          <dd>{formatInstant(settled.settledAt)}</dd>
          <dt>{text(settleMessages.proof)}</dt>
          <dd>
            <ReceiptState number={settled.settlement} />
          </dd>
        </dl>
        <div className="desk-buttons">
          <a
            ref={print}
            className="button button-primary button-large button-wide"
            href={whyAddress(settled.settlement, language)}
            target="_blank"
            rel="noopener"
          >
            {text(settleMessages.print)} <Kbd>Enter</Kbd>
          </a>
          <Button size="small" wide keys="F2" onClick={props.onNext}>
            {text(settleMessages.next)}
          </Button>
        </div>
      </div>
    </Card>
  );
}
