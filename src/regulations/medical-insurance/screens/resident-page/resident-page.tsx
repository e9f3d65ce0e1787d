// A resident's own page: the year's meters first, then the stays with their reasons, then cover. Masked, no script.
import type { IsoDate } from "../../../../kernel/calendar/index.ts";
import type { Fen } from "../../../../kernel/money/index.ts";
import type { Text } from "../../../../kernel/refusal/index.ts";
import { ArticleChip, type Language, Money, Sentence, useText } from "../../../../ui/index.ts";
import type { YearToDate } from "../../explanation/index.ts";
import { YearMeters } from "../year-meters/year-meters.tsx";
import { Covers } from "./covers.tsx";
import { Headline } from "./headline.tsx";
import { residentMessages } from "./messages.ts";
import { Stays } from "./stays.tsx";

/** A settled stay in the list; `reversedBy` is the number of its reversal. */
export type ListedStay = {
  readonly number: string;
  readonly hospital: Text;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly grossFen: Fen;
  readonly fundFen: Fen;
  readonly patientFen: Fen;
  readonly otherPayerFen: Fen;
  readonly isProvisional: boolean;
  readonly reversedBy: string | null;
};

/** A period of cover, both days included. */
export type ListedCover = {
  readonly scheme: "resident" | "employee";
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly path: "ordinary" | "newborn" | "household_change" | "transfer";
};

/** Everything the page shows. The newest stays and covers come first; `coveredUntil` null: not covered today. */
export type ResidentPage = {
  readonly personName: string;
  readonly year: YearToDate;
  readonly seriousIllnessBorneFen: Fen;
  readonly coveredUntil: IsoDate | null;
  readonly stays: readonly ListedStay[];
  /** Whether the year has more stays than are listed. */
  readonly hasMoreStays: boolean;
  readonly covers: readonly ListedCover[];
  readonly otherYears: readonly number[];
  readonly addressOf: (of: { readonly year: number; readonly language: Language }) => string;
  readonly settlementAddress: (number: string) => string;
  readonly isInvented: boolean;
};

/** The body of the page; `renderResidentPage` puts the frame around it. */
export function ResidentPageBody({ page }: { readonly page: ResidentPage }) {
  const text = useText();
  const { year, seriousIllnessBorneFen } = page;
  return (
    <>
      <Headline page={page} />
      <section>
        <h2>{text(residentMessages.meters, { year: year.year })}</h2>
        <YearMeters deductible={year.deductible} fund={year.fund} />
        {seriousIllnessBorneFen === 0 ? null : (
          <p className="note">
            <Sentence
              message={residentMessages.illness}
              values={{ year: year.year, amount: <Money amountFen={seriousIllnessBorneFen} /> }}
            />{" "}
            <ArticleChip clause="medical.33.1" />
          </p>
        )}
      </section>
      <Stays page={page} />
      <Covers covers={page.covers} />
    </>
  );
}
