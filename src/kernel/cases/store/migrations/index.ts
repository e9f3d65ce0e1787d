// The schema of cases, in the order in which it is made.
import type { Migration } from "../../../db/index.ts";
import { caseDoor } from "./door.ts";
import { caseLocks } from "./locks.ts";
import { caseRights } from "./rights.ts";
import { caseTables } from "./tables.ts";

/** Tables, the door and the rights of cases; they stand on the audit room's and the identity room's. */
export const migrations: readonly Migration[] = [caseTables, caseDoor, caseRights, caseLocks];
