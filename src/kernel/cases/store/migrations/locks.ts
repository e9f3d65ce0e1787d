// Locks that the application may take on cases, which it may not change by itself.
import type { Migration } from "../../../db/index.ts";

/**
 * `case_lock` holds a case as it is until the transaction ends. `case_deadlines_passed` gives deadlines that passed before
 * a day and nobody has fired, each locked with its case; what others have in hand is passed over, never waited for.
 */
export const caseLocks: Migration = {
  id: "2026-11-26-cases-4-locks",
  sql: `
CREATE FUNCTION case_lock(of_id bigint) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM FROM case_record WHERE id = of_id FOR UPDATE;
END $$;

CREATE FUNCTION case_deadlines_passed(before_day date, at_most integer) RETURNS TABLE (case_id bigint, name text)
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT d.case_id, d.name FROM case_deadline AS d JOIN case_record AS c ON c.id = d.case_id
  WHERE d.cleared_revision IS NULL AND d.fired_on IS NULL AND d.paused_on IS NULL AND d.due_on < before_day
  ORDER BY d.due_on, d.case_id LIMIT at_most FOR UPDATE SKIP LOCKED
$$;
REVOKE ALL ON FUNCTION case_lock, case_deadlines_passed FROM PUBLIC;
GRANT EXECUTE ON FUNCTION case_lock, case_deadlines_passed TO hengzheng_app;
`,
};
