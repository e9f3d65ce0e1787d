// The promises of each regulation, in the order in which they are tried. A promise that is not listed here is not kept by anybody.

import { apiFuzzing } from "./harnesses/api-fuzzing.ts";
import { backupRestore } from "./harnesses/backup-restore.ts";
import { badInput } from "./harnesses/bad-input.ts";
import { ceilingContention } from "./harnesses/ceiling-contention.ts";
import { duplicateStorm } from "./harnesses/duplicate-storm.ts";
import { killedDatabase } from "./harnesses/killed-database.ts";
import { killedServer } from "./harnesses/killed-server.ts";
import { mutation } from "./harnesses/mutation.ts";
import { rights } from "./harnesses/rights.ts";
import { tampering } from "./harnesses/tampering.ts";
import { targetsAgree } from "./harnesses/targets-agree.ts";
import type { KeptPromise } from "./promise.ts";

export { writeFigures } from "./promises-page.ts";
export { type Kept, runPromises } from "./run-promises.ts";

export const promises: Readonly<Record<string, readonly KeptPromise[]>> = {
  medical: [
    killedServer,
    killedDatabase,
    duplicateStorm,
    ceilingContention,
    tampering,
    targetsAgree,
    mutation,
    badInput,
    rights,
    backupRestore,
    apiFuzzing,
  ],
};
