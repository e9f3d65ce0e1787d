// The log's figures for a backup: a restore has to arrive at the same ones.

import type { ClientBase } from "pg";
import { encodeBase64 } from "../note/base64.ts";
import { AuditLogBroken } from "../store/broken.ts";
import { checkLogWithin } from "./check-log.ts";

/** Recomputes the whole log and gives its size and root, to be compared after a restore. Throws {@link AuditLogBroken} on damage. */
export async function proveLog(client: ClientBase): Promise<{ auditSize: string; auditRoot: string }> {
  const { size, root, finding } = await checkLogWithin(client);
  if (finding !== undefined) throw new AuditLogBroken(finding.message.en);
  return { auditSize: String(size), auditRoot: encodeBase64(root) };
}
