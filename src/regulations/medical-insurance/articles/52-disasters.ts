// Article 52: the cost of declared disasters and major accidents is met by the county government with separate money.

import { is, rule } from "../../../kernel/law/index.ts";
import { gross } from "./29-emergency-rescue.ts";
import { facts } from "./inpatient-facts.ts";

export const isDisaster = is(facts.exclusion, "disaster");

export const paidByCounty = rule(
  "medical.52.1",
  { id: "paidByCounty", mark: "S3", title: { zh: "县级政府支付", en: "paid by the county government" }, gaps: ["A33"] },
  gross,
);
