// The worked examples as settled stays, with invented names and days, for tests and for looking at pages.

import { toIsoDate } from "../../../../kernel/calendar/index.ts";
import { type Case, readCase } from "../../../../kernel/law/index.ts";
import { inpatient } from "../../articles/inpatient.ts";
import { workedStays } from "../../examples/index.ts";
import type { SettledStay } from "../stay-explanation.ts";

/** The case of a worked example of one stay, such as `M06`. @throws RangeError for an example that is none of one stay */
export function exampleCase(id: string): Case {
  const example = workedStays.find((one) => one.id === id);
  const read = readCase(inpatient.inputs, example?.input);
  if (!read.ok) throw new RangeError(`${id} is no worked example of one stay`);
  return read.case;
}

/** A worked example as a settled stay of ten days with a bill of 47 lines. */
export function exampleStay(id: string, other: Partial<SettledStay> = {}): SettledStay {
  return settledStay(exampleCase(id), other);
}

/** Any case as a settled stay. */
export function settledStay(of: Case, other: Partial<SettledStay> = {}): SettledStay {
  return {
    number: "YB-2017-0914-004207",
    personName: "陆*禾",
    hospitalName: { zh: "蒸水中心医院", en: "Zhengshui Central Hospital" },
    admittedOn: toIsoDate("2017-09-04"),
    dischargedOn: toIsoDate("2017-09-14"),
    decidedOn: toIsoDate("2017-09-14"),
    billLines: 47,
    case: of,
    seriousIllness: null,
    reversedBy: null,
    corrects: null,
    ...other,
  };
}
