// What the audit log publishes, and the check of a receipt.

import { z } from "zod";
import { latestCheckpoint, proveConsistency, verifyReceipt } from "../../kernel/audit/index.ts";
import { answer, refused } from "../../kernel/http/index.ts";
import { route } from "./services.ts";

export const auditRoutes = [
  route({
    method: "GET",
    path: "/api/audit/checkpoint",
    summary: { zh: "存证的最新检查点和公钥", en: "The latest checkpoint of the audit log, and its public key" },
    clauses: [],
    permission: "audit.verify",
    reply: z.object({
      publicKey: z.string(),
      size: z.int(),
      root: z.string().nullable(),
      note: z.string().nullable(),
      at: z.iso.datetime().nullable(),
    }),
    handler: async (_request, { database, auditKey }) => {
      const latest = await latestCheckpoint(database.pool);
      return answer({
        publicKey: auditKey.text,
        size: latest?.size ?? 0,
        root: latest?.root.toString("base64") ?? null,
        note: latest?.note ?? null,
        at: latest?.at.toISOString() ?? null,
      });
    },
  }),
  route({
    method: "GET",
    path: "/api/audit/consistency",
    summary: { zh: "证明存证只增不改", en: "The proof that the log only grew between two sizes" },
    clauses: [],
    permission: "audit.verify",
    query: z.strictObject({ smaller: z.coerce.number().int().min(0), larger: z.coerce.number().int().min(0) }),
    reply: z.object({ smaller: z.int(), larger: z.int(), proof: z.array(z.string()) }),
    handler: async ({ query: sizes }, { database }) => {
      const latest = await latestCheckpoint(database.pool);
      if (sizes.smaller > sizes.larger || sizes.larger > (latest?.size ?? 0))
        return refused(sizesWrong(latest?.size ?? 0));
      const proof = await proveConsistency(database.pool, sizes);
      return answer({ ...sizes, proof: proof.map((hash) => Buffer.from(hash).toString("base64")) });
    },
  }),
  route({
    method: "POST",
    path: "/api/audit/verify",
    summary: { zh: "核验一张凭据", en: "Verify a receipt" },
    clauses: [],
    permission: "audit.verify",
    body: z.strictObject({ receipt: z.unknown(), publicKey: z.string().max(300).optional() }),
    reply: z.object({
      verified: z.literal(true),
      logName: z.string(),
      position: z.int(),
      size: z.int(),
      record: z.unknown(),
    }),
    handler: async ({ body }, { auditKey }) => {
      const outcome = verifyReceipt(body.receipt, body.publicKey ?? auditKey.text);
      return outcome.ok ? answer({ verified: true as const, ...outcome.value }) : refused(outcome.refusal);
    },
  }),
];

function sizesWrong(size: number) {
  return {
    code: "audit.sizes_wrong",
    field: "larger",
    message: {
      zh: `存证现有 ${size} 条,要从小到大`,
      en: `The log has ${size} entries; the sizes must rise to that at most`,
    },
    next: { zh: "用检查点里的条数", en: "Use sizes from checkpoints" },
  };
}
