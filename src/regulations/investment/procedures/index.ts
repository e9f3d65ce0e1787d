// The procedures of government-investment projects: every version that a case may have begun with.

import { gatherProcedures } from "../../../kernel/cases/index.ts";
import { paymentProcedure } from "./payment/payment.ts";
import { projectProcedure } from "./project/project.ts";

export const procedures = gatherProcedures([projectProcedure, paymentProcedure]);
