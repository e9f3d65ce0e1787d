// A decided settlement, ready to be booked: the row, its entry in the books, its leaf in the audit log, the totals it leaves.
import { hash, randomBytes } from "node:crypto";
import { hashLeaf, saltLengthBytes } from "../../../kernel/audit/index.ts";
import type { IsoDate } from "../../../kernel/calendar/index.ts";
import type { NewEntry } from "../../../kernel/ledger/index.ts";
import type { YearBefore } from "./facts.ts";
import type { Amounts, RequestKey } from "./request.ts";

/** The caps in force, in fen, that the database holds the year's totals against. */
export type Caps = { readonly deductibleCapFen: number; readonly fundCapFen: number };

/** Salt (16 bytes), record hash as it goes into the log (32 bytes). */
export type Seal = { readonly salt: Buffer; readonly leafHash: Buffer };

/** Everything that one settlement writes, in one piece. Hashes have 32 bytes; `inputs` and `bill` are JSON. */
export type Booking = Seal & {
  readonly key: RequestKey;
  readonly byPost: number;
  readonly personId: number;
  readonly id: number;
  readonly stayId: number;
  readonly stayIsNew: boolean;
  readonly version: number;
  readonly kind: "settle" | "reverse";
  readonly predecessorId: number | null;
  readonly hospitalId: number;
  readonly invoiceNo: string;
  readonly admittedOn: IsoDate;
  readonly dischargedOn: IsoDate;
  readonly accountingDate: IsoDate;
  readonly amounts: Amounts;
  readonly provisional: boolean;
  readonly lawVersion: Buffer;
  readonly explanationHash: Buffer;
  readonly inputs: string;
  readonly bill: string;
  readonly answer: string;
  readonly entry: NewEntry | null;
  readonly caps: Caps;
  readonly yearBefore: YearBefore;
  readonly yearAfter: YearBefore;
};

/** Seals an answer: its text, which is canonical JSON, is the record; with a fresh salt it becomes a leaf. */
export function seal(answer: string, salt: Buffer = randomBytes(saltLengthBytes)): Seal {
  const leaf = hash("sha256", Buffer.concat([salt, Buffer.from(answer)]), "buffer");
  return { salt, leafHash: hashLeaf(leaf) };
}
