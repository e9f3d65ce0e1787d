// The schema of identity, in the order in which it is made.
import type { Migration } from "../../db/index.ts";
import { organisationTables } from "./organisations.ts";
import { peopleTables } from "./people.ts";
import { projectUnits } from "./project-units.ts";
import { identityRights } from "./rights.ts";
import { sessionTables } from "./sessions.ts";

/** Tables, triggers and rights of people, organisations, accounts and sessions. */
export const migrations: readonly Migration[] = [
  peopleTables,
  organisationTables,
  sessionTables,
  identityRights,
  projectUnits,
];
