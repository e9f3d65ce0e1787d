// Article 28: in provincial hospitals the provincial rules fix deductible and rate. They were not found; the values are unconfirmed.

import type { FigureRow } from "../../../kernel/law/index.ts";

const unconfirmed = {
  from: "2017-01-01",
  known: "2017-01-01",
  source: "external",
  provisional: true,
  clauses: ["medical.28.1"],
  readings: ["A02"],
} as const;

/** 2,300 yuan: the yearly limit of article 25 is by its own words the highest provincial deductible. */
export const provincialDeductible: FigureRow = { ...unconfirmed, values: { provincial: 230_000 } };

/** 60 %: the only provincial rate that was found, in a later rule, and not above the city's rate for level 3. */
export const provincialRate: FigureRow = { ...unconfirmed, values: { provincial: 6000 } };
