// What a hospital sends to be settled, and what it gets back.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";

/** The key under which a request has one effect. `caller` is who sends it, `bodyHash` SHA-256 of its body (32 bytes). */
export type RequestKey = { readonly caller: string; readonly key: string; readonly bodyHash: Uint8Array };

/**
 * One line of a bill. `code` is the catalogue's; an unknown code counts as outside the catalogue. `quantity` is needed
 * for bed lines (whole days), `servedOn` where cover ends during the stay. `isRescue` marks emergency rescue that turned
 * into this stay or ended in death before admission.
 */
export type BillLine = {
  readonly code: string;
  readonly amountFen: number;
  readonly quantity?: number;
  readonly servedOn?: IsoDate;
  readonly isRescue?: boolean;
};

export type Exclusion = "work_injury" | "public_health" | "abroad" | "disaster";

/** A liable third party; `shareBp` is its share in basis points. */
export type ThirdParty = { readonly mode: "pays" | "unpaid"; readonly shareBp: number };

/** What the decision depends on beside the records: the stay and its bill. */
export type StayBill = {
  readonly personId: number;
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly critical: boolean;
  readonly exclusion: Exclusion | null;
  readonly thirdParty: ThirdParty | null;
  readonly bill: readonly BillLine[];
};

/**
 * A stay to be settled. A stay whose settlement was reversed is settled again by the same request under a new key;
 * `correctedId` names the reversed settlement where its hospital or day of admission was wrong too.
 */
export type SettlementRequest = StayBill & {
  readonly key: RequestKey;
  readonly byPost: number;
  readonly correctedId?: number;
};

/** A settlement to be taken back; `settlementId` is the id that its number stands for. */
export type ReversalRequest = {
  readonly key: RequestKey;
  readonly byPost: number;
  readonly personId: number;
  readonly settlementId: number;
  readonly reason: string;
};

/** The amounts that a settlement decides, in fen (negative in a reversal); the rate in basis points. */
export type Amounts = {
  readonly grossFen: number;
  readonly policyScopeFen: number;
  readonly deductibleFen: number;
  readonly baseFen: number;
  readonly rateBp: number;
  readonly computedFen: number;
  readonly fundFen: number;
  readonly patientFen: number;
  readonly otherPayerFen: number;
  readonly thirdPartyClaimFen: number;
};

/** How the person's year stands after a settlement. */
export type YearTotals = {
  readonly deductibleBorneFen: number;
  readonly fundPaidFen: number;
  readonly seriousIllnessBorneFen: number;
};

/**
 * The answer to a settlement or a reversal; its canonical JSON is stored, sent byte for byte, and is the record that the
 * audit log vouches for. `settlement` and `predecessor` are numbers such as YB-2017-1010-003318, hashes are hexadecimal,
 * `settledAt` is an instant in UTC.
 */
export type SettlementAnswer = Amounts & {
  readonly accountingDate: string;
  readonly admittedOn: string;
  readonly cites: readonly string[];
  readonly dischargedOn: string;
  readonly explanationHash: string;
  readonly gaps: readonly string[];
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly kind: "settle" | "reverse";
  readonly lawVersion: string;
  readonly personId: number;
  readonly predecessor: string | null;
  readonly provisional: boolean;
  readonly settledAt: string;
  readonly settlement: string;
  readonly totals: YearTotals;
  readonly version: number;
  readonly year: number;
};

/** The answer as stored: the HTTP status and the body's text; `isReplay` when the key had been answered before. */
export type Settled = { readonly ok: true; readonly status: number; readonly body: string; readonly isReplay: boolean };

/** Why nothing was booked, with the HTTP status that says so. */
export type NotSettled = { readonly ok: false; readonly status: number; readonly refusal: Refusal };
