// The schema of the whole city: the migrations of every room that keeps something.

import { migrations as auditMigrations } from "../kernel/audit/index.ts";
import { migrations as caseMigrations } from "../kernel/cases/index.ts";
import type { Migration } from "../kernel/db/index.ts";
import { migrations as documentMigrations } from "../kernel/documents/index.ts";
import { migrations as identityMigrations } from "../kernel/identity/index.ts";
import { migrations as ledgerMigrations } from "../kernel/ledger/index.ts";
import { migrations as investmentMigrations } from "../regulations/investment/store/index.ts";
import { migrations as medicalMigrations } from "../regulations/medical-insurance/store/index.ts";

/** All migrations; the database room adds its own and runs them in order of their ids. */
export const migrations: readonly Migration[] = [
  ...auditMigrations,
  ...identityMigrations,
  ...documentMigrations,
  ...ledgerMigrations,
  ...caseMigrations,
  ...medicalMigrations,
  ...investmentMigrations,
];
