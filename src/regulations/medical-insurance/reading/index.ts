// The door of what can be read of medical insurance: settlements, their explanation, people's records, catalogue, hospitals.

export { type DecidedBy, type ExplainedSettlement, explainSettlement } from "./explain-settlement.ts";
export { findSettlement, type StoredSettlement } from "./find-settlement.ts";
export { readInTray } from "./in-tray.ts";
export { readExplanation } from "./read-explanation.ts";
