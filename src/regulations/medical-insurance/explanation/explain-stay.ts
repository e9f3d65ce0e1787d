// Explains one settled stay: decides it again by its law and says every step of it in plain words.

import { daysBetween } from "../../../kernel/calendar/index.ts";
import { inpatient } from "../articles/inpatient.ts";
import { lawOfStay } from "../settlement/decide.ts";
import { counterfactualOf } from "./counterfactual.ts";
import { doubtsOf, gapsOf } from "./doubts.ts";
import { gateOf } from "./gates.ts";
import { headlineOf } from "./headline.ts";
import { notesOf } from "./notes.ts";
import { reckon } from "./reckoning.ts";
import { splitBill } from "./split.ts";
import type { SettledStay, StayExplanation } from "./stay-explanation.ts";
import { stepsOf } from "./steps.ts";
import { usedFigures } from "./used-figures.ts";
import { yearToDate } from "./year-to-date.ts";

/** The whole explanation of a stay. Pure: the same stay under the same law reads the same, always. */
export function explainStay(of: SettledStay): StayExplanation {
  const { case: facts, outside, seriousIllness, ...stay } = of;
  const reckoning = reckon(facts, lawOfStay(of.dischargedOn, of.decidedOn), outside);
  const gate = gateOf(reckoning, of.admittedOn);
  const counterfactual = counterfactualOf(reckoning);
  const notes = notesOf(reckoning, gate, seriousIllness);
  return {
    stay: { ...stay, level: reckoning.level, days: Math.max(1, daysBetween(of.admittedOn, of.dischargedOn)) },
    law: {
      id: inpatient.id,
      on: of.dischargedOn,
      version: reckoning.law.version.toString("hex"),
    },
    grossFen: reckoning.amount("grossFen"),
    fundFen: reckoning.amount("fundFen"),
    patientFen: reckoning.amount("patientFen"),
    otherPayerFen: reckoning.amount("otherPayerFen"),
    isProvisional: reckoning.isProvisional,
    headline: headlineOf(reckoning),
    parts: splitBill(reckoning, gate, counterfactual),
    gate: gate === null ? null : { key: gate.key, sentence: gate.sentence, next: gate.next, clause: gate.clause },
    steps: stepsOf(reckoning, gate, of.billLines),
    counterfactual,
    year: yearToDate(reckoning, of.dischargedOn),
    figures: gate === null ? usedFigures(reckoning) : [],
    gaps: gapsOf([...new Set([...reckoning.gaps, ...notes.flatMap((note) => note.gaps)])].toSorted()),
    doubts: gate === null ? doubtsOf(reckoning) : [],
    notes,
    clauses: reckoning.clauses,
  };
}
