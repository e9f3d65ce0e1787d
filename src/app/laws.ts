// Every law that this city decides by.

import type { Law } from "../kernel/law/index.ts";
import { laws as investmentLaws } from "../regulations/investment/articles/laws.ts";
import { ordinaryEnrolment } from "../regulations/medical-insurance/articles/14-payment-window.ts";
import {
  householdChangeEnrolment,
  newbornEnrolment,
} from "../regulations/medical-insurance/articles/15-enrolment-windows.ts";
import { seriousIllness } from "../regulations/medical-insurance/articles/33-serious-illness.ts";
import { maternity } from "../regulations/medical-insurance/articles/34-maternity.ts";
import { inpatient } from "../regulations/medical-insurance/articles/inpatient.ts";

/** In the order in which an article that has rules in several shows them. */
export const laws: readonly Law[] = [
  inpatient,
  maternity,
  seriousIllness,
  ordinaryEnrolment,
  newbornEnrolment,
  householdChangeEnrolment,
  ...investmentLaws,
];
