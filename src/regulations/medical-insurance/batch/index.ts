// The door of batch files: stays in, settled once each, and a report that says what became of every row.
export type { BatchReport, BatchSums, StayOutcome, StayResult } from "./batch-report.ts";
export type { BatchSender } from "./check-batch.ts";
export { type BatchFile, type BatchKind, batchKinds, mediaTypes } from "./detect-kind.ts";
export type { BatchFault } from "./fault.ts";
export { batchLimits } from "./limits.ts";
export { openBatchFile } from "./open-batch-file.ts";
export { type BatchOptions, settleBatchFile } from "./settle-batch-file.ts";
export { templateKinds, writeTemplate } from "./template.ts";
export { writeReport } from "./write-report.ts";
