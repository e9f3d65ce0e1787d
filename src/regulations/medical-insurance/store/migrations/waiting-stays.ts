// Finds the stays that wait for somebody without reading all others.
import type { Migration } from "../../../../kernel/db/index.ts";

/** Few stays wait at a time: reversed and not settled again, or still in hospital. */
export const waitingStays: Migration = {
  id: "2026-11-25-medical-8-waiting-stays",
  sql: `
CREATE INDEX medical_stay_waiting ON medical_stay (hospital_id, admitted_on) WHERE withdrawn OR discharged_on IS NULL;
`,
};
