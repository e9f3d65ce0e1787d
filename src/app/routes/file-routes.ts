// Files over HTTP: kept under a key, and given back as an attachment to whoever may see one of their records.

import { z } from "zod";
import {
  claimKey,
  type Database,
  hashBody,
  type IdempotencyKey,
  inTransaction,
  storeAnswer,
} from "../../kernel/db/index.ts";
import {
  documentLimits,
  findFiles,
  type KeptFile,
  keepFile,
  mediaTypeOf,
  readFile,
} from "../../kernel/documents/index.ts";
import {
  content,
  httpRefusals,
  type RequestKey,
  RequestRefused,
  type Route,
  type RoutePermission,
  refused,
  routesWith,
  storedAnswer,
} from "../../kernel/http/index.ts";
import type { Actor } from "../../kernel/identity/index.ts";

/** What file routes work with. `findReadable` gives, of the records of one content, one that the actor may see. */
export type FileServices = {
  readonly database: Pick<Database, "pool">;
  readonly findReadable: (actor: Actor, records: readonly KeptFile[]) => Promise<KeptFile | undefined>;
};

/** Who may keep files and who may ask for one; on which file, `findReadable` decides. */
export type FilePermissions = { readonly keep: RoutePermission; readonly read: RoutePermission };

/** The routes of files. */
export function fileRoutes({ keep, read }: FilePermissions): readonly Route<FileServices>[] {
  return [keepRoute(keep), readRoute(read)];
}

/** Of the records of a file, one that the actor's own organisation kept, or the actor in person. */
export function findOwn({ organisationId, subject }: Actor, records: readonly KeptFile[]): KeptFile | undefined {
  return records.find(({ keptBy }) =>
    organisationId === null ? keptBy.subject === subject : keptBy.organisationId === organisationId,
  );
}

const route = routesWith<FileServices>();
const hashSchema = z.string().regex(/^[0-9a-f]{64}$/);

const keptSchema = z.object({
  file: hashSchema,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
});

/** The name stands in the address, for a header field holds no Chinese. The content says what kind it is. */
function keepRoute(permission: RoutePermission): Route<FileServices> {
  return route({
    method: "POST",
    path: "/api/files",
    summary: { zh: "上传文件", en: "Keep a file" },
    clauses: [],
    permission,
    accepts: [...Object.values(mediaTypeOf), "application/octet-stream"],
    bodyBytes: documentLimits.fileBytes,
    idempotent: true,
    status: 201,
    query: z.strictObject({ name: z.string().min(1).max(documentLimits.nameCharacters) }),
    reply: keptSchema,
    handler: async ({ bytes, query: { name }, actor, key, now }, { database }) => {
      const claim = claimOf(key, name);
      return inTransaction(database.pool, async (client) => {
        const claimed = await claimKey(client, claim);
        if (claimed.outcome === "answered") return storedAnswer(claimed.answer);
        if (claimed.outcome === "refused") return refused(claimed.refusal, claimed.status);
        const kept = await keepFile(client, { bytes, name, keptBy: actor, at: now });
        // Thrown, so that the key is free again for a better file.
        if (!kept.ok) throw new RequestRefused({ status: 422, refusal: kept.refusal });
        const { hash, mediaType } = kept.value;
        const body = JSON.stringify({ file: hash, name: kept.value.name, mediaType, bytes: kept.value.bytes });
        await storeAnswer(client, claim, { status: 201, body });
        return storedAnswer({ status: 201, body });
      });
    },
  });
}

/** The same content under another name is another request. */
function claimOf({ caller, key, bodyHash }: RequestKey, name: string): IdempotencyKey {
  return { personId: 0, caller, key, bodyHash: hashBody(Buffer.concat([bodyHash, Buffer.from(name)])) };
}

function readRoute(permission: RoutePermission): Route<FileServices> {
  return route({
    method: "GET",
    path: "/api/files/{hash}",
    summary: { zh: "下载文件", en: "Fetch a file" },
    clauses: [],
    permission,
    produces: Object.values(mediaTypeOf),
    params: z.strictObject({ hash: hashSchema }),
    reply: z.string(),
    handler: async ({ params: { hash }, actor }, { database, findReadable }) => {
      const file = await findReadable(actor, await findFiles(database.pool, [hash]));
      const bytes = file === undefined ? undefined : await readFile(database.pool, hash);
      if (file === undefined || bytes?.ok !== true) throw new RequestRefused(httpRefusals.notFound());
      return content(file.mediaType, bytes.value, { headers: attachmentHeaders(file) });
    },
  });
}

/** Saved, never shown: whatever a file holds, it does not run in the name of this server. */
function attachmentHeaders({ name, hash }: KeptFile) {
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return {
    "content-disposition": `attachment; filename*=UTF-8''${encoded}`,
    etag: `"${hash}"`,
  };
}
