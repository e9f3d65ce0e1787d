// The stays of the year, each with who paid what and the page that says why.
import { DataTable, formatListDate, formatYuan, ProvisionalMark, useLanguage, useText } from "../../../../ui/index.ts";
import { residentMessages } from "./messages.ts";
import type { ListedStay, ResidentPage } from "./resident-page.tsx";

/** The table of stays; a sentence where there are none, and the other years below it. */
export function Stays({ page }: { readonly page: ResidentPage }) {
  const text = useText();
  return (
    <section>
      <h2>{text(residentMessages.list)}</h2>
      <DataTable
        caption={text(residentMessages.title, { year: page.year.year })}
        rows={page.stays}
        keyOf={({ number }) => number}
        empty={text(residentMessages.noStays)}
        columns={[
          { key: "when", title: text(residentMessages.when), kind: "date", cell: periodOf },
          { key: "hospital", title: text(residentMessages.hospital), cell: ({ hospital }) => text(hospital) },
          { key: "gross", title: text(residentMessages.gross), kind: "number", cell: grossOf },
          {
            key: "fund",
            title: text(residentMessages.fundColumn),
            kind: "number",
            cell: ({ fundFen }) => formatYuan(fundFen),
          },
          {
            key: "patient",
            title: text(residentMessages.patientColumn),
            kind: "number",
            cell: ({ patientFen }) => formatYuan(patientFen),
          },
          {
            key: "why",
            title: text(residentMessages.details),
            cell: (stay) => <Why stay={stay} address={page.settlementAddress(stay.number)} />,
          },
        ]}
      />
      {page.hasMoreStays ? (
        <p className="note quiet">{text(residentMessages.more, { count: page.stays.length })}</p>
      ) : null}
      <OtherYears page={page} />
    </section>
  );
}

const periodOf = ({ admittedOn, dischargedOn }: ListedStay): string =>
  `${formatListDate(admittedOn)} – ${formatListDate(dischargedOn)}`;

function grossOf({ grossFen, isProvisional }: ListedStay) {
  return (
    <>
      {isProvisional ? (
        <>
          <ProvisionalMark short />{" "}
        </>
      ) : null}
      {formatYuan(grossFen)}
    </>
  );
}

/** The number tells the links of different rows apart for a reader who hears them out of their row. */
function Why({ stay: { number, reversedBy }, address }: { readonly stay: ListedStay; readonly address: string }) {
  const text = useText();
  return (
    <>
      <a href={address}>
        {text(residentMessages.why)} <span className="only-read-aloud">{number}</span>
      </a>
      {reversedBy === null ? null : (
        <span className="tag tag-none resident-reversed">{text(residentMessages.reversed)}</span>
      )}
    </>
  );
}

function OtherYears({ page: { otherYears, addressOf } }: { readonly page: ResidentPage }) {
  const text = useText();
  const language = useLanguage();
  if (otherYears.length === 0) return null;
  return (
    <p className="resident-years not-printed">
      {text(residentMessages.years)}{" "}
      {otherYears.map((year) => (
        <a key={year} href={addressOf({ year, language })}>
          {year}
        </a>
      ))}
    </p>
  );
}
