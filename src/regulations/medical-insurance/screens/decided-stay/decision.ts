// What the server says of a decided stay, quoted or settled: amounts, facts, steps, figures, gaps. Read and checked here.
import * as z from "zod/mini";
import { fenReader, textReader } from "../../../../ui/index.ts";

const figureUse = z.object({
  id: z.string(),
  key: z.string(),
  value: z.number(),
  from: z.string(),
  unconfirmed: z.boolean(),
});

const step = z.object({
  mark: z.nullable(z.string()),
  rule: z.string(),
  title: textReader,
  value: z.union([z.number(), z.boolean(), z.string()]),
  clauses: z.array(z.string()),
  figures: z.array(figureUse),
});

const explanation = z.object({
  inputs: z.object({
    hospitalLevel: z.enum(["township", "level1", "level2", "level3", "provincial"]),
    designated: z.boolean(),
    area: z.enum(["local", "in_province_other", "out_of_province"]),
    referral: z.enum(["not_needed", "given", "missing"]),
    outOfAreaFiling: z.enum(["agreed", "refused", "none"]),
    bedDays: z.number(),
    bedFeePerDayFen: fenReader,
    classBOwnShareBp: z.number(),
    "thirdParty.shareBp": z.number(),
    deductibleBorneThisYearFen: fenReader,
    fundPaidThisYearFen: fenReader,
  }),
  outputs: z.object({
    outOfCatalogueFen: fenReader,
    classBOwnShareFen: fenReader,
    bedExcessFen: fenReader,
    coPaymentFen: fenReader,
    penaltyFen: fenReader,
    aboveCeilingFen: fenReader,
  }),
  steps: z.array(step),
  gaps: z.array(z.string()),
});

/** The amounts of a decision by name; money in fen, the rate in basis points. */
export const amountReaders = {
  grossFen: fenReader,
  policyScopeFen: fenReader,
  deductibleFen: fenReader,
  baseFen: fenReader,
  rateBp: z.number(),
  computedFen: fenReader,
  fundFen: fenReader,
  patientFen: fenReader,
  otherPayerFen: fenReader,
  thirdPartyClaimFen: fenReader,
};

/** Something the patient could have done, and how much less they would have paid. */
const counterfactual = z.object({
  clause: z.string(),
  condition: textReader,
  lessFen: fenReader,
  nextTime: textReader,
});

/** A decided stay as it comes from the server. */
export const decisionReader = z.object({
  ...amountReaders,
  provisional: z.boolean(),
  explanation,
  counterfactuals: z.array(counterfactual),
});

/** A decided stay. */
export type Decision = z.infer<typeof decisionReader>;

/** One rule in effect. */
export type DecisionStep = Decision["explanation"]["steps"][number];

/** The step of a rule, or undefined where the rule has no effect in this case. */
export function stepOf(
  { explanation: { steps } }: Pick<Decision, "explanation">,
  rule: string,
): DecisionStep | undefined {
  return steps.find((one) => one.rule === rule);
}

/** The value in force of a figure that a rule in effect read, or null where none did. */
export function figureUsed({ explanation: { steps } }: Pick<Decision, "explanation">, id: string): number | null {
  return steps.flatMap(({ figures }) => figures).find((figure) => figure.id === id)?.value ?? null;
}

/** The step that stopped the case before any benefit was worked out, or undefined. */
export function gateOf(decision: Pick<Decision, "explanation">): DecisionStep | undefined {
  return gates.map((rule) => stepOf(decision, rule)).find((found) => found !== undefined);
}

const gates = ["uncovered", "workInjury", "publicHealth", "abroad", "paidByCounty", "refusedInstitution"] as const;
