// The door of the audit page, for the server only: it reads style sheets from disk.
export type { AuditOutcome, AuditPage, LatestCheckpoint, RecordLine } from "./audit-page.tsx";
export { auditFields } from "./forms.tsx";
export { renderAuditPage } from "./render-audit-page.tsx";
