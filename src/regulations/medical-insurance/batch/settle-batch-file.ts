// A batch file from its bytes to its report: read, checked as a whole, and only then settled stay by stay.
import type { HospitalKey } from "../wire/sent-stay.ts";
import type { WireServices } from "../wire/submit-stay.ts";
import { type BatchReport, sumResults } from "./batch-report.ts";
import { type BatchSender, checkBatch } from "./check-batch.ts";
import type { BatchFile } from "./detect-kind.ts";
import { readBatch } from "./read-batch.ts";
import { resultOf, settleChecked } from "./settle-checked.ts";

/** How a file is taken. `isDryRun` checks everything and books nothing; `onSettled` is told after each stay. */
export type BatchOptions = BatchSender & { readonly isDryRun?: boolean; readonly onSettled?: () => void };

/**
 * Settles a batch file. When anything in it is wrong nothing is booked and every fault is reported; sent again, corrected or
 * not, each bill is settled once.
 */
export async function settleBatchFile(
  services: WireServices,
  file: BatchFile,
  { isDryRun = false, onSettled, ...sender }: BatchOptions,
): Promise<BatchReport> {
  const { rows, stays, faults } = await readBatch(file, homeOf(sender));
  const faulty = new Set(faults.list().map(({ row }) => row));
  const sound = stays.filter(({ row, lineRows }) => !faulty.has(row) && !lineRows.some((line) => faulty.has(line)));
  const checked = faults.isFull() ? [] : await checkBatch(services, sound, { sender, faults });
  const listed = faults.list();
  if (listed.length > 0)
    return { status: "refused", rows, stays: stays.length, faults: listed, isCutShort: faults.isFull() };
  const results = isDryRun
    ? checked.map(resultOf).toSorted((one, other) => one.row - other.row)
    : await settleChecked(services.settler, checked, onSettled);
  return { status: isDryRun ? "checked" : "settled", rows, sums: sumResults(results), results };
}

/** Rows that name no hospital are those of the sender's own. */
function homeOf({ actor: { role, organisationId } }: BatchSender): HospitalKey | null {
  const isHospital = role === "hospital_clerk" || role === "hospital_system";
  return isHospital && organisationId !== null ? { kind: "hospital", value: String(organisationId) } : null;
}
