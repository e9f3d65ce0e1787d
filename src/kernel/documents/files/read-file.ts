// Finds kept files by their hash, and gives their content.
import { createHash } from "node:crypto";
import type { Queryable } from "../../db/index.ts";
import { accept, type Outcome, refuse } from "../../refusal/index.ts";
import { fileRefusals } from "../inspection/file-refusals.ts";
import { isFileHash, type KeptFile } from "./kept-file.ts";

/** The records of these contents, the oldest first; a hash that was never kept has none. */
export async function findFiles(queryable: Queryable, hashes: readonly string[]): Promise<readonly KeptFile[]> {
  const { rows } = await queryable.query<FileRow>(
    `SELECT file.id, encode(file.hash, 'hex') AS hash, file.name, content.media_type, content.bytes,
            file.kept_by, file.organisation_id, file.post_id, file.kept_at
       FROM document_file AS file JOIN document_content AS content USING (hash)
      WHERE file.hash = ANY ($1::bytea[]) ORDER BY file.id`,
    [hashes.filter(isFileHash).map((hash) => Buffer.from(hash, "hex"))],
  );
  return rows.map(keptFileOf);
}

/** The content. @throws Error when what is stored is not what its hash says */
export async function readFile(queryable: Queryable, hash: string): Promise<Outcome<Buffer>> {
  if (!isFileHash(hash)) return refuse(fileRefusals.notFound());
  const { rows } = await queryable.query<{ content: Buffer }>("SELECT content FROM document_content WHERE hash = $1", [
    Buffer.from(hash, "hex"),
  ]);
  const [row] = rows;
  if (row === undefined) return refuse(fileRefusals.notFound());
  if (createHash("sha256").update(row.content).digest("hex") !== hash)
    throw new Error(`the content of the file ${hash} is not what was kept`);
  return accept(row.content);
}

type FileRow = {
  readonly id: number;
  readonly hash: string;
  readonly name: string;
  readonly media_type: string;
  readonly bytes: number;
  readonly kept_by: string;
  readonly organisation_id: number | null;
  readonly post_id: number | null;
  readonly kept_at: Date;
};

function keptFileOf({
  id,
  hash,
  name,
  media_type,
  bytes,
  kept_by,
  organisation_id,
  post_id,
  kept_at,
}: FileRow): KeptFile {
  const keptBy = { subject: kept_by, organisationId: organisation_id, postId: post_id };
  return { id, hash, name, mediaType: media_type, bytes, keptBy, keptAt: kept_at };
}
