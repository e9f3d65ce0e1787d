// A migration: forward-only SQL with a name that orders it.

/** One step of the schema. Names sort by their date prefix (`2026-11-24-audit-log`); the text of an applied migration never changes. */
export type Migration = {
  readonly id: string;
  readonly sql: string;
};
