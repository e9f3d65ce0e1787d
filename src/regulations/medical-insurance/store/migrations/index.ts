// The schema of medical insurance, in the order in which it is made.
import type { Migration } from "../../../../kernel/db/index.ts";
import { covers } from "./covers.ts";
import { enrolments } from "./enrolments.ts";
import { hospitals } from "./hospitals.ts";
import { recoveries } from "./recoveries.ts";
import { settleBatch } from "./settle-batch.ts";
import { settleFacts } from "./settle-facts.ts";
import { settlements } from "./settlements.ts";
import { waitingStays } from "./waiting-stays.ts";

/** Everything medical insurance keeps; the kernel's own schema is added by `allMigrations`. */
export const migrations: readonly Migration[] = [
  hospitals,
  covers,
  settlements,
  recoveries,
  settleBatch,
  settleFacts,
  enrolments,
  waitingStays,
];
