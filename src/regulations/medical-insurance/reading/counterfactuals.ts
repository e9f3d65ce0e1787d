// What the same stay would have cost the patient had a paper been there: the same law, one fact changed.

import type { Case } from "../../../kernel/law/index.ts";
import type { Text } from "../../../kernel/refusal/index.ts";
import { codeOf } from "../settlement/code-of.ts";
import { type Decision, decide, type LawOfDay } from "../settlement/decide.ts";

/** A world in which the patient pays `lessFen` less; `now` is what can still be done, `nextTime` what to do then. */
export type Counterfactual = {
  readonly clause: string;
  readonly condition: Text;
  readonly patientFen: number;
  readonly fundFen: number;
  readonly lessFen: number;
  readonly now: Text | null;
  readonly nextTime: Text;
};

/** The worlds in which the patient would have paid less, the largest difference first. */
export function counterfactualsOf(of: Case, law: LawOfDay, { explained }: Decision): readonly Counterfactual[] {
  const paid = explained.outputs.patientFen;
  return changes
    .filter(({ applies }) => applies(of))
    .map(({ clause, condition, change, now, nextTime }) => {
      const { patientFen, fundFen } = decide({ ...of, ...change() }, law).explained.outputs;
      return { clause, condition, patientFen, fundFen, lessFen: paid - patientFen, now, nextTime };
    })
    .filter(({ lessFen }) => lessFen > 0)
    .sort((one, other) => other.lessFen - one.lessFen);
}

type Change = Pick<Counterfactual, "clause" | "condition" | "now" | "nextTime"> & {
  readonly applies: (of: Case) => boolean;
  readonly change: () => Case;
};

const has =
  (input: string, ...words: readonly string[]) =>
  (of: Case): boolean =>
    words.some((word) => of[input] === codeOf(input, word));

const isLocal = has("area", "local");
const wasInTime = (of: Case): boolean => {
  const filedOn = of["emergencyFiledOnWorkday"] ?? -1;
  return filedOn >= 0 && filedOn <= 3;
};

/** Only what a person could have done; nobody can change their age or their hospital's level afterwards. */
const changes: readonly Change[] = [
  {
    clause: "medical.31.3",
    condition: { zh: "要是办了转诊", en: "With a referral" },
    applies: has("referral", "missing"),
    change: () => ({ referral: codeOf("referral", "given") }),
    now: null,
    nextTime: {
      zh: "去外县或上级医院前,先到就近的定点医院开转诊",
      en: "Ask a nearby designated hospital for a referral before going further or higher",
    },
  },
  {
    clause: "medical.31.2",
    condition: { zh: "要是办了异地就医备案", en: "With an agreed out-of-area filing" },
    applies: (of) => !isLocal(of) && !has("outOfAreaFiling", "agreed")(of) && !has("referral", "given")(of),
    change: () => ({
      outOfAreaFiling: codeOf("outOfAreaFiling", "agreed"),
      referral: codeOf("referral", "not_needed"),
    }),
    now: null,
    nextTime: { zh: "去外地前先到参保地经办机构备案", en: "File with the agency where you are insured before you go" },
  },
  {
    clause: "medical.31.5",
    condition: { zh: "要是三个工作日内报备了急诊", en: "Had the emergency been filed within three working days" },
    applies: (of) => of["critical"] === 1 && !wasInTime(of),
    change: () => ({ emergencyFiledOnWorkday: 3 }),
    now: null,
    nextTime: {
      zh: "急危重症入院后三个工作日内打电话报备",
      en: "File an emergency within three working days of admission; a call is enough to begin",
    },
  },
  {
    clause: "medical.14.1",
    condition: { zh: "要是入院时已参保", en: "Had there been cover on admission" },
    applies: (of) => of["covered"] === 0,
    change: () => ({ covered: 1 }),
    now: {
      zh: "已经缴费的,凭缴费凭证请经办机构补录",
      en: "If you had paid, show the proof and have the agency add it",
    },
    nextTime: { zh: "每年在集中参保期缴费", en: "Pay in the enrolment period of each year" },
  },
];
