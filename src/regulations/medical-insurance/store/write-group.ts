// Books a group of settlements by one statement: all of them, or none and the persons whose year moved on.
import type { Queryable } from "../../../kernel/db/index.ts";
import { postingArguments } from "../../../kernel/ledger/index.ts";
import { residentMedicalFund } from "../postings.ts";
import type { Booking, Caps } from "../settlement/booking.ts";
import type { YearBefore } from "../settlement/facts.ts";
import { binaryArray, binaryColumns, type Element } from "./binary-array.ts";
import { ledgerColumns, settlementColumns, totalColumns } from "./migrations/settle-batch.ts";

/**
 * Writes the bookings in order; those of one person and year must follow from each other. Gives the persons whose totals
 * had moved since they were read: when there are any, nothing was written. A violated constraint throws.
 */
export async function writeGroup(
  queryable: Queryable,
  bookings: readonly Booking[],
  at: Date,
): Promise<readonly number[]> {
  const entries = bookings.map(({ entry }) => entry).filter((entry) => entry !== null);
  const [fund, , ...ledger] = postingArguments({ fund: residentMedicalFund, at, entries });
  const years = yearsOf(bookings);
  const { rows } = await queryable.query<{ stale: number[] }>({
    name: "medical-settle-batch",
    text: sql,
    values: [
      at,
      fund,
      ...binaryColumns(settlementColumns, settlementValues, numberEntries(bookings)),
      ...binaryColumns(totalColumns, totalValues, years),
      ...Object.values(ledgerColumns).map((type, place) => binaryArray(type, ledgerColumn(ledger[place]))),
    ],
  });
  const [row] = rows;
  if (row === undefined) throw new Error("the group of settlements was not answered");
  return row.stale;
}

type Numbered = { readonly booking: Booking; readonly entryNumber: number | null };
type MovedYear = { readonly personId: number; readonly before: YearBefore; after: YearBefore; caps: Caps };
type Values<Columns, Item> = Readonly<Record<keyof Columns, (item: Item) => Element>>;

const settlementValues: Values<typeof settlementColumns, Numbered> = {
  person_id: ({ booking }) => booking.personId,
  id: ({ booking }) => booking.id,
  stay_id: ({ booking }) => booking.stayId,
  stay_is_new: ({ booking }) => booking.stayIsNew,
  version: ({ booking }) => booking.version,
  kind: ({ booking }) => booking.kind,
  predecessor_id: ({ booking }) => booking.predecessorId,
  hospital_id: ({ booking }) => booking.hospitalId,
  invoice_no: ({ booking }) => booking.invoiceNo,
  year: ({ booking }) => booking.yearBefore.year,
  admitted_on: ({ booking }) => booking.admittedOn,
  discharged_on: ({ booking }) => booking.dischargedOn,
  accounting_date: ({ booking }) => booking.accountingDate,
  gross_fen: ({ booking }) => booking.amounts.grossFen,
  policy_scope_fen: ({ booking }) => booking.amounts.policyScopeFen,
  deductible_fen: ({ booking }) => booking.amounts.deductibleFen,
  base_fen: ({ booking }) => booking.amounts.baseFen,
  rate_bp: ({ booking }) => booking.amounts.rateBp,
  computed_fen: ({ booking }) => booking.amounts.computedFen,
  fund_fen: ({ booking }) => booking.amounts.fundFen,
  patient_fen: ({ booking }) => booking.amounts.patientFen,
  other_payer_fen: ({ booking }) => booking.amounts.otherPayerFen,
  third_party_claim_fen: ({ booking }) => booking.amounts.thirdPartyClaimFen,
  provisional: ({ booking }) => booking.provisional,
  law_version: ({ booking }) => booking.lawVersion,
  explanation_hash: ({ booking }) => booking.explanationHash,
  salt: ({ booking }) => booking.seal.salt,
  leaf_hash: ({ booking }) => booking.seal.leafHash,
  inputs: ({ booking }) => booking.inputs,
  bill: ({ booking }) => booking.bill,
  answer: ({ booking }) => booking.answer,
  by_post: ({ booking }) => booking.byPost,
  caller: ({ booking }) => booking.key.caller,
  key: ({ booking }) => booking.key.key,
  body_hash: ({ booking }) => booking.key.bodyHash,
  entry_number: ({ entryNumber }) => entryNumber,
};

const totalValues: Values<typeof totalColumns, MovedYear> = {
  person_id: ({ personId }) => personId,
  year: ({ before }) => before.year,
  version_before: ({ before }) => before.version,
  version: ({ after }) => after.version,
  deductible_borne_fen: ({ after }) => after.deductibleBorneFen,
  deductible_cap_fen: ({ caps }) => caps.deductibleCapFen,
  fund_paid_fen: ({ after }) => after.fundPaidFen,
  fund_cap_fen: ({ caps }) => caps.fundCapFen,
  serious_illness_borne_fen: ({ after }) => after.seriousIllnessBorneFen,
};

function ledgerColumn(column: unknown): readonly Element[] {
  if (!Array.isArray(column)) throw new TypeError("the arguments of the ledger's posting are arrays");
  return column;
}

/** Entries are numbered from 1 within the group; a settlement that moves no account has none. */
function numberEntries(bookings: readonly Booking[]): Numbered[] {
  let numbered = 0;
  return bookings.map((booking) => {
    if (booking.entry !== null) numbered += 1;
    return { booking, entryNumber: booking.entry === null ? null : numbered };
  });
}

/** Each person's year once, sorted by person and year: as the first booking found it and as the last one leaves it. */
function yearsOf(bookings: readonly Booking[]): MovedYear[] {
  const moved = new Map<string, MovedYear>();
  for (const { personId, yearBefore, yearAfter, caps } of bookings) {
    const key = `${personId} ${yearBefore.year}`;
    const known = moved.get(key);
    if (known === undefined) {
      moved.set(key, { personId, before: yearBefore, after: yearAfter, caps });
      continue;
    }
    if (known.after.version !== yearBefore.version)
      throw new Error("settlements of one year do not follow from each other");
    known.after = yearAfter;
    known.caps = caps;
  }
  return [...moved.values()].sort(
    (left, right) => left.personId - right.personId || left.before.year - right.before.year,
  );
}

const arrays = [settlementColumns, totalColumns, ledgerColumns].flatMap((of): string[] => Object.values(of));
const sql = `SELECT medical_settle_batch($1::timestamptz, $2::text, ${arrays
  .map((type, place) => `$${place + 3}::${type}[]`)
  .join(", ")}) AS stale`;
