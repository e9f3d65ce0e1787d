// Small doses of the promises about money: storms of one key, few persons at their ceilings, a log that was tampered with.

import { ceilingContention } from "./harnesses/ceiling-contention.ts";
import { duplicateStorm } from "./harnesses/duplicate-storm.ts";
import { tampering } from "./harnesses/tampering.ts";
import { describeSmallDoses } from "./small-doses.ts";

describeSmallDoses([duplicateStorm, ceilingContention, tampering]);
