// The ledger's schema, in the order in which it is made.
import type { Migration } from "../../db/index.ts";
import { ledgerDoors } from "./doors.ts";
import { ledgerGuards } from "./guards.ts";
import { ledgerReferences } from "./references.ts";
import { ledgerRights } from "./rights.ts";
import { ledgerTables } from "./tables.ts";

/** Tables, triggers, functions and rights of the ledger. */
export const migrations: readonly Migration[] = [
  ledgerTables,
  ledgerGuards,
  ledgerDoors,
  ledgerRights,
  ledgerReferences,
];
