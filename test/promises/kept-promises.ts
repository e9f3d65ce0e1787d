// The promises of medical insurance that have a harness, in the order in which they are tried.

import { badInput } from "./harnesses/bad-input.ts";
import { ceilingContention } from "./harnesses/ceiling-contention.ts";
import { duplicateStorm } from "./harnesses/duplicate-storm.ts";
import { killedDatabase } from "./harnesses/killed-database.ts";
import { killedServer } from "./harnesses/killed-server.ts";
import { rights } from "./harnesses/rights.ts";
import { tampering } from "./harnesses/tampering.ts";
import type { KeptPromise } from "./promise.ts";

export const keptPromises: readonly KeptPromise[] = [
  duplicateStorm,
  ceilingContention,
  tampering,
  badInput,
  rights,
  killedServer,
  killedDatabase,
];
