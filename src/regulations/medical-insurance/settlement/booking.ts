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
export type Booking = {
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
  readonly seal: Seal;
  readonly entry: NewEntry | null;
  readonly caps: Caps;
  readonly yearBefore: YearBefore;
  readonly yearAfter: YearBefore;
};

/** Seals an answer: its text, which is canonical JSON, is the record; with a fresh salt it becomes a leaf. */
export function seal(answer: string, salt: Buffer = takeSalt()): Seal {
  const text = Buffer.allocUnsafe(salt.length + Buffer.byteLength(answer));
  text.set(salt);
  text.write(answer, salt.length);
  return { salt, leafHash: hashLeaf(hash("sha256", text, "buffer")) };
}

/** Random bytes are drawn for many salts at once; none is used twice. */
function takeSalt(): Buffer {
  if (drawn === saltsPerDraw) {
    salts = randomBytes(saltsPerDraw * saltLengthBytes);
    drawn = 0;
  }
  drawn += 1;
  return salts.subarray((drawn - 1) * saltLengthBytes, drawn * saltLengthBytes);
}

const saltsPerDraw = 256;
let salts = Buffer.alloc(0);
let drawn = saltsPerDraw;
