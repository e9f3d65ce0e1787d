// The door of the database room.
export { backup, type Prove } from "./backup/backup.ts";
export type { BackupManifest } from "./backup/format.ts";
export { type RestoreOptions, restore } from "./backup/restore.ts";
export { connectClient } from "./client.ts";
export { type DatabaseFact, examineDatabase } from "./doctor.ts";
export { errorCode, isRetryable, isUnavailable } from "./errors.ts";
export {
  claimKey,
  claimKeys,
  findAnswer,
  hashBody,
  type IdempotencyKey,
  type KeyOutcome,
  type Queryable,
  type StoredAnswer,
  storeAnswer,
  storeAnswers,
} from "./idempotency.ts";
export { databaseLimits } from "./limits.ts";
export { migrate } from "./migrate.ts";
export type { Migration } from "./migration.ts";
export { migrations } from "./migrations.ts";
export { type ConnectionOptions, type Database, type OpenDatabaseOptions, openDatabase } from "./open.ts";
export { type DatabaseRefusal, DatabaseRefused } from "./refusal.ts";
export { openLastingTestDatabase, openTestDatabase } from "./testing/test-database.ts";
export { inTransaction, type TransactionOptions } from "./transaction.ts";
