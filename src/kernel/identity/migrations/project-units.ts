// Organisations that own and build public projects: companies and institutions beside the city's own departments.

import type { Migration } from "../../db/index.ts";

export const projectUnits: Migration = {
  id: "2026-11-26-identity-project-units",
  sql: `
ALTER TABLE identity_organisation DROP CONSTRAINT identity_organisation_kind_check;
ALTER TABLE identity_organisation ADD CONSTRAINT identity_organisation_kind_check
  CHECK (kind IN ('government', 'department', 'insurance_agency', 'medical_institution', 'project_unit'));
`,
};
