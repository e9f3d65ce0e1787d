// The schema of government-investment projects, in the order in which it is made.

import type { Migration } from "../../../../kernel/db/index.ts";
import { contracts } from "./contracts.ts";

/** The tables stand on those of cases. */
export const migrations: readonly Migration[] = [contracts];
