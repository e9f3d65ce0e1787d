// Tables of the audit log. They only grow: the database refuses every change, whoever asks.

import type { Migration } from "../../db/index.ts";

/**
 * `audit_entry`: one row for each thing recorded, written in the transaction of that thing; `xact` serves only until the
 * entry has its position. It holds no time: the time belongs to the record, where the leaf hash covers it.
 * `audit_position`: the order of the log, and the tree's leaves. `audit_node`: perfect subtrees of level 1 and above.
 * `audit_checkpoint`: what was signed, and how far the sequencer had read on which server when it signed.
 */
export const migrations: readonly Migration[] = [
  {
    id: "2026-11-24-audit-log",
    sql: `
      CREATE TABLE audit_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xact xid8 NOT NULL DEFAULT pg_current_xact_id(),
        leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
      );
      CREATE INDEX audit_entry_in_order ON audit_entry (xact, id);

      CREATE TABLE audit_position (
        position bigint PRIMARY KEY CHECK (position >= 0),
        entry_id bigint NOT NULL UNIQUE,
        leaf_hash bytea NOT NULL CHECK (octet_length(leaf_hash) = 32)
      );

      CREATE TABLE audit_node (
        level smallint NOT NULL CHECK (level BETWEEN 1 AND 52),
        index bigint NOT NULL CHECK (index >= 0),
        hash bytea NOT NULL CHECK (octet_length(hash) = 32),
        PRIMARY KEY (level, index)
      );

      CREATE TABLE audit_checkpoint (
        size bigint NOT NULL CHECK (size >= 0),
        server bigint NOT NULL,
        root bytea NOT NULL CHECK (octet_length(root) = 32),
        note text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        read_xact xid8 NOT NULL,
        read_id bigint NOT NULL,
        PRIMARY KEY (size, server)
      );

      CREATE FUNCTION audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the audit log only grows: % on % is refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'restrict_violation';
      END $$;
      ${["audit_entry", "audit_position", "audit_node", "audit_checkpoint"].map(guardTable).join("\n")}
      GRANT INSERT (leaf_hash) ON audit_entry TO hengzheng_app;
    `,
  },
];

/** The application may read the table and no more; nobody may change or remove a row. */
function guardTable(table: string): string {
  return `
      CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse_change();
      REVOKE ALL ON ${table} FROM PUBLIC, hengzheng_app;
      GRANT SELECT ON ${table} TO hengzheng_app;`;
}
