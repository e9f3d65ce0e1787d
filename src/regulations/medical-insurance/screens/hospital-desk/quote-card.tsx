// The quote beside the bill: always in view, following what is typed, or saying what is missing, refused or out of reach.
import type { ReactNode } from "react";
import {
  Button,
  type ButtonProps,
  Card,
  formatMoney,
  formatTime,
  Notice,
  OurFault,
  RefusalNotice,
  Tag,
  useLanguage,
  useText,
} from "../../../../ui/index.ts";
import { LeanedOn } from "../decided-stay/leaned-on.tsx";
import type { NamedPart } from "../decided-stay/money-parts.ts";
import { DecidedAmounts } from "./decided-card.tsx";
import type { Missing } from "./draft.ts";
import { missingWords, quoteMessages } from "./messages.ts";
import type { Quote } from "./replies.ts";
import type { QuoteState } from "./use-quote.ts";

export type QuoteCardProps = {
  readonly state: QuoteState;
  readonly parts: readonly NamedPart[];
  readonly missing: readonly Missing[];
  /** Says how settling stands: refused, failed, unanswered. */
  readonly notice: ReactNode;
  readonly onSettle: () => void;
  readonly onPark: () => void;
  readonly onShow: () => void;
};

/** Draws the right column. */
export function QuoteCard(props: QuoteCardProps) {
  const text = useText();
  const { state } = props;
  const { quote, isFresh, tookMilliseconds, failure } = state;
  const aside =
    failure === null && !isFresh && props.missing.length === 0
      ? text(quoteMessages.quoting)
      : quote === null || tookMilliseconds === null
        ? ""
        : text(quoteMessages.took, { milliseconds: tookMilliseconds });
  const title = (
    <>
      {text(quoteMessages.quote)}{" "}
      <Tag tone="none" bare>
        {text(quoteMessages.notBooked)}
      </Tag>
    </>
  );
  return (
    <Card title={title} aside={<span aria-live="off">{aside}</span>}>
      <div className="desk-answer">
        <Body {...props} />
        {props.notice}
        <Buttons {...props} />
      </div>
    </Card>
  );
}

function Body({ state, parts, missing }: QuoteCardProps) {
  const text = useText();
  const { quote, refusal, failure, answeredAt } = state;
  return (
    <>
      {failure?.kind === "offline" && answeredAt !== null ? (
        <Notice tone="warn" urgent>
          {text(quoteMessages.stands, { time: formatTime(answeredAt) })}
        </Notice>
      ) : null}
      {failure?.kind === "ours" ? <OurFault reference={failure.reference} /> : null}
      {refusal === null ? null : <LineRefusal state={state} />}
      {quote === null ? (
        refusal === null && failure === null ? (
          <MissingWords missing={missing} />
        ) : null
      ) : (
        <QuotedAmounts quote={quote} parts={parts} />
      )}
    </>
  );
}

function QuotedAmounts({ quote, parts }: { readonly quote: Quote; readonly parts: readonly NamedPart[] }) {
  const text = useText();
  const language = useLanguage();
  const [first] = quote.counterfactuals;
  return (
    <>
      <DecidedAmounts decision={quote} parts={parts} />
      {first === undefined ? null : (
        <p className="desk-less">
          {text(quoteMessages.less, { condition: text(first.condition), amount: formatMoney(first.lessFen)[language] })}
        </p>
      )}
      <LeanedOn gaps={quote.explanation.gaps} />
    </>
  );
}

/** A refusal, with the line of the bill it names counted as the grid counts. */
function LineRefusal({ state: { refusal } }: { readonly state: QuoteState }) {
  const text = useText();
  if (refusal === null) return null;
  const line = wrongLineOf(refusal.field);
  if (line === null) return <RefusalNotice refusal={refusal} />;
  const prefix = { number: line + 1 };
  return (
    <div>
      <p className="bad-ink strong">{text(quoteMessages.line, prefix)}</p>
      <RefusalNotice refusal={refusal} />
    </div>
  );
}

/** The line that a path such as `bill.3.amountFen` names, counted from 0, or null. */
export function wrongLineOf(field: string | undefined): number | null {
  const match = /^bill\.(\d+)\./.exec(field ?? "");
  return match === null ? null : Number(match[1]);
}

function MissingWords({ missing }: { readonly missing: readonly Missing[] }) {
  const text = useText();
  if (missing.length === 0) return <p className="quiet desk-nothing">{text(quoteMessages.quoting)}</p>;
  const what = missing.map((one) => text(missingWords[one])).join(text(quoteMessages.between));
  return (
    <div className="quiet desk-nothing">
      <p>{text(quoteMessages.nothingYet)}</p>
      <p>{text(quoteMessages.missing, { what })}</p>
    </div>
  );
}

function Buttons({ onSettle, onPark, onShow }: QuoteCardProps) {
  const text = useText();
  const small: Pick<ButtonProps, "size"> = { size: "small" };
  return (
    <div className="desk-buttons">
      <Button kind="primary" size="large" wide keys="F9" onClick={onSettle}>
        {text(quoteMessages.settle)}
      </Button>
      <Button {...small} wide keys="Ctrl S" onClick={onPark}>
        {text(quoteMessages.park)}
      </Button>
      <Button {...small} wide keys="F8" onClick={onShow}>
        {text(quoteMessages.show)}
      </Button>
    </div>
  );
}
