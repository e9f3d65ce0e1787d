// Where the pages of the public site stand, each once.

/** The first page of the public site. */
export const homeAddress = "/public";

/** Where anyone verifies a receipt. */
export const auditPageAddress = "/public/audit";

/** Where anyone sees which clauses run. */
export const coveragePageAddress = "/public/coverage";

/** The page of an article, at one of its clauses: of `medical.25.1` and of `medical.25`. */
export function lawPageAddress(clause: string): string {
  return `/public/law/${clause}`;
}
