// Loads whole registers at once: hospitals, insured, cover, catalogue, referrals and filings, as a first data take-over does.
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { Queryable } from "../../../kernel/db/index.ts";
import type { CatalogueItem } from "../settlement/catalogue.ts";
import type { Area, HospitalLevel } from "../settlement/facts.ts";

/** A hospital by its organisation's id, with its level and designation since a day. */
export type HospitalRow = {
  readonly id: number;
  readonly area: Area;
  readonly county: string;
  readonly level: HospitalLevel;
  readonly designated: boolean;
  readonly since: IsoDate;
};

export type InsuredRow = {
  readonly personId: number;
  readonly county: string;
  readonly bornOn: IsoDate;
  readonly diedOn: IsoDate | null;
  readonly povertyListed: boolean;
};

export type CoverRow = {
  readonly personId: number;
  readonly scheme: "resident" | "employee";
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
};

export type ReferralRow = {
  readonly personId: number;
  readonly number: string;
  readonly fromHospitalId: number;
  readonly toHospitalId: number;
  readonly issuedOn: IsoDate;
  readonly endsOn: IsoDate;
};

/** An agreed filing; for an emergency the hospital and the day of admission tell which stay it is about. */
export type AgreedFilingRow = {
  readonly personId: number;
  readonly kind: "emergency" | "out_of_area";
  readonly hospitalId: number | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate | null;
  readonly submittedOn: IsoDate;
};

/** Adds hospitals with the period of level and designation that lasts on. */
export async function loadHospitals(queryable: Queryable, rows: readonly HospitalRow[]): Promise<void> {
  await queryable.query(
    "INSERT INTO medical_hospital (id, area, county) SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])",
    [rows.map(({ id }) => id), rows.map(({ area }) => area), rows.map(({ county }) => county)],
  );
  await queryable.query(
    `INSERT INTO medical_hospital_period (hospital_id, starts_on, level, designated)
     SELECT * FROM unnest($1::bigint[], $2::date[], $3::text[], $4::boolean[])`,
    [
      rows.map(({ id }) => id),
      rows.map(({ since }) => since),
      rows.map(({ level }) => level),
      rows.map(({ designated }) => designated),
    ],
  );
}

/** Adds people as the articles see them. */
export async function loadInsured(queryable: Queryable, rows: readonly InsuredRow[]): Promise<void> {
  await queryable.query(
    `INSERT INTO medical_insured (person_id, county, born_on, died_on, poverty_listed)
     SELECT * FROM unnest($1::bigint[], $2::text[], $3::date[], $4::date[], $5::boolean[])`,
    [
      rows.map(({ personId }) => personId),
      rows.map(({ county }) => county),
      rows.map(({ bornOn }) => bornOn),
      rows.map(({ diedOn }) => diedOn),
      rows.map(({ povertyListed }) => povertyListed),
    ],
  );
}

/** Adds cover; the database refuses two covers of one person on one day (articles 11.2 and 11.3). */
export async function loadCover(queryable: Queryable, rows: readonly CoverRow[], at: Date): Promise<void> {
  await queryable.query(
    `INSERT INTO medical_cover (person_id, scheme, starts_on, ends_on, path, at)
     SELECT person_id, scheme, starts_on, ends_on, 'ordinary', $5
     FROM unnest($1::bigint[], $2::text[], $3::date[], $4::date[]) AS row (person_id, scheme, starts_on, ends_on)`,
    [
      rows.map(({ personId }) => personId),
      rows.map(({ scheme }) => scheme),
      rows.map(({ startsOn }) => startsOn),
      rows.map(({ endsOn }) => endsOn),
      at,
    ],
  );
}

/** Adds items of the catalogue. */
export async function loadCatalogue(queryable: Queryable, items: readonly CatalogueItem[]): Promise<void> {
  await queryable.query(
    `INSERT INTO medical_catalogue (code, starts_on, ends_on, name, unit, class, own_share_bp, price_fen)
     SELECT * FROM unnest($1::text[], $2::date[], $3::date[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::bigint[])`,
    [
      items.map(({ code }) => code),
      items.map(({ startsOn }) => startsOn),
      items.map(({ endsOn }) => endsOn),
      items.map(({ name }) => name),
      items.map(({ unit }) => unit),
      items.map(({ itemClass }) => itemClass),
      items.map(({ ownShareBp }) => ownShareBp),
      items.map(({ priceFen }) => priceFen),
    ],
  );
}

/** Adds referrals that doctors wrote. */
export async function loadReferrals(queryable: Queryable, rows: readonly ReferralRow[], at: Date): Promise<void> {
  await queryable.query(
    `INSERT INTO medical_referral (person_id, number, from_hospital_id, to_hospital_id, issued_on, ends_on, at)
     SELECT row.*, $7 FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::bigint[], $5::date[], $6::date[]) AS row`,
    [
      rows.map(({ personId }) => personId),
      rows.map(({ number }) => number),
      rows.map(({ fromHospitalId }) => fromHospitalId),
      rows.map(({ toHospitalId }) => toHospitalId),
      rows.map(({ issuedOn }) => issuedOn),
      rows.map(({ endsOn }) => endsOn),
      at,
    ],
  );
}

/** Adds filings that the agency agreed to. */
export async function loadAgreedFilings(
  queryable: Queryable,
  rows: readonly AgreedFilingRow[],
  { at, decidedBy }: { readonly at: Date; readonly decidedBy: number },
): Promise<void> {
  await queryable.query(
    `INSERT INTO medical_filing (person_id, kind, hospital_id, starts_on, ends_on, submitted_on, submitted_at, decision, decided_at, decided_by)
     SELECT row.*, submitted_on::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '10 hours', 'agreed', $7, $8
     FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::date[], $5::date[], $6::date[])
       AS row (person_id, kind, hospital_id, starts_on, ends_on, submitted_on)`,
    [
      rows.map(({ personId }) => personId),
      rows.map(({ kind }) => kind),
      rows.map(({ hospitalId }) => hospitalId),
      rows.map(({ startsOn }) => startsOn),
      rows.map(({ endsOn }) => endsOn),
      rows.map(({ submittedOn }) => submittedOn),
      at,
      decidedBy,
    ],
  );
}
