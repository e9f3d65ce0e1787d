// What the application's role may do with cases: read everything, write through the one door.
import type { Migration } from "../../../db/index.ts";

/** History, opinions and notices are never changed, not even by the owner of the tables. */
export const caseRights: Migration = {
  id: "2026-11-26-cases-3-rights",
  sql: `
REVOKE ALL ON case_record, case_event, case_task, case_deadline, case_opinion, case_notice FROM hengzheng_app;
GRANT SELECT ON case_record, case_event, case_task, case_deadline, case_opinion, case_notice TO hengzheng_app;

CREATE FUNCTION case_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of a case only grows: % on % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'HZ301';
END $$;
${["case_event", "case_opinion", "case_notice"]
  .map(
    (table) => `CREATE TRIGGER ${table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
  FOR EACH STATEMENT EXECUTE FUNCTION case_refuse_change();`,
  )
  .join("\n")}
`,
};
