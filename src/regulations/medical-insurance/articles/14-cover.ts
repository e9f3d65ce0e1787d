// Articles 14 and 15 at the moment of care: benefits presuppose cover, and cover that the year's contribution was paid.

import { fen, not, rule } from "../../../kernel/law/index.ts";
import { facts } from "./inpatient-facts.ts";

/** No cover on the day of admission. */
export const isUncovered = not(facts.covered);

export const uncovered = rule(
  ["medical.14.1", "medical.15.1"],
  { id: "uncovered", mark: "S2", title: { zh: "没有参保,基金不付", en: "no cover: the fund pays nothing" } },
  fen(0),
);
