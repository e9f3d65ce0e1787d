// The regulations that this city runs, in the order in which they are listed.

import type { Regulation } from "../../kernel/law/register/index.ts";
import { regulation as investment } from "../../regulations/investment/regulation.ts";
import { regulation as medicalInsurance } from "../../regulations/medical-insurance/regulation.ts";

export const regulations: readonly Regulation[] = [medicalInsurance, investment];
