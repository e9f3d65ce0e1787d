// COPY over the `pg` driver: a table out as a stream of bytes, and a stream of bytes into a table.
import { Readable, Writable } from "node:stream";
import type pg from "pg";
import { databaseLimits } from "../limits.ts";

type Done = (error?: Error | null) => void;

// The driver's declarations leave out the three calls that its connection offers for COPY.
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

const sourceBroke = "the source of the rows broke";

/** Bytes of `COPY … TO STDOUT`. Submit it with `client.query`; when it breaks, release the client with an error. */
export class CopyOut extends Readable implements pg.Submittable {
  readonly #statement: string;
  #connection: pg.Connection | undefined;
  #rows: Uint8Array[] = [];
  #bytes = 0;

  constructor(statement: string) {
    super({ highWaterMark: databaseLimits.backupChunkBytes });
    this.#statement = statement;
  }

  submit(connection: pg.Connection): void {
    this.#connection = connection;
    connection.query(this.#statement);
  }

  override _read(): void {
    this.#connection?.stream.resume();
  }

  /** One message is one row; its bytes belong to the driver, so they are copied, and gathered into larger chunks. */
  handleCopyData(message: { chunk: Uint8Array }): void {
    this.#rows.push(Uint8Array.from(message.chunk));
    this.#bytes += message.chunk.length;
    if (this.#bytes >= databaseLimits.backupChunkBytes && !this.#flush()) this.#connection?.stream.pause();
  }

  handleCommandComplete(): void {
    this.#flush();
  }

  /** The connection is handed on as it was taken: flowing. */
  handleReadyForQuery(): void {
    this.#connection?.stream.resume();
    this.push(null);
  }

  handleError(error: Error): void {
    this.#connection?.stream.resume();
    this.destroy(error);
  }

  /** False when the reader has enough for now. */
  #flush(): boolean {
    if (this.#bytes === 0) return true;
    const chunk = Buffer.concat(this.#rows, this.#bytes);
    this.#rows = [];
    this.#bytes = 0;
    return this.push(chunk);
  }
}

/** Takes the bytes for `COPY … FROM STDIN`. Submit it with `client.query`; finished when the server has taken all. */
export class CopyIn extends Writable implements pg.Submittable {
  readonly #statement: string;
  #connection: CopyConnection | undefined;
  #whenOpen: (() => void) | undefined;
  #whenDone: Done | undefined;
  #open = false;

  constructor(statement: string) {
    super({ highWaterMark: databaseLimits.backupChunkBytes });
    this.#statement = statement;
  }

  submit(connection: pg.Connection): void {
    if (!canCopy(connection)) throw new TypeError("this version of pg cannot COPY");
    this.#connection = connection;
    connection.query(this.#statement);
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: Done): void {
    this.#onceOpen((connection) => {
      connection.sendCopyFromChunk(chunk);
      if (connection.stream.writableNeedDrain) connection.stream.once("drain", () => done());
      else done();
    });
  }

  override _final(done: Done): void {
    this.#onceOpen((connection) => {
      this.#whenDone = done;
      connection.endCopyFrom();
    });
  }

  /** When the source breaks, the server is told, so that the connection can go on after a rollback. */
  override _destroy(error: Error | null, done: Done): void {
    if (error !== null && this.#open && this.#whenDone === undefined) this.#connection?.sendCopyFail(sourceBroke);
    done(error);
  }

  handleCopyInResponse(): void {
    this.#open = true;
    if (this.destroyed) this.#connection?.sendCopyFail(sourceBroke);
    this.#whenOpen?.();
  }

  handleCommandComplete(): void {
    this.#open = false;
  }

  handleReadyForQuery(): void {
    this.#whenDone?.();
  }

  handleError(error: Error): void {
    this.#open = false;
    this.destroy(error);
  }

  #onceOpen(work: (connection: CopyConnection) => void): void {
    const connection = this.#connection;
    if (this.#open && connection !== undefined) {
      work(connection);
      return;
    }
    this.#whenOpen = () => {
      this.#whenOpen = undefined;
      this.#onceOpen(work);
    };
  }
}

function canCopy(connection: pg.Connection): connection is CopyConnection {
  return "sendCopyFromChunk" in connection && "endCopyFrom" in connection && "sendCopyFail" in connection;
}
