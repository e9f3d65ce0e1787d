// The triggers that refuse changes, closed periods and unsafe isolation, whoever asks.
import type { Migration } from "../../db/index.ts";

/**
 * Rows are added and never changed, not even by the owner of the tables. Who adds rows holds the ledger lock together
 * with others until the transaction ends; who closes a period or reads a settled point holds it alone, so nobody can
 * post into a period while it is being closed. The lock needs a fresh snapshot after it is taken: READ COMMITTED only.
 */
export const ledgerGuards: Migration = {
  id: "2026-11-24-ledger-2-guards",
  sql: `
CREATE FUNCTION ledger_lock() RETURNS bigint LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT 4811047592116238594';

CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is never changed: % on % refused, post a counter-entry', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'HZ101';
END $$;
CREATE TRIGGER ledger_period_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_period
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_entry_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER ledger_transfer_unchanged BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

CREATE FUNCTION ledger_share_lock() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'ledger entries are posted at READ COMMITTED, where the period lock is seen' USING ERRCODE = 'HZ103';
  END IF;
  PERFORM pg_advisory_xact_lock_shared(ledger_lock());
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_share_lock BEFORE INSERT ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_share_lock();
CREATE TRIGGER ledger_transfer_share_lock BEFORE INSERT ON ledger_transfer
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_share_lock();

CREATE FUNCTION ledger_refuse_closed_period() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  closed record;
BEGIN
  SELECT earliest.fund, earliest.accounting_date, through.period INTO closed
  FROM (SELECT fund, min(accounting_date) AS accounting_date FROM added GROUP BY fund) AS earliest
  CROSS JOIN LATERAL (SELECT max(period) AS period FROM ledger_period WHERE ledger_period.fund = earliest.fund) AS through
  WHERE earliest.accounting_date < (through.period || '-01')::date + interval '1 month'
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'fund % is closed through %: % is too early', closed.fund, closed.period, closed.accounting_date
      USING ERRCODE = 'HZ102', DETAIL = closed.period;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ledger_entry_open_period AFTER INSERT ON ledger_entry
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_closed_period();
CREATE TRIGGER ledger_transfer_open_period AFTER INSERT ON ledger_transfer
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_closed_period();
`,
};
