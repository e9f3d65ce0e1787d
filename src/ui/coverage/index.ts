// The door of the coverage page, for the server only: it reads style sheets from disk.
export {
  type ClausePlaces,
  type CoverageCounts,
  countCoverage,
  type RegulationCoverage,
  regulationCoverage,
} from "./coverage.ts";
export type { CoveragePage } from "./coverage-page.tsx";
export { renderCoveragePage } from "./render-coverage-page.tsx";
