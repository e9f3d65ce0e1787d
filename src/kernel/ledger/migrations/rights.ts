// What the application's role may do in the ledger: read everything, write through the doors.
import type { Migration } from "../../db/index.ts";

/** Takes back what the database gives to new tables by default; accounts alone may be retitled. */
export const ledgerRights: Migration = {
  id: "2026-11-24-ledger-4-rights",
  sql: `
REVOKE ALL ON ledger_account, ledger_period, ledger_entry, ledger_transfer, ledger_balance, ledger_roll_up FROM hengzheng_app;
GRANT SELECT ON ledger_account, ledger_period, ledger_entry, ledger_transfer, ledger_balance, ledger_roll_up TO hengzheng_app;
REVOKE ALL ON SEQUENCE ledger_entry_id FROM hengzheng_app;
`,
};
