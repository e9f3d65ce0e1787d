// The figures by which a restored city shows that it is the one that was backed up.

import { proveLog } from "../../kernel/audit/index.ts";
import type { Prove } from "../../kernel/db/index.ts";
import { proveLedger } from "../../kernel/ledger/index.ts";

/** Books and audit log, recomputed from every row. @throws AuditLogBroken when the log is damaged already */
export const proveCity: Prove = async (client) => {
  const { entries, transfers, debitFen, creditFen, sha256 } = await proveLedger(client);
  const books = {
    ledgerEntries: entries,
    ledgerTransfers: transfers,
    ledgerDebitFen: debitFen,
    ledgerCreditFen: creditFen,
  };
  const texts = Object.entries(books).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(texts), ledgerSha256: sha256, ...(await proveLog(client)) };
};
