// The form of a backup file: gzip over lines of JSON, with each table's COPY text between them in counted blocks.
import { databaseLimits } from "../limits.ts";
import { DatabaseRefused } from "../refusal.ts";
import type { Sequence } from "./catalog.ts";

/** First line: what the file is and which schema it needs. */
export type BackupHeader = {
  readonly format: typeof backupFormat;
  readonly takenAt: string;
  readonly migrations: readonly { readonly id: string; readonly sha256: string }[];
};

/** Before each table's blocks. Columns are given because they bind the order of the text. */
export type TableHeader = { readonly table: string; readonly columns: readonly string[] };

/** Last line: what the file must have contained. */
export type BackupManifest = {
  readonly tables: readonly TableDigest[];
  readonly sequences: readonly Sequence[];
  /** Figures the caller relies on, such as the ledger's sum and the audit root; a restore must reproduce them. */
  readonly proofs: Readonly<Record<string, string>>;
};

/** `sha256` is over the bytes in the file; `fingerprint` over the rows in the database, whatever their order. */
export type TableDigest = {
  readonly table: string;
  readonly rows: number;
  readonly sha256: string;
  readonly fingerprint: string;
};

export const backupFormat = "hengzheng-backup-1";

/** A value as a line. */
export function toLine(value: BackupHeader | TableHeader | { readonly end: BackupManifest }): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** A block: its length in bytes on a line of its own, then the bytes; the block of length 0 ends a table. */
export function* toBlock(bytes: Uint8Array): Generator<Uint8Array> {
  yield Buffer.from(`${bytes.length}\n`);
  yield bytes;
}

export const endOfBlocks = Buffer.from("0\n");

/** Reads lines and blocks from a stream of bytes, holding no more than one of them. */
export class BackupReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line's text without its end. */
  async readLine(): Promise<string> {
    let end = this.#held.indexOf(10);
    while (end < 0) {
      if (this.#held.length > databaseLimits.backupLineBytes) throw damaged("a line is too long");
      const before = this.#held.length;
      await this.#readMore();
      end = this.#held.indexOf(10, before);
    }
    const line = this.#held.toString("utf8", 0, end);
    this.#held = this.#held.subarray(end + 1);
    return line;
  }

  /** The blocks up to the end of a table. */
  async *readBlocks(): AsyncGenerator<Buffer> {
    for (;;) {
      const length = Number(await this.readLine());
      if (!Number.isInteger(length) || length < 0 || length > databaseLimits.backupBlockBytes) {
        throw damaged("a block has no sound length");
      }
      if (length === 0) return;
      while (this.#held.length < length) await this.#readMore();
      yield this.#held.subarray(0, length);
      this.#held = this.#held.subarray(length);
    }
  }

  /** Reads on to the end, which makes gzip check its sum; refuses anything that follows. */
  async readEnd(): Promise<void> {
    const { done } = await this.#source.next();
    if (done !== true || this.#held.length > 0) throw damaged("something follows its end");
  }

  async #readMore(): Promise<void> {
    const { done, value } = await this.#source.next();
    if (done === true) throw damaged("it ends too early");
    this.#held = this.#held.length === 0 ? Buffer.from(value) : Buffer.concat([this.#held, value]);
  }
}

/** The refusal for a file that is not, or no longer, a sound backup. */
export function damaged(what: string, cause?: unknown): DatabaseRefused {
  return new DatabaseRefused(
    {
      code: "backup_damaged",
      message: { zh: `备份文件不完整或已损坏（${what}）。`, en: `The backup file is incomplete or damaged: ${what}.` },
      next: { zh: "请改用另一份备份；数据库没有改动。", en: "Use another backup; the database was not changed." },
    },
    { cause },
  );
}
