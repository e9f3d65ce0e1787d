// Small doses of the promises about bad input and rights.

import { apiFuzzing } from "./harnesses/api-fuzzing.ts";
import { badInput } from "./harnesses/bad-input.ts";
import { rights } from "./harnesses/rights.ts";
import { describeSmallDoses } from "./small-doses.ts";

describeSmallDoses([badInput, rights, apiFuzzing]);
