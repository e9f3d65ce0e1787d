// Whether the city is well: database, books, audit log. Open to anyone, because it names nobody.

import { z } from "zod";
import { latestCheckpoint } from "../../kernel/audit/index.ts";
import { answer } from "../../kernel/http/index.ts";
import type { BooksState } from "../city/watch-books.ts";
import { route } from "./services.ts";

export const healthRoutes = [
  route({
    method: "GET",
    path: "/api/health",
    summary: { zh: "系统是否正常", en: "Whether the system is well" },
    clauses: [],
    permission: "open",
    reply: z.object({
      status: z.enum(["well", "checking", "money_stopped"]),
      mode: z.enum(["demo", "production"]),
      database: z.object({ version: z.string() }),
      books: z.object({ balanced: z.boolean(), checkedAt: z.iso.datetime().nullable() }),
      audit: z.object({ sound: z.boolean(), size: z.int(), root: z.string().nullable(), pending: z.int() }),
      faults: z.array(z.string()),
    }),
    handler: async (_request, { database, secrets, booksState }) => {
      const { rows } = await database.pool.query<{ version: string; pending: number }>(
        `SELECT current_setting('server_version') AS version,
          (SELECT count(*) FROM audit_entry WHERE id > coalesce((SELECT max(entry_id) FROM audit_position), 0)) AS pending`,
      );
      const checkpoint = await latestCheckpoint(database.pool);
      const books = booksState();
      return answer({
        status: statusOf(books),
        mode: secrets.mode,
        database: { version: rows[0]?.version ?? "" },
        books: { balanced: books.isBalanced, checkedAt: books.checkedAt?.toISOString() ?? null },
        audit: {
          sound: books.isAuditSound,
          size: checkpoint?.size ?? 0,
          root: checkpoint?.root.toString("base64") ?? null,
          pending: rows[0]?.pending ?? 0,
        },
        faults: [...books.faults],
      });
    },
  }),
];

function statusOf({ isBalanced, isAuditSound, checkedAt }: BooksState): "well" | "checking" | "money_stopped" {
  if (!isBalanced || !isAuditSound) return "money_stopped";
  return checkedAt === null ? "checking" : "well";
}
