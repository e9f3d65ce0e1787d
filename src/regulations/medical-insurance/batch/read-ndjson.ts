// Reads NDJSON: one stay with its bill on each line, in the fields of a settlement over HTTP.
import { setImmediate as yieldToOthers } from "node:timers/promises";
import { z } from "zod";
import { isIsoDate } from "../../../kernel/calendar/index.ts";
import type { Refusal } from "../../../kernel/refusal/index.ts";
import { settlementLimits } from "../settlement/limits.ts";
import type { BillLine } from "../settlement/request.ts";
import { wholeNumber } from "../wire/exact/decimal.ts";
import { isText, numberTextOf, readExactJson } from "../wire/exact/exact-json.ts";
import { type HospitalKey, hospitalKeyOf, type PersonKey, type SentStay } from "../wire/sent-stay.ts";
import type { BatchStay, ReadBatch } from "./batch-stay.ts";
import { BatchFileRefused } from "./file-refused.ts";
import type { Gathering } from "./gather-stays.ts";
import { batchLimits } from "./limits.ts";
import { cellRefusals, fileRefusals } from "./refusals.ts";

/** Reads a text line by line; blank lines are passed over. @throws BatchFileRefused when there are too many lines */
export async function readNdjson(text: string, { home, faults }: Gathering): Promise<ReadBatch> {
  const stays: BatchStay[] = [];
  let rows = 0;
  for (const [place, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    rows += 1;
    if (rows > batchLimits.stays) throw new BatchFileRefused(fileRefusals.tooManyStays());
    if (rows % batchLimits.rowsPerTurn === 0) await yieldToOthers();
    const stay = readStay(line, { row: place + 1, home, faults });
    if (stay !== null) stays.push(stay);
    if (faults.isFull()) break;
  }
  if (rows === 0) throw new BatchFileRefused(fileRefusals.empty());
  return { rows, stays };
}

function readStay(line: string, { row, home, faults }: Gathering & { readonly row: number }): BatchStay | null {
  if (line.length > batchLimits.lineCharacters) {
    faults.add(row, null, cellRefusals.tooLong(batchLimits.lineCharacters));
    return null;
  }
  const json = readExactJson(line);
  if (!json.ok) {
    faults.add(row, null, json.refusal);
    return null;
  }
  const read = staySchema.safeParse(json.value, { reportInput: false });
  if (!read.success) {
    for (const { path, refusal } of read.error.issues.flatMap(faultsOf)) faults.add(row, path, refusal);
    return null;
  }
  const person = personOf(read.data);
  const hospital = hospitalOf(read.data) ?? home;
  if (person === null) faults.add(row, "citizenNumber", cellRefusals.oneNumberOnly());
  if (hospital === null) faults.add(row, "hospitalId", cellRefusals.hospitalUnnamed());
  if (person === null || hospital === null) return null;
  return {
    row,
    stay: stayOf(read.data, person, hospital),
    lineRows: [],
    columnOf: (field) => (field === "person" ? personField(read.data) : field === "hospital" ? "hospitalId" : field),
  };
}

const whole = (least: number, most: number) =>
  z.unknown().transform((value, context) => {
    const number = wholeNumber(numberTextOf(value) ?? "");
    if (number !== null && number >= least && number <= most) return number;
    context.addIssue({ code: "custom", message: `${least}–${most}` });
    return z.NEVER;
  });
const text = (most: number) =>
  z.custom<string>((value) => isText(value) && value !== "" && value.length <= most, { error: `1–${most}` });
const date = z.custom<SentStay["admittedOn"]>(isIsoDate, { error: "YYYY-MM-DD" });

const { largestAmountFen, mostBedDays, itemCodeCharacters, invoiceCharacters, linesPerBill } = settlementLimits;

const lineSchema = z.strictObject({
  code: text(itemCodeCharacters),
  amountFen: whole(0, largestAmountFen),
  quantity: whole(0, mostBedDays).optional(),
  servedOn: date.optional(),
  isRescue: z.boolean().optional(),
});

const staySchema = z.strictObject({
  personId: whole(1, Number.MAX_SAFE_INTEGER).optional(),
  citizenNumber: text(40).optional(),
  cardNumber: text(40).optional(),
  hospitalId: whole(1, Number.MAX_SAFE_INTEGER).optional(),
  hospital: text(100).optional(),
  invoiceNo: text(invoiceCharacters),
  admittedOn: date,
  dischargedOn: date,
  critical: z.boolean().default(false),
  exclusion: z.enum(["work_injury", "public_health", "abroad", "disaster"]).nullable().default(null),
  thirdParty: z
    .strictObject({ mode: z.enum(["pays", "unpaid"]), shareBp: whole(0, 10_000) })
    .nullable()
    .default(null),
  referral: text(60).nullable().default(null),
  bill: z.array(lineSchema).min(1).max(linesPerBill),
});

type ReadLine = z.output<typeof staySchema>;

function stayOf(read: ReadLine, person: PersonKey, hospital: HospitalKey): SentStay {
  const { invoiceNo, admittedOn, dischargedOn, critical, exclusion, thirdParty, referral } = read;
  const rest = { invoiceNo, admittedOn, dischargedOn, critical, exclusion, thirdParty, referral };
  return { person, hospital, ...rest, bill: read.bill.map(lineOf) };
}

function lineOf({ code, amountFen, quantity, servedOn, isRescue = false }: ReadLine["bill"][number]): BillLine {
  return {
    code,
    amountFen,
    ...(quantity === undefined ? {} : { quantity }),
    ...(servedOn === undefined ? {} : { servedOn }),
    ...(isRescue ? { isRescue } : {}),
  };
}

function personOf({ personId, citizenNumber, cardNumber }: ReadLine): PersonKey | null {
  const given: PersonKey[] = [
    ...(personId === undefined ? [] : [{ kind: "person" as const, value: String(personId) }]),
    ...(citizenNumber === undefined ? [] : [{ kind: "citizen_number" as const, value: citizenNumber }]),
    ...(cardNumber === undefined ? [] : [{ kind: "card_number" as const, value: cardNumber }]),
  ];
  const [only = null] = given;
  return given.length === 1 ? only : null;
}

function personField({ personId, citizenNumber }: ReadLine): string {
  if (personId !== undefined) return "personId";
  return citizenNumber === undefined ? "cardNumber" : "citizenNumber";
}

function hospitalOf({ hospitalId, hospital }: ReadLine): HospitalKey | null {
  if (hospitalId !== undefined) return { kind: "hospital", value: String(hospitalId) };
  return hospital === undefined ? null : hospitalKeyOf(hospital);
}

function faultsOf(issue: z.core.$ZodIssue): { readonly path: string; readonly refusal: Refusal }[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({
      path: [...path, key].join("."),
      refusal: wrongField("没有这个字段", "no such field"),
    }));
  const expected = expectedOf(issue);
  return [{ path: path.join("."), refusal: wrongField(`应为 ${expected}`, `${expected} expected`) }];
}

function expectedOf(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return issue.expected;
  if (issue.code === "invalid_value") return issue.values.map(String).join(" / ");
  if (issue.code === "too_big") return `≤ ${issue.maximum}`;
  return issue.code === "too_small" ? `≥ ${issue.minimum}` : issue.message;
}

function wrongField(zh: string, en: string): Refusal {
  return {
    code: "batch.field",
    message: { zh: `字段不合要求:${zh}`, en: `The field is not as required: ${en}` },
    next: { zh: "改正后重新上传整个文件", en: "Correct it and send the whole file again" },
  };
}
