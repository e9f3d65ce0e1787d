// The sentence of a resident's page: how often in hospital this year, who paid what, and whether cover holds today.
import { type Fen, sumFen } from "../../../../kernel/money/index.ts";
import { ArticleChip, formatDate, Money, Sentence, useLanguage, useText } from "../../../../ui/index.ts";
import { residentMessages } from "./messages.ts";
import type { ListedStay, ResidentPage } from "./resident-page.tsx";

/** Name, sentence, cover. Reversed settlements are not counted. */
export function Headline({ page }: { readonly page: ResidentPage }) {
  const counted = page.stays.filter(({ reversedBy }) => reversedBy === null);
  return (
    <>
      <p className="page-meta">{page.personName}</p>
      <h1>
        <Count year={page.year.year} stays={counted} />
        {counted.length === 0 ? null : <Payers stays={counted} />}
      </h1>
      <CoverLine page={page} />
    </>
  );
}

function Count({ year, stays }: { readonly year: number; readonly stays: readonly ListedStay[] }) {
  const text = useText();
  if (stays.length === 0) return text(residentMessages.none, { year });
  const gross = <Money amountFen={sumOf(stays, "grossFen")} />;
  return (
    <span>
      {stays.length === 1 ? (
        <Sentence message={residentMessages.stay} values={{ year, gross }} />
      ) : (
        <Sentence message={residentMessages.stays} values={{ year, count: stays.length, gross }} />
      )}
    </span>
  );
}

function Payers({ stays }: { readonly stays: readonly ListedStay[] }) {
  const space = useLanguage() === "zh" ? "" : " ";
  const otherFen = sumOf(stays, "otherPayerFen");
  return (
    <>
      {space}
      <span>
        <Sentence
          message={residentMessages.fund}
          values={{ amount: <Money amountFen={sumOf(stays, "fundFen")} ink="fund" /> }}
        />
      </span>
      {space}
      {otherFen === 0 ? null : (
        <>
          <span>
            <Sentence message={residentMessages.other} values={{ amount: <Money amountFen={otherFen} /> }} />
          </span>
          {space}
        </>
      )}
      <span>
        <Sentence
          message={residentMessages.patient}
          values={{ amount: <Money amountFen={sumOf(stays, "patientFen")} /> }}
        />
      </span>
    </>
  );
}

function CoverLine({ page: { coveredUntil } }: { readonly page: ResidentPage }) {
  const text = useText();
  if (coveredUntil !== null) {
    const date = text(formatDate(coveredUntil));
    return (
      <p>
        {text(residentMessages.covered, { date })} <ArticleChip clause="medical.14.1" />
      </p>
    );
  }
  return (
    <p>
      <b>{text(residentMessages.uncovered)}</b> {text(residentMessages.uncoveredNext)}{" "}
      <ArticleChip clause="medical.14.3" />
    </p>
  );
}

function sumOf(stays: readonly ListedStay[], amount: "grossFen" | "fundFen" | "patientFen" | "otherPayerFen"): Fen {
  return sumFen(stays.map((stay) => stay[amount]));
}
