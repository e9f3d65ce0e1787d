// How a row of the table of people is read.
import { toIsoDate } from "../../calendar/index.ts";
import { maskCitizenNumber } from "../../identifiers/index.ts";
import type { Secrets } from "../secrets/secrets.ts";
import type { FoundPerson, Person } from "./person.ts";
import { unseal } from "./seal.ts";

/** The columns of a person. */
export const personColumns = "id, name, sex, birth_date, region_code, deceased_on";

/** A row of {@link personColumns}. */
export type PersonRow = {
  readonly id: number;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birth_date: string;
  readonly region_code: string;
  readonly deceased_on: string | null;
};

/** A row that also holds the sealed citizen number. */
export type SealedPersonRow = PersonRow & { readonly citizen_number_sealed: Buffer | null };

/** The person of a row. */
export function toPerson(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    sex: row.sex,
    birthDate: toIsoDate(row.birth_date),
    regionCode: row.region_code,
    deceasedOn: row.deceased_on === null ? null : toIsoDate(row.deceased_on),
  };
}

/** The person of a row with the citizen number masked. */
export function toFoundPerson(secrets: Secrets, row: SealedPersonRow): FoundPerson {
  const number = openCitizenNumber(secrets, row);
  return { ...toPerson(row), citizenNumberMasked: number === null ? null : maskCitizenNumber(number) };
}

/** The citizen number of a row, or null. Personal data: show it masked, never log it. */
export function openCitizenNumber(
  secrets: Secrets,
  row: Pick<SealedPersonRow, "id" | "citizen_number_sealed">,
): string | null {
  return row.citizen_number_sealed === null ? null : unseal(secrets.encryption, row.id, row.citizen_number_sealed);
}
