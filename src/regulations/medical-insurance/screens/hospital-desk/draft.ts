// The bill being entered at the desk: who, which stay, which lines. Pure; every edit gives a new draft.
import { daysBetween, type IsoDate } from "../../../../kernel/calendar/index.ts";
import { type Fen, mulDiv, sumFen, toFen } from "../../../../kernel/money/index.ts";
import { settlementLimits } from "../../settlement/limits.ts";
import type { BillLine, StayBill } from "../../settlement/request.ts";

/** What tells people of one name apart; `regionCode` is the county-level unit of registration. */
export type PersonFacts = {
  readonly sex: "male" | "female";
  readonly birthDate: IsoDate;
  readonly regionCode: string;
  readonly deceasedOn: IsoDate | null;
};

/** The insured as the desk shows them; kept drafts hold the name masked, one read from a settlement has no facts. */
export type DeskPerson = {
  readonly id: number;
  readonly name: string;
  readonly numberMasked: string | null;
  readonly facts: PersonFacts | null;
};

/**
 * A line as typed. `quantityHundredths` counts hundredths of the unit, so that half a box is exact; `isRescue` marks
 * emergency rescue before the admission (article 29).
 */
export type DraftLine = {
  readonly key: string;
  readonly code: string;
  readonly quantityHundredths: number;
  readonly priceFen: Fen;
  readonly servedOn: IsoDate | null;
  readonly isRescue: boolean;
};

/** What is typed of the stay; null where nothing stands yet. */
export type DraftStay = {
  readonly hospitalId: number | null;
  readonly admittedOn: IsoDate | null;
  readonly dischargedOn: IsoDate | null;
  readonly invoiceNo: string;
  readonly critical: boolean;
  readonly exclusion: StayBill["exclusion"];
  readonly thirdParty: StayBill["thirdParty"];
};

/** A sending of the draft: its key, the body it carried, when, and whether an answer came. */
export type Attempt = { readonly key: string; readonly body: string; readonly at: string; readonly answered: boolean };

/** `corrects` is the number of the reversed settlement that this draft settles again. */
export type Draft = {
  readonly id: string;
  readonly person: DeskPerson | null;
  readonly stay: DraftStay;
  readonly lines: readonly DraftLine[];
  readonly attempt: Attempt | null;
  readonly corrects: string | null;
};

/** A draft with nothing in it. */
export function emptyDraft(id: string): Draft {
  const stay = {
    hospitalId: null,
    admittedOn: null,
    dischargedOn: null,
    invoiceNo: "",
    critical: false,
    exclusion: null,
    thirdParty: null,
  };
  return { id, person: null, stay, lines: [], attempt: null, corrects: null };
}

/** Whether nothing has been entered. */
export function isEmptyDraft({ person, lines, stay }: Draft): boolean {
  return person === null && lines.length === 0 && stay.invoiceNo === "" && stay.admittedOn === null;
}

/** The amount of a line: price × quantity, half up to the fen. */
export function amountOf({ priceFen, quantityHundredths }: Pick<DraftLine, "priceFen" | "quantityHundredths">): Fen {
  return toFen(mulDiv(priceFen, quantityHundredths, 100, "half_up"));
}

/** The whole bill. */
export function grossOf(lines: readonly DraftLine[]): Fen {
  return sumFen(lines.map(amountOf));
}

/** The nights of a stay, at least one (reading A06); null while a day is missing or the days lie the wrong way round. */
export function nightsOf({ admittedOn, dischargedOn }: DraftStay): number | null {
  if (admittedOn === null || dischargedOn === null || dischargedOn < admittedOn) return null;
  return Math.max(1, daysBetween(admittedOn, dischargedOn));
}

/** Puts a line in place of the one with its key, or at the end. */
export function putLine(lines: readonly DraftLine[], line: DraftLine): readonly DraftLine[] {
  const at = lines.findIndex(({ key }) => key === line.key);
  return at < 0 ? [...lines, line] : lines.with(at, line);
}

/** What is missing before a quote can be had. */
export type Missing = "person" | "hospital" | "dates" | "lines";

/** What is missing, in the order in which it is entered. */
export function missingOf({ person, stay, lines }: Draft): readonly Missing[] {
  const missing: Missing[] = [];
  if (person === null) missing.push("person");
  if (stay.admittedOn === null || stay.dischargedOn === null) missing.push("dates");
  if (stay.hospitalId === null) missing.push("hospital");
  if (lines.length === 0) missing.push("lines");
  return missing;
}

/** What a quote is asked for: a stay whose invoice number may still be missing. */
export type QuoteRequest = Omit<StayBill, "invoiceNo"> & { readonly invoiceNo?: string };

/** The draft as a request, its members always in one order so that the same draft is the same text; null while something is missing. */
export function requestOf(draft: Draft): QuoteRequest | null {
  const { person, stay, lines } = draft;
  const { hospitalId, admittedOn, dischargedOn, critical, exclusion, thirdParty } = stay;
  if (person === null || hospitalId === null || admittedOn === null || dischargedOn === null) return null;
  if (lines.length === 0) return null;
  const invoiceNo = stay.invoiceNo.trim();
  return {
    personId: person.id,
    hospitalId,
    ...(invoiceNo === "" ? {} : { invoiceNo }),
    admittedOn,
    dischargedOn,
    critical,
    exclusion,
    thirdParty,
    bill: lines.map(billLineOf),
  };
}

/** The quantity goes along where it is a whole number within limits: beds need it, the record likes it. */
export function billLineOf(line: DraftLine): BillLine {
  const quantity = line.quantityHundredths / 100;
  const isSent = Number.isInteger(quantity) && quantity <= settlementLimits.mostBedDays;
  return {
    code: line.code,
    amountFen: amountOf(line),
    ...(isSent ? { quantity } : {}),
    ...(line.servedOn === null ? {} : { servedOn: line.servedOn }),
    ...(line.isRescue ? { isRescue: true } : {}),
  };
}
