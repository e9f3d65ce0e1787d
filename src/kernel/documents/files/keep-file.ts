// Keeps a file: looked through, named cleanly, its content stored once.
import { createHash } from "node:crypto";
import type { Queryable } from "../../db/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { mediaTypeOf } from "../inspection/file-kind.ts";
import { fileRefusals } from "../inspection/file-refusals.ts";
import { inspectFile } from "../inspection/inspect-file.ts";
import { documentLimits } from "../limits.ts";
import { cleanFileName } from "./file-name.ts";
import type { Keeper, KeptFile } from "./kept-file.ts";

/** A file as it was sent. */
export type SentFile = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly keptBy: Keeper;
  readonly at: Date;
};

/**
 * Keeps a file in the caller's transaction. The same content kept again is one content and two records. Refuses a file
 * that is too large, of another kind, damaged, or that acts by itself; and more than a keeper may send in a day.
 */
export async function keepFile(queryable: Queryable, sent: SentFile): Promise<Outcome<KeptFile>> {
  const kind = await inspectFile(sent.bytes);
  if (!kind.ok) return kind;
  if (await hasSentEnough(queryable, sent)) return refuse(fileRefusals.tooManyToday());
  const { bytes, keptBy, at } = sent;
  const name = cleanFileName(sent.name, kind.value);
  const mediaType = mediaTypeOf[kind.value];
  const hash = createHash("sha256").update(bytes).digest();
  await queryable.query(
    `INSERT INTO document_content (hash, media_type, bytes, content) VALUES ($1, $2, $3, $4) ON CONFLICT (hash) DO NOTHING`,
    [hash, mediaType, bytes.length, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)],
  );
  const { rows } = await queryable.query<{ id: number }>(
    `INSERT INTO document_file (hash, name, kept_by, organisation_id, post_id, kept_at)
     VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
    [hash, name, keptBy.subject, keptBy.organisationId, keptBy.postId, at],
  );
  const [row] = rows;
  if (row === undefined) throw new Error("a kept file got no number");
  return accept({ id: row.id, hash: hash.toString("hex"), name, mediaType, bytes: bytes.length, keptBy, keptAt: at });
}

async function hasSentEnough(queryable: Queryable, { bytes, keptBy, at }: SentFile): Promise<boolean> {
  const { rows } = await queryable.query<{ files: number; sent: number }>(
    `SELECT count(*) AS files, coalesce(sum(content.bytes), 0)::bigint AS sent
       FROM document_file AS file JOIN document_content AS content USING (hash)
      WHERE coalesce(file.organisation_id::text, file.kept_by) = $1 AND file.kept_at > $2::timestamptz - interval '1 day'`,
    [keptBy.organisationId === null ? keptBy.subject : String(keptBy.organisationId), at],
  );
  const { files = 0, sent = 0 } = rows[0] ?? {};
  return files >= documentLimits.filesPerDay || sent + bytes.length > documentLimits.bytesPerDay;
}
