// The door of what medical insurance keeps: its schema, its registers, and the catalogue in memory.
export { type KeptCatalogue, keepCatalogue } from "./catalogue.ts";
export {
  type AgreedFilingRow,
  loadAgreedFilings,
  loadCatalogue,
  loadCover,
  loadHospitals,
  loadInsured,
  loadReferrals,
} from "./load-registers.ts";
export { migrations } from "./migrations/index.ts";
