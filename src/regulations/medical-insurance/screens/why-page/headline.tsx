// The head of the page: who, where and when; then the sentence with the numbers in it.
import { formatListDate, Money, Sentence, useLanguage, useText } from "../../../../ui/index.ts";
import type { HeadlinePiece, StayExplanation } from "../../explanation/index.ts";
import { whyMessages } from "./messages.ts";

/** The line of facts and the sentence. */
export function Headline({ explanation }: { readonly explanation: StayExplanation }) {
  return (
    <>
      <StayLine stay={explanation.stay} />
      <h1>
        {explanation.headline.map((piece) => (
          <Piece key={piece.words.zh} piece={piece} />
        ))}
      </h1>
    </>
  );
}

function StayLine({ stay }: { readonly stay: StayExplanation["stay"] }) {
  const text = useText();
  const { admittedOn: from, dischargedOn, days } = stay;
  const isSameYear = from.slice(0, 4) === dischargedOn.slice(0, 4);
  const until = isSameYear ? formatListDate(dischargedOn) : dischargedOn;
  const time =
    from === dischargedOn ? text(whyMessages.dayOnly, { from }) : text(whyMessages.days, { from, until, days });
  const hospital = text(whyMessages.hospital, { hospital: text(stay.hospitalName), level: text(stay.level) });
  return <p className="page-meta">{[stay.personName, hospital, time].filter((words) => words !== "").join(" · ")}</p>;
}

function Piece({ piece: { words, amountFen, payer } }: { readonly piece: HeadlinePiece }) {
  const language = useLanguage();
  const amount = payer === "fund" ? <Money amountFen={amountFen} ink="fund" /> : <Money amountFen={amountFen} />;
  return (
    <>
      <span>
        <Sentence message={words} values={{ amount }} />
      </span>
      {language === "zh" ? "" : " "}
    </>
  );
}
