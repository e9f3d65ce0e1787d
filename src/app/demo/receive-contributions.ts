// The income of the demo city's fund: contributions and subsidies of each county unit and year, booked on the first working days.
import { type IsoDate, toIsoDate } from "../../kernel/calendar/index.ts";
import type { Queryable } from "../../kernel/db/index.ts";
import { countyUnits } from "../../kernel/identifiers/index.ts";
import { postEntries, transfersOf } from "../../kernel/ledger/index.ts";
import { toFen } from "../../kernel/money/index.ts";
import { postings, residentMedicalFund } from "../../regulations/medical-insurance/postings.ts";
import type { DemoPerson } from "./people.ts";

/** 150 yuan of the person and 420 yuan of government: the figures reported for 2017, taken for the demo's years too. */
const INDIVIDUAL_FEN = 15_000;
const SUBSIDY_FEN = 42_000;

type Income = {
  readonly people: readonly DemoPerson[];
  readonly years: readonly number[];
  readonly today: IsoDate;
  readonly now: Date;
};

/** Books one entry for each county unit and year. */
export async function receiveContributions(queryable: Queryable, { people, years, today, now }: Income): Promise<void> {
  const entries = years.flatMap((year) =>
    countyUnits.flatMap(({ code }) => {
      const insured = people.filter((one) => one.countyCode === code && one.scheme === "resident").length;
      const accountingDate = toIsoDate(`${year}-01-05`);
      if (insured === 0 || accountingDate > today) return [];
      const amounts = { individual: toFen(insured * INDIVIDUAL_FEN), subsidy: toFen(insured * SUBSIDY_FEN) };
      const transfers = transfersOf(postings, { kind: "receive_contribution", amounts, parties: {} });
      return [{ personId: 0, kind: "receive_contribution", accountingDate, source: `JF-${year}-${code}`, transfers }];
    }),
  );
  await postEntries(queryable, { fund: residentMedicalFund, at: now, entries });
}
