// The door of batch files: stays in, settled once each, and a report that says what became of every row.
export type { BatchReport } from "./batch-report.ts";
export { type BatchKind, batchKinds, mediaTypes } from "./detect-kind.ts";
export { batchLimits } from "./limits.ts";
export { openBatchFile } from "./open-batch-file.ts";
export { settleBatchFile } from "./settle-batch-file.ts";
export { templateKinds, writeTemplate } from "./template.ts";
export { writeReport } from "./write-report.ts";
