// A person as this system knows them.
import type { IsoDate } from "../../calendar/index.ts";
import type { CitizenNumber, SocialSecurityCardNumber } from "../../identifiers/index.ts";

/** A person without the numbers that identify them outside. `regionCode` is the county-level unit of registration. */
export type Person = {
  readonly id: number;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birthDate: IsoDate;
  readonly regionCode: string;
  readonly deceasedOn: IsoDate | null;
};

/** A person as shown at a desk, the citizen number masked; null when they have none yet. */
export type FoundPerson = Person & { readonly citizenNumberMasked: string | null };

/** A person to be stored; the id may be left to the store. A newborn may have no citizen number yet. */
export type NewPerson = Omit<Person, "id" | "deceasedOn"> & {
  readonly id?: number;
  readonly citizenNumber: CitizenNumber | null;
  readonly cardNumber: SocialSecurityCardNumber | null;
  readonly deceasedOn?: IsoDate | null;
};
