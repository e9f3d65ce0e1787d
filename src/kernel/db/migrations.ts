// The schema of the database room itself: the application's role first, then its idempotency keys.
import { idempotencyMigration } from "./idempotency-migration.ts";
import type { Migration } from "./migration.ts";

/** The room's own migrations; `migrate` always runs them first. */
export const migrations: readonly Migration[] = [
  {
    id: "2026-11-01-application-role",
    sql: `
      DO $$
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'hengzheng_app') THEN
          CREATE ROLE hengzheng_app;
        END IF;
        GRANT hengzheng_app TO current_user;
      EXCEPTION WHEN insufficient_privilege THEN
        -- An administrator may have made and granted the role already; openDatabase has looked.
        IF NOT pg_has_role(current_user, 'hengzheng_app', 'MEMBER') THEN
          RAISE;
        END IF;
      END $$;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO hengzheng_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO hengzheng_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO hengzheng_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO hengzheng_app;
    `,
  },
  idempotencyMigration,
];
