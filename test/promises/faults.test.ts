// Small doses of the promises about faults: server and database killed while hospitals settle, backups restored elsewhere.

import { backupRestore } from "./harnesses/backup-restore.ts";
import { killedDatabase } from "./harnesses/killed-database.ts";
import { killedServer } from "./harnesses/killed-server.ts";
import { describeSmallDoses } from "./small-doses.ts";

describeSmallDoses([killedServer, killedDatabase, backupRestore]);
