// The 32 worked examples of one stay, read from the data file beside this one.

import {
  readBoolean,
  readList,
  readRecord,
  readString,
  readText,
  readWhole,
} from "../../../kernel/law/register/index.ts";
import data from "./stays.json" with { type: "json" };
import type { StayOutcome, WorkedStay } from "./worked-example.ts";

/** All examples of one stay, in the order of their ids. */
export const workedStays: readonly WorkedStay[] = readList(data, "stays", readStay);

function readStay(value: unknown, path: string): WorkedStay {
  const { id, title, clauses, readings, input, expected } = readRecord(value, path);
  const name = readString(id, `${path}.id`);
  return {
    id: name,
    title: readText(title, `${name}.title`),
    clauses: readList(clauses, `${name}.clauses`, readString),
    readings: readList(readings, `${name}.readings`, readString),
    input: readRecord(input, `${name}.input`),
    expected: readOutcome(expected, `${name}.expected`),
  };
}

function readOutcome(value: unknown, path: string): StayOutcome {
  const record = readRecord(value, path);
  const { provisional } = record;
  const whole = (name: keyof StayOutcome): number => readWhole(record[name], `${path}.${name}`);
  return {
    grossFen: whole("grossFen"),
    policyScopeFen: whole("policyScopeFen"),
    deductibleFen: whole("deductibleFen"),
    baseFen: whole("baseFen"),
    rateBp: whole("rateBp"),
    computedFen: whole("computedFen"),
    fundFen: whole("fundFen"),
    patientFen: whole("patientFen"),
    otherPayerFen: whole("otherPayerFen"),
    thirdPartyClaimFen: whole("thirdPartyClaimFen"),
    provisional: readBoolean(provisional, `${path}.provisional`),
  };
}
