// Article 35: Hunan's catalogue decides what of a bill lies in the policy scope.

import { add, fen, is, isLess, not, or, portion, rule, subtract } from "../../../kernel/law/index.ts";
import { bedExcess, bedInScope } from "./27-bed-fee.ts";
import { rescueInScope } from "./29-emergency-rescue.ts";
import { facts } from "./inpatient-facts.ts";

const { classAFen, classBFen, classBOwnShareBp, outOfCatalogueFen, area, designated } = facts;

export const classBOwnShare = rule(
  "medical.35.1",
  {
    id: "classBOwnShare",
    mark: "S5",
    title: { zh: "乙类先自付", en: "own share of class B" },
    citedWhen: isLess(fen(0), classBFen),
    gaps: [{ gap: "A32", when: isLess(fen(0), classBFen) }],
  },
  portion(classBFen, classBOwnShareBp, "half_up"),
);

/** What of the bill lies outside the policy scope: outside the catalogue, own share of class B, bed fee above the limit. */
export const outsideScope = rule(
  "medical.35.1",
  { id: "outsideScope", mark: "S5", title: { zh: "政策范围外", en: "outside the policy scope" } },
  add(outOfCatalogueFen, classBOwnShare, bedExcess),
);

export const scopeOfBill = rule(
  "medical.35.1",
  {
    id: "scopeOfBill",
    mark: "S5",
    title: { zh: "政策范围内费用", en: "policy scope of the bill" },
    gaps: [{ gap: "A17", when: or(not(is(area, "local")), not(designated)) }],
  },
  add(classAFen, subtract(classBFen, classBOwnShare), rescueInScope, bedInScope),
);
