// Reads a batch file of any kind into stays, with all faults at their rows and columns.
import type { HospitalKey } from "../wire/sent-stay.ts";
import type { ReadBatch } from "./batch-stay.ts";
import { decodeText } from "./decode-text.ts";
import { type BatchFile, type BatchKind, detectKind } from "./detect-kind.ts";
import { collectFaults, type Faults } from "./fault.ts";
import { BatchFileRefused } from "./file-refused.ts";
import { gatherStays } from "./gather-stays.ts";
import { batchLimits } from "./limits.ts";
import { readCsv } from "./read-csv.ts";
import { readNdjson } from "./read-ndjson.ts";
import { readXlsx } from "./read-xlsx.ts";
import { fileRefusals } from "./refusals.ts";

/** What was read; a file that cannot be taken as a whole has no stays and one fault in row 0. */
export type ReadFile = ReadBatch & { readonly kind: BatchKind | null; readonly faults: Faults };

/** Reads a file. @param home the hospital of rows that name none, null when the sender belongs to none */
export async function readBatch(file: BatchFile, home: HospitalKey | null): Promise<ReadFile> {
  const faults = collectFaults();
  const kind = file.bytes.length > batchLimits.fileBytes ? null : detectKind(file);
  try {
    if (kind === null) throw new BatchFileRefused(fileRefusals.tooLarge());
    if (!kind.ok) throw new BatchFileRefused(kind.refusal);
    return { ...(await readKind(kind.value, file.bytes, { home, faults })), kind: kind.value, faults };
  } catch (error) {
    if (!(error instanceof BatchFileRefused)) throw error;
    faults.add(0, null, error.refusal);
    return { rows: 0, stays: [], kind: kind?.ok === true ? kind.value : null, faults };
  }
}

async function readKind(
  kind: BatchKind,
  bytes: Uint8Array,
  gathering: { readonly home: HospitalKey | null; readonly faults: Faults },
): Promise<ReadBatch> {
  if (kind === "xlsx") return gatherStays(readXlsx(bytes), gathering);
  const text = decodeText(bytes);
  if (!text.ok) throw new BatchFileRefused(text.refusal);
  if (kind === "ndjson") return readNdjson(text.value, gathering);
  return gatherStays(readCsv(text.value, gathering.faults), gathering);
}
