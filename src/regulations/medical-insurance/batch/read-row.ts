// Reads the cells of a row as a stay and as a line of its bill, each fault at its column.
import type { Outcome, Refusal } from "../../../kernel/refusal/index.ts";
import type { BillLine, ThirdParty } from "../settlement/request.ts";
import { type HospitalKey, hospitalKeyOf, type PersonKey, type SentStay } from "../wire/sent-stay.ts";
import { readAmount, readDay, readExclusion, readMode, readQuantity, readShare, readTruth } from "./cell.ts";
import { type Column, type ColumnName, columns } from "./columns.ts";
import type { Faults } from "./fault.ts";
import { cellRefusals } from "./refusals.ts";

/** The texts of a row by their columns. */
export type Texts = ReadonlyMap<ColumnName, string>;

/** A row by its texts; the columns in `faulty` were refused already and are not looked at again. */
export type TextRow = { readonly row: number; readonly texts: Texts; readonly faulty: ReadonlySet<ColumnName> };

/** The columns that name a person, and how each does. */
export const personColumns = [
  ["citizenNumber", "citizen_number"],
  ["cardNumber", "card_number"],
  ["personId", "person"],
] as const satisfies readonly (readonly [ColumnName, PersonKey["kind"]])[];

/** The parts of a stay in its first row; null when one of them cannot be read. */
export function readStay(
  row: TextRow,
  { home, faults }: { readonly home: HospitalKey | null; readonly faults: Faults },
): Omit<SentStay, "bill"> | null {
  const reader = readerOf(row, faults);
  const admittedOn = reader.read("admittedOn", readDay);
  const dischargedOn = reader.read("dischargedOn", readDay);
  const critical = reader.read("critical", readTruth);
  const exclusion = reader.read("exclusion", readExclusion);
  const person = readPerson(row, reader);
  const thirdParty = readThirdParty(reader);
  const named = reader.textOf("hospital");
  const hospital = named === "" ? home : hospitalKeyOf(named);
  if (hospital === null) reader.refuse("hospital", cellRefusals.hospitalUnnamed());
  if (admittedOn === undefined || dischargedOn === undefined || critical === undefined) return null;
  if (exclusion === undefined || person === null || hospital === null) return null;
  const invoiceNo = reader.textOf("invoiceNo");
  const referral = reader.textOf("referral");
  const rest = { invoiceNo, admittedOn, dischargedOn, critical, exclusion, thirdParty };
  return { person, hospital, ...rest, referral: referral === "" ? null : referral };
}

/** The line of a bill in a row; what cannot be read stands as nothing. */
export function readLine(row: TextRow, faults: Faults): BillLine {
  const reader = readerOf(row, faults);
  const code = reader.read("code", (text) => ({ ok: true, value: text })) ?? "";
  const amountFen = reader.read("amount", readAmount) ?? 0;
  const quantity = reader.readGiven("quantity", readQuantity);
  const servedOn = reader.readGiven("servedOn", readDay);
  const isRescue = reader.read("isRescue", readTruth) ?? false;
  return {
    code,
    amountFen,
    ...(quantity === null || quantity === undefined ? {} : { quantity }),
    ...(servedOn === null || servedOn === undefined ? {} : { servedOn }),
    ...(isRescue ? { isRescue } : {}),
  };
}

function readPerson({ faulty }: TextRow, reader: Reader): PersonKey | null {
  const given = personColumns.filter(([name]) => reader.textOf(name) !== "");
  const [only] = given;
  if (only !== undefined && given.length === 1) return { kind: only[1], value: reader.textOf(only[0]) };
  if (!personColumns.some(([name]) => faulty.has(name))) reader.refuse("citizenNumber", cellRefusals.oneNumberOnly());
  return null;
}

function readThirdParty(reader: Reader): ThirdParty | null {
  const mode = reader.read("thirdParty", readMode);
  const shareBp = reader.readGiven("thirdPartyShare", readShare);
  if (mode === undefined || shareBp === undefined) return null;
  if ((mode === null) !== (shareBp === null)) reader.refuse("thirdPartyShare", cellRefusals.shareWithoutParty());
  return mode === null || shareBp === null || shareBp === 0 ? null : { mode, shareBp };
}

/** Reads cells; a fault is added, and undefined given, where one cannot be read. An empty cell is null to `readGiven`. */
type Reader = {
  readonly textOf: (name: ColumnName) => string;
  readonly read: <Value>(name: ColumnName, read: (text: string) => Outcome<Value>) => Value | undefined;
  readonly readGiven: <Value>(name: ColumnName, read: (text: string) => Outcome<Value>) => Value | null | undefined;
  readonly refuse: (name: ColumnName, refusal: Refusal) => void;
};

function readerOf({ row, texts, faulty }: TextRow, faults: Faults): Reader {
  const textOf = (name: ColumnName): string => texts.get(name) ?? "";
  const refuse = (name: ColumnName, refusal: Refusal): void => faults.add(row, name, refusal);
  const read: Reader["read"] = (name, readText) => {
    if (faulty.has(name)) return undefined;
    const text = textOf(name);
    const value = text === "" && requiredColumns.has(name) ? null : readText(text);
    if (value?.ok === true) return value.value;
    refuse(name, value === null ? cellRefusals.missing() : value.refusal);
    return undefined;
  };
  const readGiven: Reader["readGiven"] = (name, readText) =>
    textOf(name) === "" && !faulty.has(name) ? null : read(name, readText);
  return { textOf, read, readGiven, refuse };
}

const requiredColumns: ReadonlySet<ColumnName> = new Set(
  columns.filter((column: Column) => column.isRequired).map(({ name }) => name),
);
